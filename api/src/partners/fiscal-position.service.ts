import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { TaxCodeService } from '../catalog/tax-code.service';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import { fiscalPositionFaults } from './fiscal-position';
import type { FiscalPositionFacts } from './fiscal-position-facts';
import {
  FiscalPositionDto,
  type CreateFiscalPositionDto,
  type EditFiscalPositionDto,
  type FiscalPositionQuery,
} from './fiscal-position.dto';
import { FiscalPosition } from './fiscal-position.entity';

const SORTS = { sequence: 'position.sequence', code: 'position.code', name: 'position.name' };

const BLANK = {
  ...{ sequence: 10, automatic: true, area: 'any' as const, country: null, partnerKind: null },
  ...{ vat: 'any' as const, startsOn: null, endsOn: null, taxes: [], accounts: [], active: true },
};

/** Fiscal positions. They are never deleted, only taken out of use; documents keep the taxes of their day. */
@Injectable()
export class FiscalPositions {
  constructor(
    private readonly db: Transactions,
    private readonly taxCodes: TaxCodeService,
  ) {}

  list(filters: FiscalPositionQuery): Promise<Page<FiscalPosition>> {
    const query = this.db.manager.createQueryBuilder(FiscalPosition, 'position');
    const { active, q } = filters;
    if (active !== undefined) query.andWhere('position.active = :active', { active });
    if (q) query.andWhere('(position.code LIKE :q OR position.name LIKE :q)', { q: contains(q) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<FiscalPosition> {
    return found(await this.db.manager.findOneBy(FiscalPosition, { id }), id);
  }

  /** `fiscal-position.invalid` with the fields at fault; see `fiscalPositionFaults`. */
  create(values: CreateFiscalPositionDto): Promise<FiscalPosition> {
    return this.db.run((tx) => this.save(tx, tx.create(FiscalPosition, Object.assign({}, BLANK, values))));
  }

  /** What was billed keeps its taxes; what is billed from now on gets the new ones. */
  edit(id: number, sent: EditFiscalPositionDto): Promise<FiscalPosition> {
    return this.db.run(async (tx) => {
      const row = await tx.findOne(FiscalPosition, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const position = found(row, id);
      assertVersion(position, sent, FiscalPositionDto.from(position));
      return this.save(tx, Object.assign(position, sent));
    });
  }

  /** All positions in use in their order: two queries, for however many partners. */
  async load(tx: EntityManager): Promise<FiscalPositionFacts[]> {
    const rows = await tx.find(FiscalPosition, {
      where: { active: true },
      order: { sequence: 'ASC', id: 'ASC' },
    });
    const ids = new Set(rows.flatMap(({ taxes }) => taxes.map(({ to }) => to)));
    const taxCodes = await this.taxCodes.facts(tx, [...ids]);
    return rows.map((row) => factsOf(row, taxCodes));
  }

  private async save(tx: EntityManager, position: FiscalPosition): Promise<FiscalPosition> {
    const faults = fiscalPositionFaults(position);
    const known = await this.taxCodes.facts(
      tx,
      position.taxes.flatMap(({ from, to }) => [from, to]),
    );
    position.taxes.forEach((swap, index) => {
      for (const side of ['from', 'to'] as const)
        if (!known.has(swap[side])) faults.push({ field: `taxes.${index}.${side}`, code: 'unknown' });
    });
    if (faults.length > 0) throw new DomainError('fiscal-position.invalid', {}, faults);
    return tx.save(position);
  }
}

function found(position: FiscalPosition | null, id: number): FiscalPosition {
  if (!position) throw new DomainError('fiscal-position.not-found', { id });
  return position;
}

function factsOf(
  { id, name, automatic, area, country, partnerKind, vat, startsOn, endsOn, taxes, accounts }: FiscalPosition,
  taxCodes: ReadonlyMap<number, TaxCodeFacts>,
): FiscalPositionFacts {
  return {
    ...{ id, name, automatic, area, country, partnerKind, vat, startsOn, endsOn, accounts },
    taxes: taxes.flatMap(({ from, supply, to }) => {
      const code = taxCodes.get(to);
      return code ? { from, supply, to: code } : [];
    }),
  };
}
