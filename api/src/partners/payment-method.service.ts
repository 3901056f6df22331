import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.service';
import type { Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import {
  PaymentMethodDto,
  type CreatePaymentMethodDto,
  type EditPaymentMethodDto,
  type PaymentMethodQuery,
} from './payment-method.dto';
import { PaymentMethod } from './payment-method.entity';

const SORTS = { code: 'method.code', name: 'method.name', mpCode: 'method.mpCode' };

/** How partners pay. Methods are never deleted, since documents name them, only taken out of use. */
@Injectable()
export class PaymentMethodService {
  constructor(private readonly db: Transactions) {}

  list(filters: PaymentMethodQuery): Promise<Page<PaymentMethod>> {
    const query = this.db.manager.createQueryBuilder(PaymentMethod, 'method');
    const { active, q } = filters;
    if (active !== undefined) query.andWhere('method.active = :active', { active });
    if (q) query.andWhere('(method.code LIKE :q OR method.name LIKE :q)', { q: contains(q) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<PaymentMethod> {
    return found(await this.db.manager.findOneBy(PaymentMethod, { id }), id);
  }

  create({ active = true, feeAccount = null, ...values }: CreatePaymentMethodDto): Promise<PaymentMethod> {
    return this.db.run((tx) => tx.save(tx.create(PaymentMethod, { active, feeAccount, ...values })));
  }

  edit(id: number, sent: EditPaymentMethodDto): Promise<PaymentMethod> {
    return this.db.run(async (tx) => {
      const row = await tx.findOne(PaymentMethod, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const method = found(row, id);
      assertVersion(method, sent, PaymentMethodDto.from(method));
      return tx.save(Object.assign(method, sent));
    });
  }

  /** All methods, those out of use too: there are a dozen at most. */
  all(tx: EntityManager): Promise<PaymentMethod[]> {
    return tx.find(PaymentMethod, { order: { code: 'ASC' } });
  }
}

function found(method: PaymentMethod | null, id: number): PaymentMethod {
  if (!method) throw new DomainError('payment-method.not-found', { id });
  return method;
}
