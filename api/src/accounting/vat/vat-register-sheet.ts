import { money } from '@ponte/shared/money';
import type { Sheet } from '../../platform/sheets/sheet';
import type { VatRegister, VatRegisterRow } from './vat-register.query';

/** The protocol of an undone recording stands there twice. */
function protocolOf({ protocol, undoes }: VatRegisterRow): string | null {
  return protocol === null ? null : `${String(protocol)}${undoes ? ' storno' : ''}`;
}

/** A register for a spreadsheet: a line a row, the sums below. In Italian, as the book is. */
export function vatRegisterSheet({ kind, data, groups, base, vat }: VatRegister): Sheet {
  const purchases = kind === 'purchase';
  const deductible = groups.reduce((total, group) => total.plus(group.deductibleVat), base.minus(base));
  return {
    name: purchases ? 'Registro IVA acquisti' : 'Registro IVA vendite',
    columns: [
      ['Data registrazione', 'day', 18],
      ['Documento', 'text', 16],
      ['Data documento', 'day', 16],
      [purchases ? 'Fornitore' : 'Cliente', 'text', 40],
      ['P. IVA / C.F.', 'text', 20],
      ['Aliquota', 'amount', 10],
      ['Natura', 'text', 8],
      ['Esigibilità', 'text', 10],
      ['Imponibile', 'amount', 14],
      ['IVA', 'amount', 14],
      ['Protocollo', 'text', 12],
      ['IVA detraibile', 'amount', 14],
    ],
    rows: data.map((row) => [
      ...[row.registeredOn, row.documentNumber, row.documentOn, row.partnerName, row.partnerTaxId],
      ...[row.rate.toFixed(2), row.natura, row.payability, money(row.base), money(row.vat)],
      ...[protocolOf(row), purchases ? money(row.deductibleVat) : null],
    ]),
    sums: [
      ...[null, null, null, 'Totale', null, null, null, null, money(base), money(vat), null],
      purchases ? money(deductible) : null,
    ],
  };
}
