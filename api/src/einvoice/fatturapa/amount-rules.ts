import { decimal, roundCents, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Body, DatiRiepilogo, DettaglioLinea, ScontoMaggiorazione } from './fatturapa-tree';
import { fault, type FatturaPaFault } from './rule-messages';

const CENT = decimal('0.01');
const EURO = decimal(1);
const HUNDRED = decimal(100);
const NONE: readonly ScontoMaggiorazione[] = [];

/** The sums of one document as SdI does them, with its tolerances. `at` is the body's own path. */
export function* amountFaults(body: Body, at: string): Generator<FatturaPaFault> {
  const { DettaglioLinee, DatiRiepilogo } = body.DatiBeniServizi;
  for (const [index, line] of DettaglioLinee.entries()) {
    if (!isLineRight(line))
      yield fault('00423', `${at}.DatiBeniServizi.DettaglioLinee.${String(index)}.PrezzoTotale`);
  }
  for (const [index, summary] of DatiRiepilogo.entries()) {
    const path = `${at}.DatiBeniServizi.DatiRiepilogo.${String(index)}`;
    if (!isTaxRight(summary)) yield fault('00421', `${path}.Imposta`);
    if (isFirstOfRate(DatiRiepilogo, index) && !isBaseRight(body, summary.AliquotaIVA)) {
      yield fault('00422', `${path}.ImponibileImporto`);
    }
  }
}

/** Price, raised and lowered in the order given, times quantity: within a cent of the line's total. */
function isLineRight({
  PrezzoUnitario,
  ScontoMaggiorazione = NONE,
  Quantita = '1',
  PrezzoTotale,
}: DettaglioLinea): boolean {
  const unitPrice = ScontoMaggiorazione.reduce(adjusted, decimal(PrezzoUnitario));
  return isWithin(CENT, unitPrice.times(decimal(Quantita)), decimal(PrezzoTotale));
}

/** One with neither percentage nor amount changes nothing here; it is a fault of its own (00438). */
function adjusted(price: Big, { Tipo, Percentuale, Importo }: ScontoMaggiorazione): Big {
  const change =
    Importo === undefined ? price.times(decimal(Percentuale ?? '0')).div(HUNDRED) : decimal(Importo);
  return Tipo === 'MG' ? price.plus(change) : price.minus(change);
}

function isTaxRight({ AliquotaIVA, ImponibileImporto, Imposta }: DatiRiepilogo): boolean {
  const tax = roundCents(decimal(AliquotaIVA).times(decimal(ImponibileImporto)).div(HUNDRED));
  return isWithin(CENT, tax, decimal(Imposta));
}

/** All summaries of a rate against all that bears it, whatever the natura: within a euro. */
function isBaseRight({ DatiGenerali, DatiBeniServizi }: Body, rate: string): boolean {
  const { DatiCassaPrevidenziale = [] } = DatiGenerali.DatiGeneraliDocumento;
  let summed = ZERO;
  let expected = ZERO;
  for (const line of DatiBeniServizi.DettaglioLinee) {
    if (isOfRate(line, rate)) expected = expected.plus(decimal(line.PrezzoTotale));
  }
  for (const fund of DatiCassaPrevidenziale) {
    if (isOfRate(fund, rate)) expected = expected.plus(decimal(fund.ImportoContributoCassa));
  }
  for (const summary of DatiBeniServizi.DatiRiepilogo) {
    if (!isOfRate(summary, rate)) continue;
    summed = summed.plus(decimal(summary.ImponibileImporto));
    if (summary.Arrotondamento !== undefined) expected = expected.plus(decimal(summary.Arrotondamento));
  }
  return isWithin(EURO, summed, expected);
}

function isFirstOfRate(summaries: readonly DatiRiepilogo[], index: number): boolean {
  const rate = summaries[index]?.AliquotaIVA ?? '0';
  return summaries.findIndex((summary) => isOfRate(summary, rate)) === index;
}

/** Mostly they are written alike; `22.0` and `22.00` are one rate. */
function isOfRate({ AliquotaIVA }: { readonly AliquotaIVA: string }, rate: string): boolean {
  return AliquotaIVA === rate || decimal(AliquotaIVA).eq(decimal(rate));
}

function isWithin(tolerance: Big, a: Big, b: Big): boolean {
  return a.minus(b).abs().lte(tolerance);
}
