import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { decimal, money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { TaxCodeService } from '../../catalog/tax-code.service';
import { groupRows } from '../../platform/db/group-rows';
import { insertMany } from '../../platform/db/bulk-writer';
import type { PlannedDocument } from '../document';
import { holdsOn, plafondLeft, plafondUse, type Letter, type LetterFacts } from './letter';
import { PlafondUse } from './plafond-use.entity';

type LetterRow = Omit<Letter, 'amount' | 'used'> & {
  readonly id: number;
  readonly partnerId: number;
  readonly taxCodeId: number;
  readonly amount: string;
  readonly used: string;
};

const COLUMNS = `id, partner_id AS partnerId, protocol, received_on AS receivedOn, starts_on AS startsOn, ends_on AS endsOn, kind,
                 amount, used, tax_code_id AS taxCodeId, revoked_on AS revokedOn`;

/** Letters of intent as documents use them up. Who writes documents locks the letters first, then takes numbers. */
@Injectable()
export class Plafonds {
  constructor(private readonly taxCodes: TaxCodeService) {}

  /**
   * The letters of customers that hold on a day, by customer, the oldest first: one query, one more where there are some. With
   * `lock` nobody else uses them until the transaction ends.
   */
  async of(
    tx: EntityManager,
    partnerIds: readonly number[],
    day: CivilDate,
    lock = false,
  ): Promise<Map<number, LetterFacts[]>> {
    if (partnerIds.length === 0) return new Map();
    const rows = await tx.query<LetterRow[]>(
      `SELECT ${COLUMNS} FROM letter_of_intent
        WHERE partner_id IN (?) AND starts_on <= ? AND ends_on >= ? AND (revoked_on IS NULL OR revoked_on > ?)
        ORDER BY id ${lock ? 'FOR UPDATE' : ''}`,
      [partnerIds, day, day, day],
    );
    if (rows.length === 0) return new Map();
    const taxes = await this.taxCodes.facts(tx, [...new Set(rows.map(({ taxCodeId }) => taxCodeId))]);
    const letters = rows.flatMap((row): LetterFacts[] => {
      const { id, partnerId, protocol, receivedOn, kind, taxCodeId } = row;
      const tax = taxes.get(taxCodeId);
      return tax ? [{ id, partnerId, protocol, receivedOn, kind, tax, left: plafondLeft(read(row)) }] : [];
    });
    return groupRows(letters, ({ partnerId }) => partnerId);
  }

  /**
   * Locks the letters that documents name and takes their amounts; nothing is asked where none does. Throws
   * `letter-of-intent.not-valid` where an invoice's day is not its letter's, `letter-of-intent.plafond-exceeded`.
   */
  async take(tx: EntityManager, documents: readonly PlannedDocument[], day: CivilDate): Promise<void> {
    const ids = new Set(documents.flatMap(({ letterId }) => letterId ?? []));
    if (ids.size === 0) return;
    const rows = await tx.query<LetterRow[]>(
      `SELECT ${COLUMNS} FROM letter_of_intent WHERE id IN (?) ORDER BY id FOR UPDATE`,
      [[...ids]],
    );
    for (const row of rows) {
      const own = documents.filter(({ letterId }) => letterId === row.id);
      const used = own.reduce((sum, document) => taken(read(row), sum, document, day), decimal(row.used));
      await tx.query('UPDATE letter_of_intent SET used = ? WHERE id = ?', [money(used), row.id]);
    }
  }

  /** Keeps what each document took; its unique key makes that once. */
  async record(
    tx: EntityManager,
    documents: readonly PlannedDocument[],
    ids: readonly number[],
  ): Promise<void> {
    const uses = documents.flatMap(({ letterId, type, lines }, index) =>
      letterId == null ? [] : [{ letterId, invoiceId: ids[index] ?? 0, amount: plafondUse(type, lines) }],
    );
    await insertMany(
      tx,
      PlafondUse,
      uses.filter(({ amount }) => !amount.eq(ZERO)),
    );
  }
}

function taken(letter: Letter, used: Big, { type, lines }: PlannedDocument, day: CivilDate): Big {
  const use = plafondUse(type, lines);
  if (use.gt(ZERO)) {
    const { protocol } = letter;
    if (!holdsOn(letter, day)) throw new DomainError('letter-of-intent.not-valid', { protocol, day });
    const left = plafondLeft({ ...letter, used });
    if (use.gt(left))
      throw new DomainError('letter-of-intent.plafond-exceeded', {
        ...{ protocol, left: money(left), needed: money(use) },
      });
  }
  return used.plus(use);
}

function read({ amount, used, ...row }: LetterRow): Letter {
  return { ...row, amount: decimal(amount), used: decimal(used) };
}
