import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { sum } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Payability } from '../../invoicing/totals';
import { currentActor } from '../../platform/context';
import { POSTING_ACCOUNTS } from '../journal/posting';
import { assertSeesWholeBooks } from '../ledger/company-books';
import { closedSpan, type Span } from '../ledger/span';

export interface VatRegisterFilter extends Span {
  readonly page: number;
  readonly perPage: number;
  /** Number series (sezionale); all of them if left out. */
  readonly registerId?: number;
}

/** A line of the register, EUR; a credit note's amounts are negative. */
export interface VatRegisterRow extends VatGroup {
  readonly id: number;
  readonly invoiceId: number;
  readonly entryId: number | null;
  readonly registeredOn: CivilDate;
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
}

export interface VatRegister {
  readonly data: readonly VatRegisterRow[];
  readonly total: number;
  /** By rate, natura and payability, over the whole period. */
  readonly groups: readonly VatGroup[];
  readonly base: Big;
  readonly vat: Big;
  /** Of `vat`, what we owe at once or when paid; split payment is the customer's to pay. */
  readonly owedVat: Big;
  /** What the entries of the same documents moved on the accounts of VAT we owe; equal to `owedVat` when the books are right. */
  readonly journalVat: Big;
}

type Text<T> = { readonly [K in keyof T]: T[K] extends Big ? string : T[K] };

/** More lines than this are a matter for several periods. */
const MOST_LINES = 50_000;

/** The register of sales: what was issued between two days, and its sums. */
@Injectable()
export class VatRegisterQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** The whole register of the period, for paper and spreadsheet; `vat-register.too-long` beyond 50,000 lines. */
  async allSales(filter: Omit<VatRegisterFilter, 'page' | 'perPage'>): Promise<VatRegister> {
    const register = await this.sales({ ...filter, page: 1, perPage: MOST_LINES });
    if (register.total > MOST_LINES) throw new DomainError('vat-register.too-long', { most: MOST_LINES });
    return register;
  }

  /** All read from one snapshot, so that lines, sums and journal belong together. */
  sales({ page, perPage, ...filter }: VatRegisterFilter): Promise<VatRegister> {
    assertSeesWholeBooks(currentActor());
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      const { where, params } = conditions(filter);
      const rows = await tx.query<Text<VatRegisterRow>[]>(
        `SELECT id, invoice_id AS invoiceId, entry_id AS entryId, registered_on AS registeredOn,
                document_number AS documentNumber, document_on AS documentOn, partner_id AS partnerId,
                partner_name AS partnerName, partner_tax_id AS partnerTaxId, rate, natura, payability, base, vat
         FROM vat_entry WHERE ${where} ORDER BY registered_on, id LIMIT ? OFFSET ?`,
        [...params, perPage, (page - 1) * perPage],
      );
      const [count] = await tx.query<{ total: string }[]>(
        `SELECT COUNT(*) AS total FROM vat_entry WHERE ${where}`,
        params,
      );
      const groups = (
        await tx.query<Text<VatGroup>[]>(
          `SELECT rate, natura, payability, SUM(base) AS base, SUM(vat) AS vat FROM vat_entry
           WHERE ${where} GROUP BY rate, natura, payability ORDER BY rate DESC, natura, payability`,
          params,
        )
      ).map(withAmounts);
      return {
        data: rows.map(withAmounts),
        total: Number(count?.total ?? 0),
        groups,
        base: sum(groups.map(({ base }) => base)),
        vat: sum(groups.map(({ vat }) => vat)),
        owedVat: sum(groups.flatMap(({ payability, vat }) => (payability === 'S' ? [] : [vat]))),
        journalVat: await journalVat(tx, filter),
      };
    });
  }
}

function withAmounts<T extends Text<VatGroup>>(row: T): T & VatGroup {
  return { ...row, rate: new Big(row.rate), base: new Big(row.base), vat: new Big(row.vat) };
}

function conditions({ registerId, ...span }: Omit<VatRegisterFilter, 'page' | 'perPage'>): {
  where: string;
  params: unknown[];
} {
  const { from, to } = closedSpan(span);
  return registerId === undefined
    ? { where: 'registered_on BETWEEN ? AND ?', params: [from, to] }
    : { where: 'registered_on BETWEEN ? AND ? AND register_id = ?', params: [from, to, registerId] };
}

/** VAT by the journal: credits less debits on the accounts of what we owe, by entries of documents. */
async function journalVat(
  tx: EntityManager,
  { registerId, ...span }: Omit<VatRegisterFilter, 'page' | 'perPage'>,
): Promise<Big> {
  const register = registerId ?? null;
  const { from, to } = closedSpan(span);
  const { vat, deferredVat } = POSTING_ACCOUNTS;
  const [row] = await tx.query<{ vat: string | null }[]>(
    `SELECT SUM(l.credit - l.debit) AS vat
     FROM journal_line l
     JOIN account a ON a.id = l.account_id AND a.code IN (?)
     JOIN journal_entry e ON e.id = l.entry_id AND e.source_kind = 'invoice' AND e.posted = 1
     JOIN invoice i ON i.id = e.source_id
     WHERE l.posted_on BETWEEN ? AND ? AND (? IS NULL OR i.register_id = ?)`,
    [[vat, deferredVat], from, to, register, register],
  );
  return new Big(row?.vat ?? '0');
}
