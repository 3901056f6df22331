import type { CivilDate } from '@ponte/shared/calendar';
import { WITHDRAWN_NATURA } from '@ponte/shared/code-lists/natura';
import { decimal, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { Body, DatiCassa, DatiRiepilogo, DettaglioLinea, ScontoMaggiorazione } from './fatturapa-tree';
import { fault, type FatturaPaFault, type RuleCode } from './rule-messages';

const ONE = decimal(1);
const NO_FUNDS: readonly DatiCassa[] = [];
const withdrawn: ReadonlySet<string> = new Set(WITHDRAWN_NATURA);

/** Something that bears a rate: a line, a contribution or a summary. */
interface Rated {
  readonly AliquotaIVA: string;
  readonly Natura?: string | undefined;
}

/** Things of one kind and where they stand; a path is written only when there is a fault to name. */
interface Placed<T> {
  readonly list: readonly T[];
  readonly at: string;
}

type Faults = FatturaPaFault[];

/** Dates, number, rates and natura of one document; the sums are checked apart. `at` is the body's own path. */
export function bodyFaults(body: Body, at: string, receivedOn: CivilDate): FatturaPaFault[] {
  const { TipoDocumento, DatiCassaPrevidenziale } = body.DatiGenerali.DatiGeneraliDocumento;
  const { DettaglioLinee, DatiRiepilogo } = body.DatiBeniServizi;
  const lines = { list: DettaglioLinee, at: `${at}.DatiBeniServizi.DettaglioLinee` };
  const funds = {
    list: DatiCassaPrevidenziale ?? NO_FUNDS,
    at: `${at}.DatiGenerali.DatiGeneraliDocumento.DatiCassaPrevidenziale`,
  };
  const summaries = { list: DatiRiepilogo, at: `${at}.DatiBeniServizi.DatiRiepilogo` };
  const mayMix = TipoDocumento === 'TD16'; // integrations of reverse charge show natura and rate together
  const faults: Faults = [];

  documentFaults(body, `${at}.DatiGenerali`, receivedOn, faults);
  naturaFaults(lines, '00400', mayMix ? null : '00401', faults);
  naturaFaults(funds, '00413', '00414', faults);
  naturaFaults(summaries, '00429', mayMix ? null : '00430', faults);
  coverageFaults(lines, DatiRiepilogo, faults);
  coverageFaults(funds, DatiRiepilogo, faults);
  withholdingFaults(body, lines, funds, faults);
  DettaglioLinee.forEach(({ ScontoMaggiorazione }, index) => {
    if (ScontoMaggiorazione) discountFaults(ScontoMaggiorazione, place(lines, index), '00438', faults);
  });
  DatiRiepilogo.forEach(({ Natura, EsigibilitaIVA }, index) => {
    if (EsigibilitaIVA === 'S' && Natura?.startsWith('N6'))
      faults.push(fault('00420', `${place(summaries, index)}.EsigibilitaIVA`));
  });
  if (TipoDocumento === 'TD21') {
    DettaglioLinee.forEach((line, index) => {
      if (isZeroRate(line)) faults.push(fault('00474', `${place(lines, index)}.AliquotaIVA`));
    });
  }
  return faults;
}

function documentFaults(body: Body, at: string, receivedOn: CivilDate, faults: Faults): void {
  const { DatiGeneraliDocumento: document, DatiFattureCollegate } = body.DatiGenerali;
  const path = `${at}.DatiGeneraliDocumento`;
  if (day(document.Data) > receivedOn) faults.push(fault('00403', `${path}.Data`));
  if (!/\d/.test(document.Numero)) faults.push(fault('00425', `${path}.Numero`));
  DatiFattureCollegate?.forEach(({ Data }, index) => {
    if (Data !== undefined && day(Data) > day(document.Data))
      faults.push(fault('00418', `${at}.DatiFattureCollegate.${String(index)}.Data`));
  });
  if (document.ScontoMaggiorazione) discountFaults(document.ScontoMaggiorazione, path, '00437', faults);
}

/** Zero needs a reason, anything else has none (`mixed` is null where it may), and the reason is a detailed one. */
function naturaFaults(
  placed: Placed<Rated>,
  lacking: RuleCode,
  mixed: RuleCode | null,
  faults: Faults,
): void {
  placed.list.forEach((rated, index) => {
    const { Natura } = rated;
    const add = (code: RuleCode, field: string): number =>
      faults.push(fault(code, `${place(placed, index)}.${field}`));
    if (isZeroRate(rated)) {
      if (Natura === undefined) add(lacking, 'Natura');
    } else {
      if (Natura !== undefined && mixed) add(mixed, 'Natura');
      if (rateOf(rated).lt(ONE)) add('00424', 'AliquotaIVA');
    }
    if (Natura !== undefined && withdrawn.has(Natura)) add('00445', 'Natura');
  });
}

/** Each rate and each natura in use has a summary. */
function coverageFaults(used: Placed<Rated>, summaries: readonly Rated[], faults: Faults): void {
  used.list.forEach((rated, index) => {
    const { Natura } = rated;
    if (!summaries.some((summary) => rateOf(summary).eq(rateOf(rated)))) {
      const path = `${place(used, index)}.AliquotaIVA`;
      faults.push(fault('00419', path), fault('00443', path));
    }
    if (Natura !== undefined && !summaries.some((summary) => summary.Natura === Natura))
      faults.push(fault('00444', `${place(used, index)}.Natura`));
  });
}

function withholdingFaults(
  body: Body,
  lines: Placed<DettaglioLinea>,
  funds: Placed<DatiCassa>,
  faults: Faults,
): void {
  if (body.DatiGenerali.DatiGeneraliDocumento.DatiRitenuta) return;
  lines.list.forEach(({ Ritenuta }, index) => {
    if (Ritenuta === 'SI') faults.push(fault('00411', `${place(lines, index)}.Ritenuta`));
  });
  funds.list.forEach(({ Ritenuta }, index) => {
    if (Ritenuta === 'SI') faults.push(fault('00415', `${place(funds, index)}.Ritenuta`));
  });
}

function discountFaults(
  discounts: readonly ScontoMaggiorazione[],
  at: string,
  code: RuleCode,
  faults: Faults,
): void {
  discounts.forEach(({ Percentuale, Importo }, index) => {
    if (Percentuale === undefined && Importo === undefined)
      faults.push(fault(code, `${at}.ScontoMaggiorazione.${String(index)}`));
  });
}

function place({ at }: Placed<unknown>, index: number): string {
  return `${at}.${String(index)}`;
}

function isZeroRate(rated: Pick<DatiRiepilogo, 'AliquotaIVA'>): boolean {
  return rateOf(rated).eq(ZERO);
}

/** A company's documents know a handful of rates. */
const rates = new Map<string, Big>();

function rateOf({ AliquotaIVA }: Pick<DatiRiepilogo, 'AliquotaIVA'>): Big {
  let rate = rates.get(AliquotaIVA);
  if (!rate) {
    rate = decimal(AliquotaIVA);
    if (rates.size < 100) rates.set(AliquotaIVA, rate);
  }
  return rate;
}

/** Dates may carry a zone, which says nothing about the day. */
function day(date: string): CivilDate {
  return date.slice(0, 10);
}
