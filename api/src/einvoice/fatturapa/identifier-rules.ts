import { fiscalCodeFault } from '@ponte/shared/fiscal-code';
import { vatNumberFault } from '@ponte/shared/vat-number';
import type { FatturaPa } from './fatturapa-tree';
import { fault, type FatturaPaFault, type RuleCode } from './rule-messages';

/**
 * VAT numbers and fiscal codes that cannot exist, by their check digits. SdI looks them up in the tax register instead, so
 * a number that passes here may still be refused there.
 */
export function* identifierFaults({
  FatturaElettronicaHeader: header,
}: FatturaPa): Generator<FatturaPaFault> {
  const at = 'FatturaElettronicaHeader';
  const { CedentePrestatore, RappresentanteFiscale, CessionarioCommittente } = header;
  yield* faults(CedentePrestatore, `${at}.CedentePrestatore`, '00301', '00302');
  if (RappresentanteFiscale)
    yield* faults(RappresentanteFiscale, `${at}.RappresentanteFiscale`, '00303', '00304');
  yield* faults(CessionarioCommittente, `${at}.CessionarioCommittente`, '00305', '00306');
}

type Party = Pick<FatturaPa['FatturaElettronicaHeader']['CessionarioCommittente'], 'DatiAnagrafici'>;

function* faults(
  { DatiAnagrafici }: Party,
  at: string,
  vat: RuleCode,
  fiscal: RuleCode,
): Generator<FatturaPaFault> {
  const { IdFiscaleIVA, CodiceFiscale } = DatiAnagrafici;
  if (IdFiscaleIVA?.IdPaese === 'IT' && vatNumberFault('IT', IdFiscaleIVA.IdCodice)) {
    yield fault(vat, `${at}.DatiAnagrafici.IdFiscaleIVA.IdCodice`);
  }
  if (CodiceFiscale !== undefined && fiscalCodeFault(CodiceFiscale)) {
    yield fault(fiscal, `${at}.DatiAnagrafici.CodiceFiscale`);
  }
}
