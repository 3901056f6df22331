import { ReportingController } from './reporting.controller';
import { RecurringController } from './recurring/recurring.controller';
import { TurnoverController } from './turnover/turnover.controller';

export const REPORTING_CONTROLLERS = [ReportingController, TurnoverController, RecurringController];
