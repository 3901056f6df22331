import { yearOf, type CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import type { SettlementFigures } from './settlement';
import { isLastOfYear, periodNumber, type SettlementPeriod } from './settlement-period';

/** Who the communication is of, and who signs it. */
export interface LipeSender {
  readonly fiscalCode: string;
  readonly vatNumber: string;
  readonly declarant: { readonly fiscalCode: string; readonly role: string } | null;
  /** How the advance was worked out: 1 historic, 2 forecast, 3 effective, 4 special. */
  readonly advanceMethod: string;
}

/** A settled period with its figures. */
export interface SettledPeriod {
  readonly period: SettlementPeriod;
  readonly figures: SettlementFigures;
}

const NAMESPACE = 'urn:www.agenziaentrate.gov.it:specificheTecniche:sco:ivp';
/** What the form calls the fourth quarter of those who settle quarterly by option. */
const LAST_QUARTER = 5;

/**
 * The communication of the periodic settlements of a quarter (LIPE, art. 21-bis DL 78/2010), format IVP18: a module for each month, or
 * one for the quarter. The parts of the fourth quarter that belong to the annual return stay empty.
 */
export function lipeXml(sender: LipeSender, periods: readonly SettledPeriod[]): string {
  const { fiscalCode, vatNumber, declarant } = sender;
  const year = String(yearOf(periods[0]?.period.from ?? ''));
  const modules = periods.map((settled, index) => module(settled, index + 1, sender.advanceMethod));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<iv:Fornitura xmlns:iv="${NAMESPACE}">`,
    '<iv:Intestazione>',
    element('CodiceFornitura', 'IVP18'),
    element('CodiceFiscaleDichiarante', declarant?.fiscalCode),
    element('CodiceCarica', declarant?.role),
    '</iv:Intestazione>',
    '<iv:Comunicazione identificativo="00001">',
    '<iv:Frontespizio>',
    element('CodiceFiscale', fiscalCode),
    element('AnnoImposta', year),
    element('PartitaIVA', vatNumber),
    element('CFDichiarante', declarant?.fiscalCode),
    element('CodiceCaricaDichiarante', declarant?.role),
    element('FirmaDichiarazione', '1'),
    '</iv:Frontespizio>',
    '<iv:DatiContabili>',
    ...modules,
    '</iv:DatiContabili>',
    '</iv:Comunicazione>',
    '</iv:Fornitura>',
    '',
  ]
    .filter((line, index, all) => line !== '' || index === all.length - 1)
    .join('\n');
}

/** `IT<fiscal code>_LI_<5 characters>.xml`, the characters told from year and quarter. */
export function lipeFileName(fiscalCode: string, firstDay: CivilDate): string {
  const quarter = Math.ceil(Number(firstDay.slice(5, 7)) / 3);
  return `IT${fiscalCode}_LI_${firstDay.slice(2, 4)}T0${quarter}.xml`;
}

function module({ period, figures }: SettledPeriod, number: number, advanceMethod: string): string {
  const quarterly = period.cadence === 'quarterly';
  const annual = quarterly && isLastOfYear(period);
  const { difference, advance } = figures;
  return [
    '<iv:Modulo>',
    element('NumeroModulo', String(number)),
    quarterly
      ? element('Trimestre', String(annual ? LAST_QUARTER : periodNumber(period)))
      : element('Mese', String(periodNumber(period))),
    amount('TotaleOperazioniAttive', figures.sales),
    amount('TotaleOperazioniPassive', figures.purchases),
    amount('IvaEsigibile', figures.outputVat),
    amount('IvaDetratta', figures.inputVat),
    difference.gt(ZERO) ? amount('IvaDovuta', difference) : amount('IvaCredito', difference.neg()),
    amount('DebitoPrecedente', figures.previousDebt),
    amount('CreditoPeriodoPrecedente', figures.previousCredit),
    amount('CreditoAnnoPrecedente', figures.yearCredit),
    annual ? '' : amount('InteressiDovuti', figures.interest),
    advance.eq(ZERO) ? '' : element('Metodo', advanceMethod),
    amount('Acconto', advance),
    ...(annual ? [] : [amount('ImportoDaVersare', figures.due), amount('ImportoACredito', figures.credit)]),
    '</iv:Modulo>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** With a comma and two decimals; nothing for zero. */
function amount(name: string, value: Big): string {
  return value.eq(ZERO) ? '' : element(name, value.toFixed(2).replace('.', ','));
}

/** Nothing for what is not known. Values are codes and figures, which need no escaping. */
function element(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<iv:${name}>${value}</iv:${name}>`;
}
