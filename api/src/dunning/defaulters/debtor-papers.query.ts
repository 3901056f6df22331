import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import Big from 'big.js';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../../platform/db/group-rows';
import type { Debtor } from './debtor';

/** What the office has written down about a debtor. */
export interface Papers extends Pick<Debtor, 'tagIds' | 'warning' | 'exemption' | 'promise'> {
  /** Invoices contested; null stands for all. */
  readonly disputes: readonly (number | null)[];
}

interface OfPartner {
  readonly partnerId: number;
}

interface TagRow extends OfPartner {
  readonly tagId: number;
}

interface DisputeRow extends OfPartner {
  readonly invoiceId: number | null;
}

interface WarningRow extends OfPartner {
  readonly on: CivilDate;
  /** Null where the warning was no message of ours. */
  readonly messageState: string | null;
}

interface ExemptionRow extends OfPartner {
  readonly reason: string;
  readonly until: CivilDate | null;
}

interface PromiseRow extends OfPartner {
  readonly amount: string;
  readonly until: CivilDate;
  readonly takenOn: CivilDate;
  readonly state: string;
  readonly resumes: number;
}

/** The papers of many partners: tags, the last warning, exemptions, the last promise, open disputes. */
@Injectable()
export class DebtorPapers {
  async load(
    tx: EntityManager,
    ids: readonly number[],
    today: CivilDate,
  ): Promise<{ of(partnerId: number): Papers }> {
    const tags = byPartner(await tx.query<TagRow[]>(TAGS, [ids]));
    const warnings = byPartner(await tx.query<WarningRow[]>(WARNINGS, [ids]));
    const exemptions = byPartner(await tx.query<ExemptionRow[]>(EXEMPTIONS, [ids, today]));
    const promises = byPartner(await tx.query<PromiseRow[]>(PROMISES, [ids]));
    const disputes = byPartner(await tx.query<DisputeRow[]>(DISPUTES, [ids]));
    return {
      of: (partnerId) => ({
        tagIds: tags(partnerId).map(({ tagId }) => tagId),
        warning: warningOf(warnings(partnerId)[0]),
        exemption: exemptionOf(exemptions(partnerId)[0]),
        promise: promiseOf(promises(partnerId)[0]),
        disputes: disputes(partnerId).map(({ invoiceId }) => invoiceId),
      }),
    };
  }
}

const TAGS = 'SELECT partner_id AS partnerId, tag_id AS tagId FROM partner_tag WHERE partner_id IN (?)';

const WARNINGS = `SELECT s.partner_id AS partnerId, s.\`on\`, m.state AS messageState
  FROM dunning_step s LEFT JOIN message m ON m.id = s.message_id
 WHERE s.id IN (SELECT MAX(last.id) FROM dunning_step last
                 WHERE last.kind = 'warning' AND last.partner_id IN (?) GROUP BY last.partner_id)`;

/** The one that lasts longest comes first. */
const EXEMPTIONS = `SELECT partner_id AS partnerId, reason, \`until\` FROM dunning_exemption
 WHERE partner_id IN (?) AND ended_at IS NULL AND (\`until\` IS NULL OR \`until\` >= ?)
 ORDER BY \`until\` IS NOT NULL, \`until\` DESC`;

const PROMISES = `SELECT partner_id AS partnerId, amount, \`until\`, taken_on AS takenOn, state, resumes FROM payment_promise
 WHERE id IN (SELECT MAX(last.id) FROM payment_promise last
               WHERE last.state <> 'withdrawn' AND last.partner_id IN (?) GROUP BY last.partner_id)`;

const DISPUTES =
  'SELECT partner_id AS partnerId, invoice_id AS invoiceId FROM dunning_dispute WHERE partner_id IN (?) AND closed_at IS NULL';

function byPartner<T extends OfPartner>(rows: readonly T[]): (partnerId: number) => readonly T[] {
  const groups = groupRows(rows, ({ partnerId }) => partnerId);
  return (partnerId) => groups.get(partnerId) ?? [];
}

/** A message has reached its reader once a server has taken it; while nobody knows, it has not. */
function warningOf(row: WarningRow | undefined): Papers['warning'] {
  if (!row) return null;
  const { on, messageState } = row;
  if (messageState === null || messageState === 'sent') return { on, reached: true };
  return { on, reached: messageState === 'failed' ? false : null };
}

function exemptionOf(row: ExemptionRow | undefined): Papers['exemption'] {
  return row ? { reason: row.reason, until: row.until } : null;
}

function promiseOf(row: PromiseRow | undefined): Papers['promise'] {
  if (!row) return null;
  const { amount, until, takenOn, state, resumes } = row;
  return { amount: new Big(amount), until, takenOn, kept: state === 'kept', resumes: resumes === 1 };
}
