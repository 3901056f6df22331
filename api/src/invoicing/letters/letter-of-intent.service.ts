import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal, ZERO } from '@ponte/shared/money';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { TaxCodeService } from '../../catalog/tax-code.service';
import { assertPartnerVisible, ownPartnersOnly } from '../../partners/partner-scope';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { assertVersion } from '../../platform/http/version';
import { LETTER_NATURA, letterFaults, type LetterState } from './letter';
import {
  LetterOfIntentDto,
  type CreateLetterOfIntentDto,
  type EditLetterOfIntentDto,
  type LetterOfIntentQuery,
} from './letter-of-intent.dto';
import { LetterOfIntent } from './letter-of-intent.entity';

const SORTS = {
  ...{ endsOn: 'letter.endsOn', receivedOn: 'letter.receivedOn', protocol: 'letter.protocol' },
  ...{ amount: 'letter.amount', used: 'letter.used' },
};

const SPENT = "(letter.used >= letter.amount OR (letter.kind = 'single' AND letter.used > 0))";
const HOLDS = '(letter.revokedOn IS NULL OR letter.revokedOn > :today)';

/** The states of `letterState`, as conditions. */
const STATES: Readonly<Record<LetterState, string>> = {
  active: `${HOLDS} AND letter.startsOn <= :today AND letter.endsOn >= :today AND NOT ${SPENT}`,
  coming: `${HOLDS} AND letter.startsOn > :today AND letter.endsOn >= :today AND NOT ${SPENT}`,
  'used-up': `${HOLDS} AND letter.endsOn >= :today AND ${SPENT}`,
  expired: `${HOLDS} AND letter.endsOn < :today`,
  revoked: 'letter.revokedOn <= :today',
};

/** Customers' letters of intent. They are never deleted, only revoked: documents name them. */
@Injectable()
export class LettersOfIntent {
  constructor(
    private readonly db: Transactions,
    private readonly taxCodes: TaxCodeService,
    private readonly clock: Clock,
  ) {}

  async list(filters: LetterOfIntentQuery): Promise<Page<LetterOfIntentDto>> {
    const { partnerId, state, q } = filters;
    const today = this.clock.today();
    const query = this.visible();
    if (partnerId !== undefined) query.andWhere('letter.partnerId = :partnerId', { partnerId });
    if (state !== undefined) query.andWhere(STATES[state], { today });
    if (q) query.andWhere('letter.protocol LIKE :q', { q: contains(q) });
    const { data, total } = await listRows(query, filters, SORTS);
    return { data: data.map((letter) => LetterOfIntentDto.from(letter, today)), total };
  }

  async get(id: number): Promise<LetterOfIntentDto> {
    const letter = await this.visible().andWhere('letter.id = :id', { id }).getOne();
    return LetterOfIntentDto.from(found(letter, id), this.clock.today());
  }

  /** `letter-of-intent.invalid` with the fields at fault; see `letterFaults`. `record.duplicate` for a protocol that is there. */
  create({ amount, taxCodeId, ...values }: CreateLetterOfIntentDto): Promise<LetterOfIntentDto> {
    return this.db.run(async (tx) => {
      const blank = { kind: 'up-to' as const, used: ZERO, revokedOn: null, receiptFileId: null, notes: null };
      const terms = { amount: decimal(amount), taxCodeId: taxCodeId ?? (await this.usualTax(tx)) };
      return this.save(tx, tx.create(LetterOfIntent, { ...blank, ...values, ...terms }));
    });
  }

  /** Documents already issued keep what they say; an amount below what they used is refused. */
  edit(id: number, sent: EditLetterOfIntentDto): Promise<LetterOfIntentDto> {
    const { amount, ...values } = sent;
    return this.db.run(async (tx) => {
      const row = await tx.findOne(LetterOfIntent, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const letter = found(row, id);
      await assertPartnerVisible(tx, letter.partnerId);
      assertVersion(letter, sent, LetterOfIntentDto.from(letter, this.clock.today()));
      if (values.partnerId !== undefined && values.partnerId !== letter.partnerId && !letter.used.eq(ZERO))
        throw new DomainError('letter-of-intent.in-use', { id });
      Object.assign(letter, values, amount === undefined ? {} : { amount: decimal(amount) });
      return this.save(tx, letter);
    });
  }

  private visible(): SelectQueryBuilder<LetterOfIntent> {
    const query = this.db.manager.createQueryBuilder(LetterOfIntent, 'letter');
    ownPartnersOnly(query, 'letter.partnerId');
    return query;
  }

  private async save(tx: EntityManager, letter: LetterOfIntent): Promise<LetterOfIntentDto> {
    await assertPartnerVisible(tx, letter.partnerId);
    const faults = letterFaults(letter);
    const tax = (await this.taxCodes.facts(tx, [letter.taxCodeId])).get(letter.taxCodeId);
    if (tax?.natura !== LETTER_NATURA)
      faults.push({ field: 'taxCodeId', code: tax ? 'letter-of-intent.other-natura' : 'unknown' });
    if (faults.length > 0) throw new DomainError('letter-of-intent.invalid', {}, faults);
    return LetterOfIntentDto.from(await tx.save(letter), this.clock.today());
  }

  private async usualTax(tx: EntityManager): Promise<number> {
    const [code] = await tx.query<{ id: number }[]>(
      'SELECT id FROM tax_code WHERE natura = ? AND active = 1 ORDER BY id LIMIT 1',
      [LETTER_NATURA],
    );
    if (!code) throw new DomainError('letter-of-intent.without-tax-code');
    return code.id;
  }
}

function found(letter: LetterOfIntent | null, id: number): LetterOfIntent {
  if (!letter) throw new DomainError('letter-of-intent.not-found', { id });
  return letter;
}
