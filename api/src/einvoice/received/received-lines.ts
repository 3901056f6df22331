import { addDays } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import type { BillDiscount, NewBillLine, NewBillTax } from '../../invoicing/bills/new-bill';
import { amount, day, elements, neededAmount, text, type Element } from './received-values';

const ONE = new Big('1');

/** The lines of a document in the order of the file; a quantity that is missing counts as one. */
export function receivedLines(goods: Element): NewBillLine[] {
  return elements(goods, 'DettaglioLinee').map((line): NewBillLine => {
    const [article] = elements(line, 'CodiceArticolo');
    const last = day(line, 'DataFinePeriodo');
    return {
      kind: 'line',
      description: text(line, 'Descrizione', 1000) ?? '',
      code: article ? text(article, 'CodiceValore', 80) : null,
      quantity: amount(line, 'Quantita') ?? ONE,
      unit: text(line, 'UnitaMisura', 10),
      unitPrice: neededAmount(line, 'PrezzoUnitario'),
      discounts: receivedDiscounts(line),
      amount: neededAmount(line, 'PrezzoTotale'),
      taxRate: neededAmount(line, 'AliquotaIVA'),
      natura: text(line, 'Natura', 4),
      withheld: text(line, 'Ritenuta') === 'SI',
      periodFrom: day(line, 'DataInizioPeriodo'),
      periodTo: last === null ? null : addDays(last, 1),
    };
  });
}

/** Contributions to a professional's pension fund, which are a cost like a line. */
export function receivedFunds(head: Element): NewBillLine[] {
  return elements(head, 'DatiCassaPrevidenziale').map((fund): NewBillLine => {
    const contribution = neededAmount(fund, 'ImportoContributoCassa');
    return {
      kind: 'fund',
      description: `Cassa previdenziale ${text(fund, 'TipoCassa', 4) ?? ''}`.trim(),
      code: text(fund, 'TipoCassa', 4),
      quantity: ONE,
      unit: null,
      unitPrice: contribution,
      discounts: [],
      amount: contribution,
      taxRate: neededAmount(fund, 'AliquotaIVA'),
      natura: text(fund, 'Natura', 4),
      withheld: text(fund, 'Ritenuta') === 'SI',
      periodFrom: null,
      periodTo: null,
    };
  });
}

/** The tax summary as the file has it; `waits`: VAT said to be deferred does wait for the payment at the buyer's too. */
export function receivedTaxes(goods: Element, waits: boolean): NewBillTax[] {
  return elements(goods, 'DatiRiepilogo').map((row) => ({
    rate: neededAmount(row, 'AliquotaIVA'),
    natura: text(row, 'Natura', 4),
    payability: payability(text(row, 'EsigibilitaIVA', 1), waits),
    law: text(row, 'RiferimentoNormativo', 100),
    base: neededAmount(row, 'ImponibileImporto'),
    tax: neededAmount(row, 'Imposta'),
    rounding: amount(row, 'Arrotondamento') ?? ZERO,
  }));
}

export function receivedDiscounts(parent: Element): BillDiscount[] {
  return elements(parent, 'ScontoMaggiorazione').map((entry) => ({
    kind: text(entry, 'Tipo') === 'MG' ? 'surcharge' : 'discount',
    percent: amount(entry, 'Percentuale')?.toFixed() ?? null,
    amount: amount(entry, 'Importo')?.toFixed() ?? null,
  }));
}

function payability(code: string | null, waits: boolean): NewBillTax['payability'] {
  return code === 'S' || (code === 'D' && waits) ? code : 'I';
}
