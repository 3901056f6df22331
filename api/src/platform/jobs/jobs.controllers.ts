import { JobsController } from './jobs.controller';

export const JOBS_CONTROLLERS = [JobsController];
