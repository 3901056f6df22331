import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows, startsWith } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import type { TaxCodeFacts } from './tax-code-facts';
import { taxCodeFaults } from './tax-code-rules';
import { TaxCodeDto, type CreateTaxCodeDto, type EditTaxCodeDto, type TaxCodeQuery } from './tax-code.dto';
import { TaxCode } from './tax-code.entity';

const SORTS = { code: 'taxCode.code', name: 'taxCode.name', rate: 'taxCode.rate' };

/** VAT treatments. They are never deleted, since documents refer to them, only taken out of use. */
@Injectable()
export class TaxCodeService {
  constructor(private readonly db: Transactions) {}

  list(filters: TaxCodeQuery): Promise<Page<TaxCode>> {
    const query = this.db.manager.createQueryBuilder(TaxCode, 'taxCode');
    const { active, q } = filters;
    if (active !== undefined) query.andWhere('taxCode.active = :active', { active });
    if (q)
      query.andWhere('(taxCode.code LIKE :code OR taxCode.name LIKE :name)', {
        code: startsWith(q),
        name: contains(q),
      });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<TaxCode> {
    return found(await this.db.manager.findOneBy(TaxCode, { id }), id);
  }

  /** `tax-code.invalid` with the fields at fault; see `taxCodeFaults`. */
  create({ rate, ...values }: CreateTaxCodeDto): Promise<TaxCode> {
    return this.db.run(async (tx) => {
      const blank = { natura: null, law: null, payability: 'I' as const, stampSubject: false };
      const other = { revenueAccount: null, active: true };
      return tx.save(checked(tx.create(TaxCode, { ...blank, ...other, ...values, rate: decimal(rate) })));
    });
  }

  /** What was billed keeps the terms of its day; what is billed from now on has the new ones. */
  edit(id: number, sent: EditTaxCodeDto): Promise<TaxCode> {
    const { rate, ...values } = sent;
    return this.db.run(async (tx) => {
      const row = await tx.findOne(TaxCode, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const taxCode = found(row, id);
      assertVersion(taxCode, sent, TaxCodeDto.from(taxCode));
      Object.assign(taxCode, values, rate === undefined ? {} : { rate: decimal(rate) });
      return tx.save(checked(taxCode));
    });
  }

  /** Facts of some tax codes by id, in one query. */
  async facts(tx: EntityManager, ids: readonly number[]): Promise<Map<number, TaxCodeFacts>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<
      (Omit<TaxCodeFacts, 'rate' | 'stampSubject'> & { rate: string; stampSubject: number })[]
    >(
      `SELECT id, code, rate, natura, law, payability, stamp_subject AS stampSubject, revenue_account AS revenueAccount FROM tax_code WHERE id IN (?)`,
      [ids],
    );
    return new Map(
      rows.map((row) => [row.id, { ...row, rate: decimal(row.rate), stampSubject: row.stampSubject === 1 }]),
    );
  }
}

function found(taxCode: TaxCode | null, id: number): TaxCode {
  if (!taxCode) throw new DomainError('tax-code.not-found', { id });
  return taxCode;
}

function checked(taxCode: TaxCode): TaxCode {
  const faults = taxCodeFaults(taxCode);
  if (faults.length > 0) throw new DomainError('tax-code.invalid', {}, faults);
  return taxCode;
}
