import type { TestApp } from './app';

interface Run {
  readonly id: number;
  readonly status: string;
  readonly contracts: number;
  readonly plannedTotal: string | null;
  readonly billedTotal: string | null;
}

/** Previews and confirms a billing run through the API and waits until everything it caused is done. */
export async function billUpTo(
  app: TestApp,
  upTo: string,
  values: Record<string, unknown> = {},
): Promise<Run> {
  const { id } = await app.post<Run>('/billing-runs', { upTo, ...values });
  await app.drain();
  const preview = await app.get<Run>(`/billing-runs/${id}`);
  if (preview.status !== 'previewed') throw new Error(`the preview ended as ${preview.status}`);
  await app.post(`/billing-runs/${id}/confirm`);
  await app.drain();
  const run = await app.get<Run>(`/billing-runs/${id}`);
  if (run.status !== 'finished') throw new Error(`the run ended as ${run.status}`);
  const failed = await app.list(`/billing-runs/${id}/results`, { status: 'failed' });
  if (failed.length > 0) throw new Error(`not billed: ${JSON.stringify(failed)}`);
  return run;
}

export interface ChargeRow {
  readonly contractLineId: number;
  readonly kind: 'recurring' | 'one-off' | 'refund';
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly amount: string;
  readonly invoiceId: number | null;
}

/** All charges ever made, straight from the table. */
export function allCharges(app: TestApp): Promise<ChargeRow[]> {
  return app.db.query(
    `SELECT contract_line_id AS contractLineId, kind, period_from AS periodFrom, period_to AS periodTo, amount,
            invoice_id AS invoiceId FROM charge ORDER BY id`,
  );
}

/** What must hold of the books whatever happened before: each a query that finds offenders. */
export async function offencesAgainstTheBooks(app: TestApp): Promise<Record<string, unknown[]>> {
  const find = (sql: string): Promise<unknown[]> => app.db.query(sql);
  return {
    gaps: await find(
      `SELECT register_id, year, COUNT(*) AS n, MIN(sequence) AS first, MAX(sequence) AS last FROM invoice
        WHERE status = 'issued' GROUP BY register_id, year HAVING first <> 1 OR last <> n`,
    ),
    datesGoingBack: await find(
      `SELECT a.number FROM invoice a JOIN invoice b ON b.register_id = a.register_id AND b.year = a.year
          AND b.sequence = a.sequence + 1 WHERE b.issued_on < a.issued_on`,
    ),
    unposted: await find("SELECT id FROM journal_entry WHERE posted = 0 AND source_kind <> 'manual'"),
    unbalanced: await find(
      `SELECT e.id FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id GROUP BY e.id
        HAVING SUM(l.debit) <> SUM(l.credit)`,
    ),
    withoutEntry: await find(
      `SELECT i.number FROM invoice i LEFT JOIN journal_entry e ON e.source_kind = 'invoice' AND e.source_id = i.id
        WHERE i.status = 'issued' AND e.id IS NULL`,
    ),
    withoutXml: await find(
      `SELECT i.number FROM invoice i LEFT JOIN einvoice_file f ON f.invoice_id = i.id
        WHERE i.status = 'issued' AND f.id IS NULL`,
    ),
    faultyXml: await find("SELECT file_name, faults FROM einvoice_file WHERE status <> 'ready'"),
    instalmentsOff: await find(
      `SELECT i.number FROM invoice i JOIN instalment s ON s.invoice_id = i.id WHERE i.status = 'issued'
        GROUP BY i.id HAVING SUM(s.amount) <> MAX(i.payable)`,
    ),
    linesOff: await find(
      `SELECT i.number FROM invoice i JOIN invoice_line l ON l.invoice_id = i.id GROUP BY i.id
        HAVING SUM(l.amount) <> MAX(i.taxable)`,
    ),
    documentsOffCharges: await find(
      `SELECT i.number FROM invoice i JOIN charge c ON c.invoice_id = i.id GROUP BY i.id
        HAVING SUM(c.amount) <> MAX(IF(i.type = 'credit-note', -i.taxable, i.taxable))`,
    ),
  };
}

/** The answer of `offencesAgainstTheBooks` when all is well. */
export const NO_OFFENCES: Record<string, unknown[]> = {
  gaps: [],
  datesGoingBack: [],
  unposted: [],
  unbalanced: [],
  withoutEntry: [],
  withoutXml: [],
  faultyXml: [],
  instalmentsOff: [],
  linesOff: [],
  documentsOffCharges: [],
};
