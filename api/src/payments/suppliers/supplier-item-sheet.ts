import { money, sum } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { SupplierItem } from './supplier-item.query';

const TYPES = { bill: 'Fattura', 'credit-note': 'Nota di credito' } as const;

/** What we owe to suppliers as a spreadsheet, in Italian, as the books are. */
export function supplierItemSheet(items: readonly SupplierItem[]): Sheet {
  return {
    name: 'Scadenzario fornitori',
    columns: [
      ['Scadenza', 'day', 12],
      ['Giorni di ritardo', 'text', 10],
      ['Fornitore', 'text', 40],
      ['Tipo', 'text', 16],
      ['Documento', 'text', 20],
      ['Data', 'day', 12],
      ['Modalità', 'text', 10],
      ['IBAN', 'text', 30],
      ['Importo', 'amount', 14],
      ['Da pagare', 'amount', 14],
      ['Ritenuta', 'amount', 14],
    ],
    rows: items.map((item) => [
      ...[item.dueOn, item.daysLate > 0 ? String(item.daysLate) : null, item.partnerName],
      ...[TYPES[item.type], item.number, item.issuedOn, item.method, item.iban],
      ...[money(item.amount), money(item.open), money(item.withheld)],
    ]),
    sums: [
      ...['Totale', null, null, null, null, null, null, null, null],
      money(sum(items.map(({ open }) => open))),
      money(sum(items.map(({ withheld }) => withheld))),
    ],
  };
}
