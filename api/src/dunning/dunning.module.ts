import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { InvoicingModule } from '../invoicing/invoicing.module';
import { MessagingModule } from '../messaging/messaging.module';
import { DunningSettings } from './calendar/dunning-settings.service';
import { CutOffChunks } from './cut-offs/cut-off-chunks.service';
import { CutOffDryRun } from './cut-offs/dry-run.service';
import { CutOffRunReadyListener } from './cut-offs/cut-off-run-ready.listener';
import { CutOffRunQuery } from './cut-offs/cut-off-run.query';
import { CutOffRuns } from './cut-offs/cut-off-runs.service';
import { CutOffs } from './cut-offs/cut-offs.service';
import { DunningRoutine } from './cut-offs/dunning-routine.service';
import { Assessor } from './defaulters/assessor.service';
import { DebtorPapers } from './defaulters/debtor-papers.query';
import { DebtorQuery } from './defaulters/debtor.query';
import { DefaulterQuery } from './defaulters/defaulter.query';
import { DunningDisputes } from './disputes/dunning-disputes.service';
import { DunningExemptions } from './exemptions/dunning-exemptions.service';
import { Notices } from './notices/notices.service';
import { Warnings } from './notices/warnings.service';
import { DunningPolicies } from './policies/dunning-policies.service';
import { PaymentPromises } from './promises/payment-promises.service';
import { PromiseKeeper } from './promises/promise-keeper.service';
import { Reactivations } from './reactivations/reactivations.service';
import { SettledListener } from './reactivations/settled.listener';
import { StepLog } from './steps/step-log.service';
import { StepQuery } from './steps/step.query';

/** What the worker, the command line and the demo use. */
const OFFERED = [
  ...[CutOffChunks, CutOffDryRun, DunningRoutine, DunningSettings, DunningPolicies, Assessor, StepLog],
  ...[PaymentPromises, DunningExemptions, DunningDisputes],
];

/** Customers who do not pay: warned, cut off, let in again. */
@Module({
  imports: [ContractsModule, InvoicingModule, MessagingModule],
  providers: [
    ...[DunningSettings, DunningPolicies, StepLog, StepQuery],
    ...[DebtorQuery, DebtorPapers, Assessor, DefaulterQuery],
    ...[Notices, Warnings, Reactivations, SettledListener],
    ...[
      CutOffs,
      CutOffRuns,
      CutOffRunQuery,
      CutOffChunks,
      CutOffRunReadyListener,
      DunningRoutine,
      CutOffDryRun,
    ],
    ...[PaymentPromises, PromiseKeeper, DunningExemptions, DunningDisputes],
  ],
  exports: OFFERED,
})
export class DunningModule {}
