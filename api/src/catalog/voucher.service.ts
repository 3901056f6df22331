import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../platform/db/bulk-writer';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import { newVoucherCode, voucherCode, voucherFault } from './voucher';
import { VoucherDto, type CreateVouchersDto, type EditVoucherDto, type VoucherQuery } from './voucher.dto';
import { Voucher } from './voucher.entity';

const SORTS = { code: 'voucher.code', uses: 'voucher.uses', validTo: 'voucher.validTo' };

/** Codes that give their bearer a promotion. */
@Injectable()
export class VoucherService {
  constructor(private readonly db: Transactions) {}

  list(filters: VoucherQuery): Promise<Page<Voucher>> {
    const query = this.db.manager.createQueryBuilder(Voucher, 'voucher');
    const { promotionId, active, q } = filters;
    if (promotionId !== undefined) query.andWhere('voucher.promotionId = :promotionId', { promotionId });
    if (active !== undefined) query.andWhere('voucher.active = :active', { active });
    if (q) query.andWhere('voucher.code LIKE :q', { q: contains(voucherCode(q)) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<Voucher> {
    const voucher = await this.db.manager.findOneBy(Voucher, { id });
    if (!voucher) throw new DomainError('voucher.not-found', { id });
    return voucher;
  }

  /** Makes one voucher, or `count` of them with codes made up; `record.duplicate` where a code is there already. */
  create({ code, count, promotionId, ...values }: CreateVouchersDto): Promise<string[]> {
    const { maxUses = null, validFrom = null, validTo = null, active = true } = values;
    if (validFrom !== null && validTo !== null && validTo < validFrom)
      throw new DomainError('voucher.invalid', {}, [
        { field: 'validTo', code: 'promotion.ends-before-start' },
      ]);
    const codes = count === undefined ? [voucherCode(code)] : madeUp(code, count);
    return this.db.run(async (tx) => {
      const rows = codes.map((each) => ({
        ...{ promotionId, code: each, maxUses, uses: 0, validFrom, validTo, active },
      }));
      // One goes through the ORM, so that it is kept in the audit; thousands made up tell no story each.
      if (count === undefined) await tx.save(tx.create(Voucher, rows[0] ?? {}));
      else await insertMany(tx, Voucher, rows);
      return codes;
    });
  }

  edit(id: number, sent: EditVoucherDto): Promise<Voucher> {
    return this.db.run(async (tx) => {
      const voucher = await tx.findOne(Voucher, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!voucher) throw new DomainError('voucher.not-found', { id });
      assertVersion(voucher, sent, VoucherDto.from(voucher));
      const { maxUses, validFrom, validTo, active } = sent;
      const changes = Object.entries({ maxUses, validFrom, validTo, active }).filter(
        ([, value]) => value !== undefined,
      );
      return tx.save(Object.assign(voucher, Object.fromEntries(changes)));
    });
  }

  /** The voucher behind a code as it was typed; `voucher.not-found`, and `voucher.…` where it can't be taken on the day. */
  async find(tx: EntityManager, typed: string, day: CivilDate, lock = false): Promise<Voucher> {
    const code = voucherCode(typed);
    const voucher = await tx.findOne(Voucher, {
      where: { code },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!voucher) throw new DomainError('voucher.not-found', { code });
    const fault = voucherFault(voucher, day);
    if (fault) throw new DomainError(fault, { code });
    return voucher;
  }

  /** Takes a voucher once: it stays locked until the transaction ends. */
  async take(tx: EntityManager, typed: string, day: CivilDate): Promise<Voucher> {
    const voucher = await this.find(tx, typed, day, true);
    return tx.save(Object.assign(voucher, { uses: voucher.uses + 1 }));
  }

  /** Gives back a use that came to nothing. */
  async giveBack(tx: EntityManager, id: number): Promise<void> {
    await tx.query('UPDATE voucher SET uses = uses - 1, version = version + 1 WHERE id = ? AND uses > 0', [
      id,
    ]);
  }
}

function madeUp(prefix: string, count: number): string[] {
  const codes = new Set<string>();
  while (codes.size < count) codes.add(newVoucherCode(prefix, (below) => randomInt(below)));
  return [...codes];
}
