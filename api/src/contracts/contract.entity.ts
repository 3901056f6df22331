import {
  Column,
  Entity,
  ForeignKey,
  Index,
  OneToMany,
  PrimaryGeneratedColumn,
  Unique,
  VersionColumn,
  type Relation,
} from 'typeorm';
import type Big from 'big.js';
import type { CivilDate } from '@ponte/shared/calendar';
import type { DayCount } from '@ponte/shared/day-count';
import { Audited } from '../platform/audit/audited.decorator';
import {
  CodeColumn,
  DateColumn,
  InstantColumn,
  JsonColumn,
  MoneyColumn,
  TextColumn,
} from '../platform/db/columns';
import type { ContractLine } from './contract-line.entity';
import type { Anchor, Policy, Recurrence } from './billing-terms';
import type { ContractStatus, SuspensionCause } from './contract-state';
import type { SignatureChannel } from './signing/request-state';
import type { EarlyFeeKind, Renewal } from './term/term';
import type { TrialOutcome } from './trial';

/** What a partner pays for, from when, how often and in which way. */
@Entity()
@Audited('contract')
@Unique(['code'])
@Index(['status', 'nextBillingOn'])
@Index(['partnerId', 'status'])
@Index(['status', 'endsOn'])
@Index(['status', 'termEndsOn'])
export class Contract {
  @PrimaryGeneratedColumn() id: number;

  /** Number known to the customer, from the gapless series `contract`. */
  @CodeColumn() code: string;

  @ForeignKey('Partner')
  @Column()
  partnerId: number;

  /** Where the service is used, an address of the partner. */
  @ForeignKey('Address')
  @Column({ nullable: true, type: 'int' })
  siteAddressId: number | null;

  @CodeColumn({ default: 'draft' }) status: ContractStatus;

  /** Why it is suspended; null in any other state. */
  @CodeColumn({ nullable: true }) suspensionCause: SuspensionCause | null;

  /** Last day on which a proposal can be accepted; null without limit. */
  @Index()
  @DateColumn({ nullable: true })
  validUntil: CivilDate | null;

  /** Last day of the trial, and what becomes of the contract then. */
  @Index()
  @DateColumn({ nullable: true })
  trialEndsOn: CivilDate | null;

  @CodeColumn({ nullable: true }) trialThen: TrialOutcome | null;

  /** Day the customer signed, and whether at a distance or with us: it begins the days in which a consumer may think again. */
  @DateColumn({ nullable: true }) signedOn: CivilDate | null;

  @CodeColumn({ length: 16, nullable: true }) signedChannel: SignatureChannel | null;

  /** Months of the first term; null without end. */
  @Column({ type: 'int', nullable: true }) termMonths: number | null;

  @CodeColumn({ default: 'none' }) renewal: Renewal;

  /** Months of the terms that follow; null for as many as the first. */
  @Column({ type: 'int', nullable: true }) renewalMonths: number | null;

  /** First day of the first term; the trial comes before it. */
  @DateColumn({ nullable: true }) termStartsOn: CivilDate | null;

  /** Last day of the present term. */
  @DateColumn({ nullable: true }) termEndsOn: CivilDate | null;

  /** Months that the customer commits to, and what leaving before costs. */
  @Column({ type: 'int', nullable: true }) commitmentMonths: number | null;

  @DateColumn({ nullable: true }) commitmentEndsOn: CivilDate | null;

  @CodeColumn({ default: 'none' }) earlyFee: EarlyFeeKind;

  /** EUR without VAT of a fixed fee. */
  @MoneyColumn({ nullable: true }) earlyFeeAmount: Big | null;

  /** Days of notice when the customer leaves; null for the company's. */
  @Column({ type: 'int', nullable: true }) noticeDays: number | null;

  /** Days before the end of a term on which the customer is told, the longest first; null for the company's. */
  @JsonColumn({ nullable: true }) reminderDays: number[] | null;

  @DateColumn() startsOn: CivilDate;

  /** Last day in force. */
  @DateColumn({ nullable: true }) endsOn: CivilDate | null;

  @Column({ type: 'int' }) recurrenceMonths: Recurrence;

  @CodeColumn({ default: 'advance' }) policy: Policy;

  /** Day of the month on which a `fixed-day` contract is billed, 1 to 31. */
  @Column({ type: 'int', nullable: true }) fixedDay: number | null;

  @CodeColumn({ default: 'start' }) anchor: Anchor;

  /** Day that periods are counted from where not by the calendar; null for the start. A change of recurrence sets it. */
  @DateColumn({ nullable: true }) anchorOn: CivilDate | null;

  /** How parts of a period are measured; null for the company's way. */
  @CodeColumn({ nullable: true }) dayCount: DayCount | null;

  /** Who pays, where that is not the customer. */
  @Index()
  @ForeignKey('Partner')
  @Column({ nullable: true, type: 'int' })
  payerId: number | null;

  /** Contracts of a group go on one invoice to their payer. */
  @Index()
  @ForeignKey('ContractGroup')
  @Column({ nullable: true, type: 'int' })
  groupId: number | null;

  /** The customer's own word for where the cost belongs; some groups make an invoice for each. */
  @TextColumn({ length: 40, nullable: true }) costCentre: string | null;

  @ForeignKey('PaymentTerm')
  @Column({ nullable: true, type: 'int' })
  paymentTermId: number | null;

  @ForeignKey('PaymentMethod')
  @Column({ nullable: true, type: 'int' })
  paymentMethodId: number | null;

  /** Last day on which the customer may withdraw without cost, since a price was raised. */
  @DateColumn({ nullable: true }) freeWithdrawalUntil: CivilDate | null;

  /** First day on which something is due; null when nothing will be. Kept by this module at every change and bill. */
  @DateColumn({ nullable: true }) nextBillingOn: CivilDate | null;

  /** Who brought it in; null for the agent of the customer. */
  @ForeignKey('Partner')
  @Column({ nullable: true, type: 'int' })
  agentId: number | null;

  @TextColumn({ length: 2000, nullable: true }) notes: string | null;

  @OneToMany('ContractLine', 'contract', { cascade: true }) lines: Relation<ContractLine[]>;

  @InstantColumn() createdAt: Date;

  @VersionColumn() version: number;
}
