import { Injectable } from '@nestjs/common';
import { latest, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { BillAccounts } from '../../invoicing/bills/bill-accounts.service';
import type { BillForPosting } from '../../invoicing/bills/bill-posting.query';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { accountsOf } from '../chart/accounts-of.query';
import { cut } from '../journal/entry';
import { EntryWriter } from '../journal/entry-writer.service';
import { namedLines, type NamedLine } from '../journal/named-entry';
import { standingEntry } from '../journal/standing-entry.query';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { PeriodGate } from '../periods/period-gate.service';
import { accountChanges, correctionLines, type AccountChange, type WantedAccount } from './account-change';
import { BillAccountChange } from './bill-account-change.entity';

/** The accounts wanted for lines of a bill, and the version of the bill that was seen. */
export interface ChangeRequest {
  readonly version: number;
  readonly lines: readonly WantedAccount[];
}

/** What a change posts; its lines by code and name of the account. */
export interface AccountCorrection {
  /** Null where nothing was posted: before the change, or where accounts only change places. */
  readonly entryId: number | null;
  readonly postedOn: CivilDate;
  readonly lines: readonly NamedLine[];
}

interface Planned extends AccountCorrection {
  readonly bill: BillForPosting;
  readonly changes: readonly AccountChange[];
}

/** Puts lines of booked bills on other accounts, and the books right by an entry; nothing posted is touched. */
@Injectable()
export class BillAccountService {
  constructor(
    private readonly db: Transactions,
    private readonly bills: BillAccounts,
    private readonly writer: EntryWriter,
    private readonly gate: PeriodGate,
    private readonly clock: Clock,
  ) {}

  /** What `change` would post, with its faults except for closed months. */
  preview(billId: number, request: ChangeRequest): Promise<AccountCorrection> {
    assertSeesWholeBooks(currentActor());
    return this.db.run((tx) => this.plan(tx, billId, request));
  }

  /**
   * Changes the accounts and posts the correction. `bill.not-found`, `record.changed`, `bill.not-posted` while the bill isn't in the
   * books, `bill.undone` when it is no more, `bill.invalid-accounts`, `bill.same-accounts`; `period.locked` where no day up to today is open.
   */
  change(billId: number, request: ChangeRequest): Promise<AccountCorrection> {
    assertSeesWholeBooks(currentActor());
    return this.db.run(async (tx) => {
      const { bill, changes, ...correction } = await this.plan(tx, billId, request);
      const { postedOn, lines } = correction;
      await this.bills.assign(
        tx,
        billId,
        changes.map(({ position, to }) => ({ position, account: to })),
      );
      const createdAt = this.clock.now();
      const { id } = await tx.save(
        tx.create(BillAccountChange, { billId, postedOn, lines: changes, createdAt }),
      );
      if (lines.length === 0) return correction;
      const entryId = await this.writer.post(tx, {
        ...{ journal: 'ACQ', postedOn, sourceKind: 'bill-account', sourceId: id },
        description: cut(`Cambio conto fattura fornitore ${bill.number} ${bill.supplierName}`),
        ...{ partnerId: bill.partnerId, reversalOfId: null, lines },
      });
      return { ...correction, entryId };
    });
  }

  private async plan(tx: EntityManager, billId: number, { version, lines }: ChangeRequest): Promise<Planned> {
    const bill = await this.bills.hold(tx, billId, version);
    if (bill.status === 'undone') throw new DomainError('bill.undone', { id: billId });
    const entry = await standingEntry(tx, bill);
    if (!entry) throw new DomainError('bill.not-posted', { id: billId });
    const codes = [...lines, ...bill.lines].map(({ costAccount }) => costAccount);
    const accounts = await accountsOf(tx, codes);
    const changes = accountChanges(bill.lines, lines, accounts);
    const last = await tx.findOne(BillAccountChange, { where: { billId }, order: { id: 'DESC' } });
    // not before the last correction, which it builds on
    const from = latest(entry.postedOn, last?.postedOn ?? entry.postedOn);
    const postedOn = await this.gate.correctionDay(tx, from, this.clock.today());
    const correction = namedLines(correctionLines(bill, changes), accounts);
    return { bill, changes, entryId: null, postedOn, lines: correction };
  }
}
