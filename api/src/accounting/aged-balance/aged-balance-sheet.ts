import { money } from '@ponte/shared/money';
import type { AgedSums } from '../../payments/open-items/aged-balance';
import type { Sheet } from '../../platform/sheets/sheet';
import type { AgedBalance } from './aged-balance.service';

/** The aged balance for a spreadsheet or paper, in Italian as the books are. */
export function agedBalanceSheet({ partners, totals }: AgedBalance): Sheet {
  return {
    name: 'Scadenzario clienti',
    columns: [
      ['Cliente', 'text', 40],
      ['A scadere', 'amount', 14],
      ['1–30 gg', 'amount', 14],
      ['31–60 gg', 'amount', 14],
      ['61–90 gg', 'amount', 14],
      ['Oltre 90 gg', 'amount', 14],
      ['Acconti', 'amount', 14],
      ['Saldo', 'amount', 14],
    ],
    rows: partners.map((partner) => [partner.partnerName, ...amounts(partner)]),
    sums: ['Totali', ...amounts(totals)],
  };
}

function amounts({ buckets, credit, balance }: AgedSums): string[] {
  return [...Object.values(buckets), credit, balance].map(money);
}
