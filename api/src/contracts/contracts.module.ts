import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module';
import { MessagingModule } from '../messaging/messaging.module';
import { PartnersModule } from '../partners/partners.module';
import { BillableContracts } from './billable-contracts.query';
import { BulkChangeReadyListener } from './bulk-changes/bulk-change-ready.listener';
import { BulkChangeQuery } from './bulk-changes/bulk-change.query';
import { BulkChanges } from './bulk-changes/bulk-changes.service';
import { BulkChunks } from './bulk-changes/bulk-chunks.service';
import { BulkWorks } from './bulk-changes/bulk-works.service';
import { PromotionWork } from './bulk-changes/promotion-work.service';
import { RevisionNotices } from './bulk-changes/revision-notices.service';
import { RevisionWork } from './bulk-changes/revision-work.service';
import { ContractPauses } from './changes/contract-pauses.service';
import { PlanChanges } from './changes/plan-changes.service';
import { RecurrenceChanges } from './changes/recurrence-changes.service';
import { ContractChanges } from './contract-changes.service';
import { ContractEditor } from './contract-editor.service';
import { ContractLines } from './contract-lines.service';
import { ContractList } from './contract-list.query';
import { ContractMoves } from './contract-moves.service';
import { ContractParties } from './contract-parties.service';
import { ContractService } from './contract.service';
import { ContractGroups } from './groups/contract-group.service';
import { LineSurgeon } from './line-surgeon.service';
import { ContractSettings } from './term/contract-settings.service';
import { ContractWithdrawals } from './term/contract-withdrawals.service';
import { EarlyFees } from './term/early-fees.service';
import { WithdrawalDesk } from './term/withdrawal-desk.service';
import { WithdrawalLines } from './term/withdrawal-lines.service';
import { WithdrawalNotices } from './term/withdrawal-notices.service';
import { WithdrawalPlanner } from './term/withdrawal-planner.service';
import { MoveWriter } from './move-writer.service';
import { LinePromotions } from './line-promotions.query';
import { DailyChunks } from './daily/daily-chunks.service';
import { DailyContracts } from './daily/daily-contracts.query';
import { DailyInline } from './daily/daily-inline.service';
import { DailyNotices } from './daily/daily-notices.service';
import { DailyRunQuery } from './daily/daily-run.query';
import { DailyRunReadyListener } from './daily/daily-run-ready.listener';
import { DailyRuns } from './daily/daily-runs.service';
import { DailySchedule } from './daily/daily-schedule.service';
import { DailyWork } from './daily/daily-work.service';
import { DailyWriter } from './daily/daily-writer.service';
import { ContractPromotions } from './promotions/contract-promotions.service';
import { GivenPromotions } from './promotions/given-promotions.query';
import { GivingPlanner } from './promotions/giving-planner.service';
import { PromotableContracts } from './promotions/promotable-contracts.query';
import { PromotionNotices } from './promotions/promotion-notices.service';
import { PromotionWriter } from './promotions/promotion-writer.service';

/** What customers pay for, from when, how often and in which way. */
@Module({
  imports: [CatalogModule, PartnersModule, MessagingModule],
  providers: [
    ContractService,
    ContractEditor,
    ContractLines,
    ContractParties,
    ContractGroups,
    ContractPauses,
    PlanChanges,
    RecurrenceChanges,
    ContractMoves,
    MoveWriter,
    ContractSettings,
    ...[DailyChunks, DailyContracts, DailyInline, DailyNotices, DailyRunQuery, DailyRunReadyListener],
    ...[DailyRuns, DailySchedule, DailyWork, DailyWriter],
    ContractWithdrawals,
    EarlyFees,
    WithdrawalDesk,
    WithdrawalLines,
    WithdrawalNotices,
    WithdrawalPlanner,
    ContractList,
    BillableContracts,
    LinePromotions,
    ContractChanges,
    LineSurgeon,
    ContractPromotions,
    GivenPromotions,
    GivingPlanner,
    PromotableContracts,
    PromotionNotices,
    PromotionWriter,
    BulkChanges,
    BulkChangeQuery,
    BulkChunks,
    BulkWorks,
    BulkChangeReadyListener,
    PromotionWork,
    RevisionWork,
    RevisionNotices,
  ],
  exports: [
    ContractPromotions,
    ContractSettings,

    BulkChanges,
    BulkChunks,
    ContractService,
    LinePromotions,
    PromotionNotices,
    ContractChanges,
    ContractEditor,
    ContractGroups,
    ContractMoves,
    ContractSettings,
    ContractWithdrawals,
    DailyChunks,
    DailyInline,
    DailyRuns,
    ContractPauses,
    PlanChanges,
    RecurrenceChanges,
  ],
})
export class ContractsModule {}
