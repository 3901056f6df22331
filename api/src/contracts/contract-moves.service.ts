import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../partners/partner.service';
import { Clock } from '../platform/clock.service';
import { Transactions } from '../platform/db/transactions.service';
import type {
  CloseContractDto,
  MoveContractDto,
  ProposeContractDto,
  RefuseContractDto,
  StartTrialDto,
  SuspendContractDto,
} from './contract-moves.dto';
import type { ContractMove } from './contract-state';
import type { Contract } from './contract.entity';
import { loadContract } from './load-contract.query';
import { billFrom, MoveWriter, type MoveNote } from './move-writer.service';
import type { SignatureChannel } from './signing/request-state';
import { ContractSettings } from './term/contract-settings.service';
import { termDays } from './term/term';
import { trialEnd } from './trial';

type Prepare = (tx: EntityManager, contract: Contract) => Promise<void> | void;

/** Moves contracts from state to state, by the table in `contract-state.ts`. Each move is logged and told. */
@Injectable()
export class ContractMoves {
  constructor(
    private readonly db: Transactions,
    private readonly partners: PartnerService,
    private readonly writer: MoveWriter,
    private readonly settings: ContractSettings,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a draft before the customer, until a day or for as long as the company's proposals stand. `contract.without-lines`,
   * `contract.partner-inactive`.
   */
  propose(id: number, { validUntil, ...sent }: ProposeContractDto): Promise<Contract> {
    const today = this.clock.today();
    return this.move(id, 'propose', this.note(sent), async (tx, contract) => {
      await this.assertComplete(tx, contract);
      const { proposalDays } = await this.settings.current(tx);
      const usual = proposalDays === null ? null : addDays(today, proposalDays);
      contract.validUntil = validUntil === undefined ? usual : validUntil;
      if (contract.validUntil !== null && contract.validUntil < today) {
        throw fault('validUntil', 'contract.day-past');
      }
    });
  }

  /** Takes a proposal back to the desk, to be changed and put forward again. */
  redraft(id: number, sent: MoveContractDto): Promise<Contract> {
    return this.move(id, 'redraft', this.note(sent), (_, contract) => {
      contract.validUntil = null;
    });
  }

  /** The customer says yes. `contract.proposal-expired` after its last day. */
  accept(id: number, sent: MoveContractDto): Promise<Contract> {
    const note = this.note(sent);
    return this.move(id, 'accept', note, (_, contract) => {
      assertStillOpen(contract, note.on);
      contract.signedOn ??= note.on;
    });
  }

  refuse(id: number, sent: RefuseContractDto): Promise<Contract> {
    return this.move(id, 'refuse', this.note(sent));
  }

  /** The customer has signed, in the caller's transaction. `contract.proposal-expired` after its last day. */
  async acceptSigned(
    tx: EntityManager,
    id: number,
    { reason, channel }: { readonly reason: string; readonly channel: SignatureChannel },
  ): Promise<void> {
    const on = this.clock.today();
    const contract = await this.writer.open(tx, id, 'accept');
    assertStillOpen(contract, on);
    Object.assign(contract, { signedOn: on, signedChannel: channel });
    await this.writer.finish(tx, contract, 'accept', { reason, on });
  }

  /** The customer does not want to sign, in the caller's transaction. */
  async refuseSigning(tx: EntityManager, id: number, reason: string): Promise<void> {
    const contract = await this.writer.open(tx, id, 'refuse');
    await this.writer.finish(tx, contract, 'refuse', { reason, on: this.clock.today() });
  }

  /** The service begins, and nothing is billed until the trial is over. */
  startTrial(id: number, { days, until, then, ...sent }: StartTrialDto): Promise<Contract> {
    const note = this.note(sent);
    return this.move(id, 'start-trial', note, async (tx, contract) => {
      await this.assertComplete(tx, contract);
      const endsOn = until ?? (days === undefined ? null : trialEnd(note.on, days));
      if (endsOn === null) throw fault('until', 'contract.trial-without-end');
      if (endsOn < note.on) throw fault('until', 'contract.ends-before-start');
      contract.trialEndsOn = endsOn;
      contract.trialThen = then;
      if (then === 'activate') Object.assign(contract, termDays(contract, contract, addDays(endsOn, 1)));
    });
  }

  /** The service begins and is never billed. */
  setFree(id: number, sent: MoveContractDto): Promise<Contract> {
    return this.move(id, 'set-free', this.note(sent), (tx, contract) => this.assertComplete(tx, contract));
  }

  /**
   * Puts a contract into force. After a trial, or free days, it is billed from the day of the move on.
   * `contract.without-lines`, `contract.partner-inactive`.
   */
  activate(id: number, sent: MoveContractDto): Promise<Contract> {
    const note = this.note(sent);
    return this.move(id, 'activate', note, async (tx, contract) => {
      await this.assertComplete(tx, contract);
      if (contract.status !== 'trial' && contract.status !== 'free') return;
      billFrom(contract, note.on);
      Object.assign(contract, termDays(contract, contract, note.on));
    });
  }

  /** The service stops, the contract goes on: it is still billed. */
  suspend(id: number, { cause = 'request', ...sent }: SuspendContractDto): Promise<Contract> {
    return this.move(id, 'suspend', { ...this.note(sent), cause });
  }

  resume(id: number, sent: MoveContractDto): Promise<Contract> {
    return this.move(id, 'resume', this.note(sent));
  }

  /** Suspends those of the contracts that are active, in the caller's transaction. Answers the ids it suspended. */
  suspendMany(
    tx: EntityManager,
    ids: readonly number[],
    { reason, cause }: Required<Pick<MoveNote, 'reason' | 'cause'>>,
  ): Promise<number[]> {
    return this.writer.moveMany(tx, ids, 'suspend', { reason, cause, on: this.clock.today() });
  }

  /** Resumes those of the contracts that are suspended. Answers the ids it resumed. */
  resumeMany(
    tx: EntityManager,
    ids: readonly number[],
    note: Pick<MoveNote, 'reason' | 'resumption'>,
  ): Promise<number[]> {
    return this.writer.moveMany(tx, ids, 'resume', { ...note, on: this.clock.today() });
  }

  /** Pauses those of the contracts that are active; what is paid meanwhile is the lines' business. */
  pauseMany(
    tx: EntityManager,
    ids: readonly number[],
    { reason }: Pick<MoveNote, 'reason'>,
  ): Promise<number[]> {
    return this.writer.moveMany(tx, ids, 'pause', { reason, on: this.clock.today() });
  }

  /** Lets those of the contracts go on that are paused. */
  unpauseMany(
    tx: EntityManager,
    ids: readonly number[],
    { reason }: Pick<MoveNote, 'reason'>,
  ): Promise<number[]> {
    return this.writer.moveMany(tx, ids, 'unpause', { reason, on: this.clock.today() });
  }

  /**
   * Ends a contract. It is billed up to its last day; what was billed beyond is given back with the next run. The day before
   * its start is the earliest end: it was never in force. With a last day to come it stays as it is and is closed once that day
   * is over.
   */
  close(id: number, { reason, endsOn }: CloseContractDto): Promise<Contract> {
    return this.db.run(async (tx) => {
      const contract = await this.writer.open(tx, id, 'close');
      if (endsOn < addDays(contract.startsOn, -1)) throw fault('endsOn', 'contract.ends-before-start');
      contract.endsOn = endsOn;
      const note = { reason, on: endsOn };
      if (endsOn <= this.clock.today()) await this.writer.finish(tx, contract, 'close', note);
      else await this.writer.end(tx, contract, note);
      return loadContract(tx, id);
    });
  }

  private note({ reason = null, effectiveOn }: MoveContractDto): MoveNote {
    return { reason, on: effectiveOn ?? this.clock.today() };
  }

  private async assertComplete(tx: EntityManager, { id, lines, partnerId }: Contract): Promise<void> {
    if (lines.length === 0) throw new DomainError('contract.without-lines', { id });
    const partner = await this.partners.load(tx, partnerId);
    if (!partner.active) throw new DomainError('contract.partner-inactive', { id, partnerId });
  }

  private move(
    id: number,
    move: ContractMove,
    note: MoveNote,
    prepare: Prepare = () => undefined,
  ): Promise<Contract> {
    return this.db.run(async (tx) => {
      const contract = await this.writer.open(tx, id, move);
      await prepare(tx, contract);
      await this.writer.finish(tx, contract, move, note);
      return loadContract(tx, id);
    });
  }
}

function assertStillOpen({ id, validUntil }: Contract, on: CivilDate): void {
  if (validUntil !== null && validUntil < on)
    throw new DomainError('contract.proposal-expired', { id, validUntil });
}

function fault(field: string, code: string): DomainError {
  return new DomainError('contract.invalid', {}, [{ field, code }]);
}
