import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { sum, ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Payability } from '../../invoicing/totals';
import { currentActor } from '../../platform/context';
import type { EntrySource } from '../journal/entry-source';
import { POSTING_ACCOUNTS } from '../journal/posting';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { closedSpan, type Span } from '../ledger/span';
import { dayWindow } from './day-window';
import { registerLines, type RegisterLines } from './register-lines';
import type { VatRegisterKind } from './vat-entry.entity';

export const REGISTER_DAYS = ['registration', 'competence'] as const;
/** What a period chooses lines by: the day of registration, or the month whose settlement they count in. */
export type RegisterDay = (typeof REGISTER_DAYS)[number];

/** What is looked at of a register. */
export interface VatRegisterPeriod extends Span {
  /** By registration if left out. */
  readonly by?: RegisterDay;
  /** Number series (sezionale); all of them if left out. */
  readonly registerId?: number;
}

export interface VatRegisterFilter extends VatRegisterPeriod {
  /** Only the lines of a figure; all of them if left out. */
  readonly lines?: RegisterLines;
  readonly page: number;
  readonly perPage: number;
}

/** A line of the register, EUR; a credit note's amounts are negative. */
export interface VatRegisterRow extends VatGroup {
  readonly id: number;
  readonly invoiceId: number | null;
  readonly billId: number | null;
  /** Our number of a supplier's document. */
  readonly protocol: number | null;
  /** Takes back the line of the same protocol: the recording was undone. */
  readonly undoes: boolean;
  readonly entryId: number | null;
  readonly registeredOn: CivilDate;
  readonly competence: CivilDate;
  readonly documentNumber: string;
  readonly documentOn: CivilDate;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly partnerTaxId: string | null;
}

/** A rate (or natura) and payability with what it comes to. */
export interface VatGroup {
  readonly rate: Big;
  readonly natura: string | null;
  readonly payability: Payability;
  readonly base: Big;
  readonly vat: Big;
  /** Of a purchase's `vat`, what we may deduct. */
  readonly deductibleVat: Big;
}

export interface VatRegister {
  readonly kind: VatRegisterKind;
  readonly data: readonly VatRegisterRow[];
  readonly total: number;
  /** By rate, natura and payability, over the whole period. */
  readonly groups: readonly VatGroup[];
  readonly base: Big;
  readonly vat: Big;
  /** What counts for us, at once or when paid: of sales what we owe (split payment is the customer's to pay), of purchases what we deduct. */
  readonly ownVat: Big;
  /**
   * What the entries of the period's documents moved on the accounts of that VAT; equal to `ownVat` of all lines when the books are
   * right.
   */
  readonly journalVat: Big;
}

/** As the database answers: amounts as text, yes and no as 1 and 0. */
type Text<T> = { readonly [K in keyof T]: T[K] extends Big ? string : T[K] extends boolean ? number : T[K] };

/**
 * Day by day in the order of the numbers, each register by itself, in whatever order the entries came (art. 23, 25 DPR 633/1972).
 * Numbers of a day are of one form, so the longer one is the higher.
 */
const IN_ORDER: Readonly<Record<VatRegisterKind, string>> = {
  sale: 'registered_on, register_id, CHAR_LENGTH(document_number), document_number, id',
  purchase: 'registered_on, protocol, id',
};

/** More lines than this are a matter for several periods. */
const MOST_LINES = 50_000;

/** The VAT registers: what was sold or bought between two days, and its sums. */
@Injectable()
export class VatRegisterQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The whole register of the period, for paper and spreadsheet; `vat-register.too-long` beyond 50,000 lines. */
  async whole(kind: VatRegisterKind, filter: VatRegisterPeriod): Promise<VatRegister> {
    const register = await this.page(kind, { ...filter, page: 1, perPage: MOST_LINES });
    if (register.total > MOST_LINES) throw new DomainError('vat-register.too-long', { most: MOST_LINES });
    return register;
  }

  /** All read from one snapshot, so that lines, sums and journal belong together. */
  page(
    kind: VatRegisterKind,
    { page, perPage, lines = {}, ...filter }: VatRegisterFilter,
  ): Promise<VatRegister> {
    assertSeesWholeBooks(currentActor());
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const { where, params } = conditions(kind, filter, lines);
      const rows = await pageOfRows(
        tx,
        kind,
        { where, params },
        { offset: (page - 1) * perPage, limit: perPage },
      );
      const groups = (
        await tx.query<(Text<VatGroup> & { readonly count: string })[]>(
          `SELECT rate, natura, payability, COUNT(*) AS count, SUM(base) AS base, SUM(vat) AS vat,
                  SUM(deductible_vat) AS deductibleVat FROM vat_entry
           WHERE ${where} GROUP BY rate, natura, payability ORDER BY rate DESC, natura, payability`,
          params,
        )
      ).map(withAmounts);
      return {
        kind,
        data: rows.map((row) => ({ ...withAmounts(row), undoes: row.undoes === 1 })),
        total: groups.reduce((total, { count }) => total + Number(count), 0),
        groups,
        base: sum(groups.map(({ base }) => base)),
        vat: sum(groups.map(({ vat }) => vat)),
        ownVat: sum(groups.map((group) => ownVat(kind, group))),
        journalVat: await journalVat(tx, kind, filter),
      };
    });
  }
}

