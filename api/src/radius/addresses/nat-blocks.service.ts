import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import type { CreateNatBlockDto, EditNatBlockDto, NatBlockQuery } from './nat-block.dto';
import { NatBlock } from './nat-block.entity';
import { insideOf, isSharedBy, natFault, shareAddress } from './nat-rule';

/** Who is behind a public address and port. */
export interface BehindNat {
  /** Whether the address was shared at that moment, so that it takes a port to tell. */
  readonly shared: boolean;
  readonly address: string | null;
}

/** Rules of CGNAT. */
@Injectable()
export class NatBlocks {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
  ) {}

  list({ current, ...filters }: NatBlockQuery): Promise<Page<NatBlock>> {
    const query = this.db.manager.createQueryBuilder(NatBlock, 'block');
    if (current !== undefined) {
      const holds = '(block.validFrom <= :now AND (block.validTo IS NULL OR block.validTo > :now))';
      query.andWhere(current ? holds : `NOT ${holds}`, { now: this.clock.now() });
    }
    if (filters.q)
      query.andWhere('(block.privateCidr LIKE :q OR block.publicCidr LIKE :q OR block.note LIKE :q)', {
        q: contains(filters.q),
      });
    return listRows(query, filters, {
      validFrom: 'block.validFrom',
      publicCidr: 'block.publicCidr',
      privateCidr: 'block.privateCidr',
    });
  }

  get(id: number): Promise<NatBlock> {
    return found(this.db.manager, id);
  }

  /** `nat-block.invalid` with the field at fault. */
  create({ validFrom, validTo, ...values }: CreateNatBlockDto): Promise<NatBlock> {
    return this.db.run(async (tx) => {
      const block = tx.create(NatBlock, {
        ...{ firstPort: 1024, note: null, ...values },
        validFrom: validFrom === undefined ? this.clock.now() : new Date(validFrom),
        validTo: validTo === undefined || validTo === null ? null : new Date(validTo),
      });
      const fault = natFault(block);
      if (fault) throw new DomainError('nat-block.invalid', {}, [fault]);
      return this.save(tx, block);
    });
  }

  /** What it gave to whom stays as it was: only its end and the note change. */
  edit(id: number, sent: EditNatBlockDto): Promise<NatBlock> {
    return this.db.run(async (tx) => {
      const block = await found(tx, id);
      assertVersion(block, sent);
      const { validTo, note } = sent;
      if (validTo !== undefined) block.validTo = validTo === null ? null : new Date(validTo);
      if (note !== undefined) block.note = note;
      return this.save(tx, block);
    });
  }

  /** The private address that had this port of a public one at a moment. */
  async behind(tx: EntityManager, address: string, port: number | null, at: Date): Promise<BehindNat> {
    const blocks = (await tx.find(NatBlock)).filter(
      (block) =>
        block.validFrom <= at && (block.validTo === null || block.validTo > at) && isSharedBy(block, address),
    );
    const inside = port === null ? [] : blocks.flatMap((block) => insideOf(block, address, port) ?? []);
    return { shared: blocks.length > 0, address: inside[0] ?? null };
  }

  private async save(tx: EntityManager, block: NatBlock): Promise<NatBlock> {
    const { validFrom, validTo } = block;
    if (validTo !== null && validTo <= validFrom)
      throw new DomainError('nat-block.invalid', {}, [{ field: 'validTo', code: 'nat-block.ends-before' }]);
    const others = await tx.find(NatBlock, { lock: { mode: 'pessimistic_write' } });
    const clash = others.some(
      (other) =>
        other.id !== block.id &&
        shareAddress(other, block) &&
        (other.validTo === null || other.validTo > validFrom) &&
        (validTo === null || validTo > other.validFrom),
    );
    if (clash)
      throw new DomainError('nat-block.invalid', {}, [{ field: 'publicCidr', code: 'nat-block.overlap' }]);
    return tx.save(block);
  }
}

async function found(tx: EntityManager, id: number): Promise<NatBlock> {
  const block = await tx.findOneBy(NatBlock, { id });
  if (!block) throw new DomainError('nat-block.not-found', { id });
  return block;
}
