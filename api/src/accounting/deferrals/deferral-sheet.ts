import { addDays } from '@ponte/shared/calendar';
import { money } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import { byAccount } from './deferral';
import type { DeferralPreview } from './deferral.service';

const KINDS = { sale: 'Risconto passivo', purchase: 'Risconto attivo' } as const;

/** Every deferred line, and below them what is posted to each account. */
export function deferralSheet({ lines, sales, purchases }: DeferralPreview): Sheet {
  const sums = (['sale', 'purchase'] as const).flatMap((kind) =>
    byAccount(lines, kind).map(([account, amount]) => [
      ...[null, null, null, KINDS[kind], account, null, null, null, money(amount)],
    ]),
  );
  return {
    name: 'Risconti',
    columns: [
      ['Tipo', 'text', 18],
      ['Documento', 'text', 18],
      ['Cliente o fornitore', 'text', 34],
      ['Descrizione', 'text', 44],
      ['Conto', 'text', 10],
      ['Dal', 'day', 12],
      ['Al', 'day', 12],
      ['Importo', 'amount', 14],
      ['Risconto', 'amount', 14],
    ],
    rows: [
      ...lines.map(({ kind, number, partnerName, description, account, from, to, amount, deferred }) => [
        ...[KINDS[kind], number, partnerName, description, account, from, addDays(to, -1)],
        ...[money(amount), money(deferred)],
      ]),
      ...sums,
    ],
    sums: [
      ...[null, null, null, `Passivi ${money(sales)}, attivi ${money(purchases)}`],
      ...[null, null, null, null, null],
    ],
  };
}
