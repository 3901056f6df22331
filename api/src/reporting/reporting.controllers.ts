import { ReportingController } from './reporting.controller';

export const REPORTING_CONTROLLERS = [ReportingController];
