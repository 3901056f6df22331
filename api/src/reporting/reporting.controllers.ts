import { ReportingController } from './reporting.controller';
import { TurnoverController } from './turnover/turnover.controller';

export const REPORTING_CONTROLLERS = [ReportingController, TurnoverController];