/** A page of lines in the order of the register: only those of its days are put in order, which may be few of very many. */
async function pageOfRows(
  tx: EntityManager,
  kind: VatRegisterKind,
  { where, params }: ReturnType<typeof conditions>,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Text<VatRegisterRow>[]> {
  const days = await tx.query<{ day: CivilDate; count: string }[]>(
    `SELECT registered_on AS day, COUNT(*) AS count FROM vat_entry WHERE ${where} GROUP BY registered_on ORDER BY registered_on`,
    params,
  );
  const counts = days.map(({ day, count }) => ({ day, count: Number(count) }));
  const window = dayWindow(counts, offset, limit);
  if (!window) return [];
  return tx.query<Text<VatRegisterRow>[]>(
    `SELECT id, invoice_id AS invoiceId, bill_id AS billId, protocol, undoes, entry_id AS entryId,
            registered_on AS registeredOn, competence, document_number AS documentNumber, document_on AS documentOn, partner_id AS partnerId,
            partner_name AS partnerName, partner_tax_id AS partnerTaxId, rate, natura, payability, base, vat, deductible_vat AS deductibleVat
     FROM vat_entry WHERE ${where} AND registered_on BETWEEN ? AND ? ORDER BY ${IN_ORDER[kind]} LIMIT ? OFFSET ?`,
    [...params, window.from, window.to, limit, window.skip],
  );
}

function withAmounts<T extends Text<VatGroup>>(row: T): T & VatGroup {
  const { rate, base, vat, deductibleVat } = row;
  return {
    ...row,
    ...{ rate: new Big(rate), base: new Big(base), vat: new Big(vat), deductibleVat: new Big(deductibleVat) },
  };
}

function ownVat(kind: VatRegisterKind, { payability, vat, deductibleVat }: VatGroup): Big {
  if (kind === 'purchase') return deductibleVat;
  return payability === 'S' ? ZERO : vat;
}

function conditions(
  kind: VatRegisterKind,
  { by = 'registration', registerId, ...span }: VatRegisterPeriod,
  lines: RegisterLines = {},
): {
  where: string;
  params: unknown[];
} {
  const { from, to } = closedSpan(span);
  const day = by === 'registration' ? 'registered_on' : 'competence';
  const { sql, values } = registerLines(lines);
  const where = `kind = ? AND ${day} BETWEEN ? AND ? AND ${sql}`;
  const params = [kind, from, to, ...values];
  return registerId === undefined
    ? { where, params }
    : { where: `${where} AND register_id = ?`, params: [...params, registerId] };
}

const ACCOUNTS: Readonly<Record<VatRegisterKind, readonly string[]>> = {
  sale: [POSTING_ACCOUNTS.vat, POSTING_ACCOUNTS.deferredVat],
  purchase: [POSTING_ACCOUNTS.inputVat, POSTING_ACCOUNTS.deferredInputVat],
};

/** What entries of documents are made from; that which undoes a bill's is one of them. */
const DOCUMENTS: readonly EntrySource[] = ['invoice', 'bill', 'bill-undo', 'bill-again'];

/**
 * VAT by the journal: of sales credits less debits on the accounts of what we owe, of purchases debits less credits on those of what
 * we deduct, by entries of documents. A period by registration is read off the journal alone, so that nothing can be missing in the
 * register; one by competence off the entries of its lines, since the journal knows no competence.
 */
async function journalVat(tx: EntityManager, kind: VatRegisterKind, filter: VatRegisterPeriod): Promise<Big> {
  const { by, registerId, ...span } = filter;
  const { from, to } = closedSpan(span);
  const { where, params } = conditions(kind, filter);
  const days = 'l.posted_on BETWEEN ? AND ?';
  const [chosen, values] =
    by === 'competence'
      ? [`e.id IN (SELECT entry_id FROM vat_entry WHERE ${where})`, params]
      : registerId === undefined
        ? [days, [from, to]] // names no column of the invoice, so that the server looks none up
        : [
            `${days} AND (i.register_id = ? OR EXISTS (
               SELECT 1 FROM vat_entry v WHERE v.entry_id = e.id AND v.bill_id IS NOT NULL AND v.kind = ? AND v.register_id = ?))`,
            [from, to, registerId, kind, registerId],
          ];
  const [row] = await tx.query<{ vat: string | null }[]>(
    `SELECT SUM(l.credit - l.debit) AS vat
     FROM journal_line l
     JOIN account a ON a.id = l.account_id AND a.code IN (?)
     JOIN journal_entry e ON e.id = l.entry_id AND e.source_kind IN (?) AND e.posted = 1
     LEFT JOIN invoice i ON e.source_kind = 'invoice' AND i.id = e.source_id
     WHERE ${chosen}`,
    [ACCOUNTS[kind], DOCUMENTS, ...values],
  );
  const vat = new Big(row?.vat ?? '0');
  return kind === 'sale' ? vat : vat.neg();
}
