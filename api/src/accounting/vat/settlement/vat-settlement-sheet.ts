import { money } from '@ponte/shared/money';
import type { Sheet } from '../../../platform/sheets/sheet';
import { FORM_ROWS } from './form-rows';
import type { SettlementFigures } from './settlement';

/** A settlement for a spreadsheet, by the rows of the form VP. */
export function vatSettlementSheet(figures: SettlementFigures): Sheet {
  return {
    name: 'Liquidazione IVA',
    columns: [
      ['Rigo', 'text', 8],
      ['Descrizione', 'text', 52],
      ['Importo', 'amount', 16],
    ],
    rows: FORM_ROWS.map(({ row, label, amount }) => [row, label, money(amount(figures))]),
  };
}
