import { DefaulterController } from './defaulters/defaulter.controller';
import { CutOffRunController } from './cut-offs/cut-off-run.controller';
import { DunningStepController } from './steps/dunning-step.controller';
import { DunningPolicyController } from './policies/dunning-policy.controller';
import { DunningSettingController } from './calendar/dunning-setting.controller';
import { PaymentPromiseController } from './promises/payment-promise.controller';
import { DunningExemptionController } from './exemptions/dunning-exemption.controller';
import { DunningDisputeController } from './disputes/dunning-dispute.controller';

export const DUNNING_CONTROLLERS = [
  DefaulterController,
  CutOffRunController,
  DunningStepController,
  DunningPolicyController,
  DunningSettingController,
  PaymentPromiseController,
  DunningExemptionController,
  DunningDisputeController,
];
