import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { Transactions } from '../platform/db/transactions.service';
import type { ListQuery, Page } from '../platform/http/list-query.dto';
import { contains, listRows } from '../platform/http/list-rows';
import { assertVersion } from '../platform/http/version';
import type { PaymentTermFacts } from './partner-terms';
import { paymentTermFaults } from './payment-term-rules';
import { PaymentTermDto, type CreatePaymentTermDto, type EditPaymentTermDto } from './payment-term.dto';
import { PaymentTerm } from './payment-term.entity';

const SORTS = { code: 'term.code', name: 'term.name' };

/** When documents fall due. */
@Injectable()
export class PaymentTermService {
  constructor(private readonly db: Transactions) {}

  list(filters: ListQuery): Promise<Page<PaymentTerm>> {
    const query = this.db.manager.createQueryBuilder(PaymentTerm, 'term');
    if (filters.q) query.andWhere('(term.code LIKE :q OR term.name LIKE :q)', { q: contains(filters.q) });
    return listRows(query, filters, SORTS);
  }

  async get(id: number): Promise<PaymentTerm> {
    return found(await this.db.manager.findOneBy(PaymentTerm, { id }), id);
  }

  /** `payment-term.invalid` unless the instalments make the whole. */
  create({ code, name, rules }: CreatePaymentTermDto): Promise<PaymentTerm> {
    return this.db.run((tx) => tx.save(checked(tx.create(PaymentTerm, { code, name, rules }))));
  }

  edit(id: number, sent: EditPaymentTermDto): Promise<PaymentTerm> {
    return this.db.run(async (tx) => {
      const row = await tx.findOne(PaymentTerm, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const term = found(row, id);
      assertVersion(term, sent, PaymentTermDto.from(term));
      return tx.save(checked(Object.assign(term, sent)));
    });
  }

  /** Some terms by id, in one query. */
  async facts(tx: EntityManager, ids: readonly number[]): Promise<Map<number, PaymentTermFacts>> {
    if (ids.length === 0) return new Map();
    const terms = await tx.findBy(PaymentTerm, { id: In([...ids]) });
    return new Map(terms.map(({ id, code, rules }) => [id, { code, rules }]));
  }
}

function found(term: PaymentTerm | null, id: number): PaymentTerm {
  if (!term) throw new DomainError('payment-term.not-found', { id });
  return term;
}

function checked(term: PaymentTerm): PaymentTerm {
  const faults = paymentTermFaults(term.rules);
  if (faults.length > 0) throw new DomainError('payment-term.invalid', {}, faults);
  return term;
}
