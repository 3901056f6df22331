import { money, sum } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { WithholdingYear } from './withholding.service';

/** All that was withheld in a year, by supplier and day: what the certificates (CU) are made from. In Italian. */
export function withholdingSheet({ year, shares }: WithholdingYear): Sheet {
  const rows = shares.toSorted(
    (one, other) =>
      one.partnerName.localeCompare(other.partnerName) || one.withheldOn.localeCompare(other.withheldOn),
  );
  return {
    name: `Ritenute ${String(year)}`,
    columns: [
      ['Percipiente', 'text', 40],
      ['Codice fiscale', 'text', 20],
      ['Documento', 'text', 20],
      ['Data', 'day', 12],
      ['Pagato il', 'day', 12],
      ['Tipo', 'text', 8],
      ['Causale', 'text', 8],
      ['Aliquota', 'text', 10],
      ['Imponibile', 'amount', 14],
      ['Ritenuta', 'amount', 14],
    ],
    rows: rows.map((row) => [
      ...[row.partnerName, row.taxId, row.number, row.issuedOn, row.withheldOn],
      ...[row.kind, row.reason, `${row.rate}%`, money(row.base), money(row.amount)],
    ]),
    sums: [
      ...['Totale', null, null, null, null, null, null, null, null],
      money(sum(rows.map(({ amount }) => amount))),
    ],
  };
}
