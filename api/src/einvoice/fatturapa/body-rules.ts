import type { CivilDate } from '@ponte/shared/calendar';
import { WITHDRAWN_NATURA } from '@ponte/shared/code-lists/natura';
import { decimal, ZERO } from '@ponte/shared/money';
import type { Body, DatiCassa, DatiRiepilogo, DettaglioLinea, ScontoMaggiorazione } from './fatturapa-tree';
import { fault, type FatturaPaFault, type RuleCode } from './rule-messages';

const ONE = decimal(1);
const withdrawn: ReadonlySet<string> = new Set(WITHDRAWN_NATURA);

/** Something that bears a rate: a line, a contribution or a summary, with the place it stands at. */
interface Rated {
  readonly AliquotaIVA: string;
  readonly Natura?: string | undefined;
  readonly path: string;
}

/** Dates, number, rates and natura of one document; the sums are checked apart. `at` is the body's own path. */
export function* bodyFaults(body: Body, at: string, receivedOn: CivilDate): Generator<FatturaPaFault> {
  const { TipoDocumento, DatiCassaPrevidenziale = [] } = body.DatiGenerali.DatiGeneraliDocumento;
  const { DettaglioLinee, DatiRiepilogo } = body.DatiBeniServizi;
  const lines = placed(DettaglioLinee, `${at}.DatiBeniServizi.DettaglioLinee`);
  const funds = placed(
    DatiCassaPrevidenziale,
    `${at}.DatiGenerali.DatiGeneraliDocumento.DatiCassaPrevidenziale`,
  );
  const summaries = placed(DatiRiepilogo, `${at}.DatiBeniServizi.DatiRiepilogo`);
  const mayMix = TipoDocumento === 'TD16'; // integrations of reverse charge show natura and rate together

  yield* documentFaults(body, `${at}.DatiGenerali`, receivedOn);
  yield* naturaFaults(lines, '00400', mayMix ? null : '00401');
  yield* naturaFaults(funds, '00413', '00414');
  yield* naturaFaults(summaries, '00429', mayMix ? null : '00430');
  yield* coverageFaults([...lines, ...funds], summaries);
  yield* withholdingFaults(body, lines, funds);
  for (const { path, ScontoMaggiorazione } of lines)
    yield* discountFaults(ScontoMaggiorazione, path, '00438');
  for (const { path, Natura, EsigibilitaIVA } of summaries) {
    if (Natura?.startsWith('N6') && EsigibilitaIVA === 'S') yield fault('00420', `${path}.EsigibilitaIVA`);
  }
  if (TipoDocumento === 'TD21') {
    for (const line of lines) if (isZeroRate(line)) yield fault('00474', `${line.path}.AliquotaIVA`);
  }
}

function* documentFaults(body: Body, at: string, receivedOn: CivilDate): Generator<FatturaPaFault> {
  const { DatiGeneraliDocumento: document, DatiFattureCollegate = [] } = body.DatiGenerali;
  const path = `${at}.DatiGeneraliDocumento`;
  if (day(document.Data) > receivedOn) yield fault('00403', `${path}.Data`);
  if (!/\d/.test(document.Numero)) yield fault('00425', `${path}.Numero`);
  for (const { Data, path: linked } of placed(DatiFattureCollegate, `${at}.DatiFattureCollegate`)) {
    if (Data !== undefined && day(Data) > day(document.Data)) yield fault('00418', `${linked}.Data`);
  }
  yield* discountFaults(document.ScontoMaggiorazione, path, '00437');
}

/** Zero needs a reason, anything else has none (`mixed` is null where it may), and the reason is a detailed one. */
function* naturaFaults(
  list: readonly Rated[],
  lacking: RuleCode,
  mixed: RuleCode | null,
): Generator<FatturaPaFault> {
  for (const rated of list) {
    const { Natura, path } = rated;
    if (isZeroRate(rated)) {
      if (Natura === undefined) yield fault(lacking, `${path}.Natura`);
    } else {
      if (Natura !== undefined && mixed) yield fault(mixed, `${path}.Natura`);
      if (decimal(rated.AliquotaIVA).lt(ONE)) yield fault('00424', `${path}.AliquotaIVA`);
    }
    if (Natura !== undefined && withdrawn.has(Natura)) yield fault('00445', `${path}.Natura`);
  }
}

/** Each rate and each natura in use has a summary. */
function* coverageFaults(used: readonly Rated[], summaries: readonly Rated[]): Generator<FatturaPaFault> {
  const rates = new Set(summaries.map(rateKey));
  const naturas = new Set(summaries.map(({ Natura }) => Natura));
  for (const rated of used) {
    if (!rates.has(rateKey(rated))) {
      yield fault('00419', `${rated.path}.AliquotaIVA`);
      yield fault('00443', `${rated.path}.AliquotaIVA`);
    }
    if (rated.Natura !== undefined && !naturas.has(rated.Natura))
      yield fault('00444', `${rated.path}.Natura`);
  }
}

function* withholdingFaults(
  body: Body,
  lines: readonly Placed<DettaglioLinea>[],
  funds: readonly Placed<DatiCassa>[],
): Generator<FatturaPaFault> {
  if (body.DatiGenerali.DatiGeneraliDocumento.DatiRitenuta) return;
  for (const { Ritenuta, path } of lines) if (Ritenuta === 'SI') yield fault('00411', `${path}.Ritenuta`);
  for (const { Ritenuta, path } of funds) if (Ritenuta === 'SI') yield fault('00415', `${path}.Ritenuta`);
}

function* discountFaults(
  discounts: readonly ScontoMaggiorazione[] = [],
  at: string,
  code: RuleCode,
): Generator<FatturaPaFault> {
  for (const { Percentuale, Importo, path } of placed(discounts, `${at}.ScontoMaggiorazione`)) {
    if (Percentuale === undefined && Importo === undefined) yield fault(code, path);
  }
}

type Placed<T> = T & { readonly path: string };

function placed<T extends object>(list: readonly T[], at: string): Placed<T>[] {
  return list.map((each, index) => ({ ...each, path: `${at}.${String(index)}` }));
}

function isZeroRate({ AliquotaIVA }: Pick<DatiRiepilogo, 'AliquotaIVA'>): boolean {
  return decimal(AliquotaIVA).eq(ZERO);
}

function rateKey({ AliquotaIVA }: Rated): string {
  return decimal(AliquotaIVA).toFixed(2);
}

/** Dates may carry a zone, which says nothing about the day. */
function day(date: string): CivilDate {
  return date.slice(0, 10);
}
