import { HealthController } from './health.controller';

export const PLATFORM_CONTROLLERS = [HealthController];
