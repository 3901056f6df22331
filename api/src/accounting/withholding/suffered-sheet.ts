import { money, sum } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { SufferedYear } from './withholding-suffered.service';

/** What was withheld from us in a year, document by document: what the customers' certificates (CU) must come to. In Italian. */
export function sufferedSheet({ year, rows, amount }: SufferedYear): Sheet {
  return {
    name: `Ritenute subite ${String(year)}`,
    columns: [
      ['Cliente', 'text', 40],
      ['Codice fiscale', 'text', 20],
      ['Documento', 'text', 20],
      ['Data', 'day', 12],
      ['Incassato il', 'day', 12],
      ['Imponibile', 'amount', 14],
      ['Ritenuta', 'amount', 14],
    ],
    rows: rows.map((row) => [
      ...[row.partnerName, row.taxId, row.number, row.issuedOn, row.receivedOn],
      ...[money(row.base), money(row.amount)],
    ]),
    sums: ['Totale', null, null, null, null, money(sum(rows.map(({ base }) => base))), money(amount)],
  };
}
