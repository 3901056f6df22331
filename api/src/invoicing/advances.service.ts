import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { decimal, ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { groupRows } from '../platform/db/group-rows';
import { assertDeductible, deductionLines, leftOf, type OpenAdvance, type WantedDeduction } from './advance';
import type { PricedLine } from './document';
import type { Payability } from './totals';

interface PartRow {
  readonly invoiceId: number;
  readonly partnerId: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly taxCodeId: number;
  readonly taxRate: string;
  readonly natura: Natura | null;
  readonly law: string | null;
  readonly payability: Payability;
  readonly stampSubject: number;
  readonly withholdingSubject: number;
  readonly left: string;
}

/**
 * What is left of each tax of advance invoices: their own lines, less what credit notes took back, less what was deducted on
 * issued invoices (negative lines, which a credit note of the balance invoice gives back). Drafts deduct nothing.
 */
const LEFT = `
  SELECT a.id AS invoiceId, a.partner_id AS partnerId, a.number, a.issued_on AS issuedOn, l.tax_code_id AS taxCodeId,
         l.tax_rate AS taxRate, l.natura, l.law, l.payability, l.stamp_subject AS stampSubject,
         l.withholding_subject AS withholdingSubject,
         SUM(l.amount)
         - COALESCE((SELECT SUM(nl.amount) FROM invoice n JOIN invoice_line nl ON nl.invoice_id = n.id
                      WHERE n.credited_invoice_id = a.id AND n.type = 'credit-note' AND n.status = 'issued'
                        AND nl.tax_code_id = l.tax_code_id AND nl.withholding_subject = l.withholding_subject), 0)
         + COALESCE((SELECT SUM(IF(b.type = 'credit-note', -bl.amount, bl.amount))
                       FROM invoice_line bl JOIN invoice b ON b.id = bl.invoice_id
                      WHERE bl.deducted_invoice_id = a.id AND b.status = 'issued'
                        AND bl.tax_code_id = l.tax_code_id AND bl.withholding_subject = l.withholding_subject), 0) AS \`left\`
    FROM invoice a JOIN invoice_line l ON l.invoice_id = a.id
   WHERE a.document_type = 'TD02' AND a.type = 'invoice' AND a.status = 'issued' AND `;
const BY_TAX =
  ' GROUP BY a.id, l.tax_code_id, l.withholding_subject ORDER BY a.issued_on, a.id, MIN(l.position)';

/** Advance invoices and what other invoices have deducted of them. */
@Injectable()
export class Advances {
  /** Those of a customer of which something is left, the oldest first. */
  async open(tx: EntityManager, partnerId: number): Promise<OpenAdvance[]> {
    const rows = await tx.query<PartRow[]>(`${LEFT} a.partner_id = ? ${BY_TAX}`, [partnerId]);
    return advancesOf(rows).filter((advance) => leftOf(advance).gt(ZERO));
  }

  /** Lines of a draft that deduct advances; `invoice.invalid-advances` with the fields at fault. */
  async lines(
    tx: EntityManager,
    wanted: readonly WantedDeduction[],
    partnerId: number,
  ): Promise<PricedLine[]> {
    if (wanted.length === 0) return [];
    return deductionLines(
      await this.load(
        tx,
        wanted.map(({ invoiceId }) => invoiceId),
      ),
      wanted,
      partnerId,
    );
  }

  /** Locks the advances that these lines deduct until the transaction ends, and demands that so much is left of them. */
  async take(tx: EntityManager, lines: readonly PricedLine[]): Promise<void> {
    const ids = [...new Set(lines.flatMap(({ deductedInvoiceId }) => deductedInvoiceId ?? []))];
    if (ids.length === 0) return;
    await tx.query('SELECT id FROM invoice WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
    assertDeductible(await this.load(tx, ids), lines);
  }

  /** Whether something of an advance is deducted on an issued invoice. The caller holds its lock. */
  async isDeducted(tx: EntityManager, invoiceId: number): Promise<boolean> {
    const [row] = await tx.query<{ amount: string | null }[]>(
      `SELECT SUM(IF(b.type = 'credit-note', -l.amount, l.amount)) AS amount
         FROM invoice_line l JOIN invoice b ON b.id = l.invoice_id
        WHERE l.deducted_invoice_id = ? AND b.status = 'issued'`,
      [invoiceId],
    );
    return !decimal(row?.amount ?? '0').eq(ZERO);
  }

  private async load(tx: EntityManager, ids: readonly number[]): Promise<OpenAdvance[]> {
    return advancesOf(await tx.query<PartRow[]>(`${LEFT} a.id IN (?) ${BY_TAX}`, [ids]));
  }
}

function advancesOf(rows: readonly PartRow[]): OpenAdvance[] {
  return [...groupRows(rows, ({ invoiceId }) => invoiceId).values()].flatMap((group) => {
    const [head] = group;
    if (!head) return [];
    const { invoiceId, partnerId, number, issuedOn } = head;
    return [{ invoiceId, partnerId, number, issuedOn, parts: group.map(partOf) }];
  });
}

function partOf({ taxCodeId, taxRate, natura, law, payability, stampSubject, ...row }: PartRow) {
  return {
    tax: { taxCodeId, taxRate: decimal(taxRate), natura, law, payability, stampSubject: stampSubject === 1 },
    withholdingSubject: row.withholdingSubject === 1,
    left: decimal(row.left),
  };
}
