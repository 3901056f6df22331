import { decimal, roundCents, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Body, DatiRiepilogo, DettaglioLinea, ScontoMaggiorazione } from './fatturapa-tree';
import { fault, type FatturaPaFault } from './rule-messages';

const CENT = decimal('0.01');
const EURO = decimal(1);
const HUNDRED = decimal(100);

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
  ScontoMaggiorazione = [],
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
  const summaries = DatiBeniServizi.DatiRiepilogo.filter(ofRate(rate));
  const expected = sum([
    ...DatiBeniServizi.DettaglioLinee.filter(ofRate(rate)).map((line) => decimal(line.PrezzoTotale)),
    ...DatiCassaPrevidenziale.filter(ofRate(rate)).map((fund) => decimal(fund.ImportoContributoCassa)),
    ...summaries.map(({ Arrotondamento }) => (Arrotondamento === undefined ? ZERO : decimal(Arrotondamento))),
  ]);
  return isWithin(EURO, sum(summaries.map((each) => decimal(each.ImponibileImporto))), expected);
}

function isFirstOfRate(summaries: readonly DatiRiepilogo[], index: number): boolean {
  return summaries.findIndex(ofRate(summaries[index]?.AliquotaIVA ?? '0')) === index;
}

function ofRate(rate: string): (rated: { readonly AliquotaIVA: string }) => boolean {
  const wanted = decimal(rate);
  return ({ AliquotaIVA }) => decimal(AliquotaIVA).eq(wanted);
}

function isWithin(tolerance: Big, a: Big, b: Big): boolean {
  return a.minus(b).abs().lte(tolerance);
}
