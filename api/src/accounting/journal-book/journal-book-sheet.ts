import { money } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import { totalsAfter } from './book-pages';
import type { JournalBook } from './journal-book.query';

/** The libro giornale as a table: totals brought forward first, those to be carried on below. */
export function journalBookSheet({ data, carried }: JournalBook): Sheet {
  const end = totalsAfter(carried, data);
  return {
    name: 'Libro giornale',
    columns: [
      ['N.', 'text', 8],
      ['Data', 'day', 12],
      ['Registro', 'text', 9],
      ['Reg.', 'text', 10],
      ['Descrizione', 'text', 48],
      ['Conto', 'text', 10],
      ['Nome del conto', 'text', 36],
      ['Cliente o fornitore', 'text', 32],
      ['Dare', 'amount', 14],
      ['Avere', 'amount', 14],
    ],
    rows: [
      totalsRow('Riporto', carried),
      ...data.map((line) => [
        ...[String(line.number), line.postedOn, line.journalCode, String(line.entryId), line.description],
        ...[line.accountCode, line.accountName, line.partnerName, money(line.debit), money(line.credit)],
      ]),
    ],
    sums: totalsRow('A riportare', end),
  };
}

function totalsRow(text: string, { debit, credit }: JournalBook['carried']): (string | null)[] {
  return [null, null, null, null, text, null, null, null, money(debit), money(credit)];
}
