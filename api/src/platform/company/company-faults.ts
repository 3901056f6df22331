import type { FieldFault } from '@ponte/shared/domain-error';
import { fiscalCodeFault, normalizeFiscalCode } from '@ponte/shared/fiscal-code';
import { ibanFault, normalizeIban } from '@ponte/shared/iban';
import { normalizeRecipientCode, recipientCodeFault } from '@ponte/shared/recipient-code';
import { creditorIdFault, normalizeCreditorId } from '@ponte/shared/sepa-creditor-id';
import { italianVatNumberFault, normalizeVatNumber } from '@ponte/shared/vat-number';

/** The numbers that identify us; what is not set is not judged. */
export interface CompanyNumbers {
  vatNumber?: string;
  fiscalCode?: string;
  iban?: string | null;
  creditorId?: string | null;
  sdiRecipientCode?: string | null;
}

/** The same numbers without the blanks, dots and prefixes people type. */
export function normalizedNumbers(typed: CompanyNumbers): CompanyNumbers {
  const { vatNumber, fiscalCode, iban, creditorId, sdiRecipientCode } = typed;
  return {
    ...(vatNumber === undefined ? {} : { vatNumber: normalizeVatNumber('IT', vatNumber) }),
    ...(fiscalCode === undefined ? {} : { fiscalCode: normalizeFiscalCode(fiscalCode) }),
    ...(iban === undefined ? {} : { iban: iban === null ? null : normalizeIban(iban) }),
    ...(creditorId === undefined
      ? {}
      : { creditorId: creditorId === null ? null : normalizeCreditorId(creditorId) }),
    ...(sdiRecipientCode === undefined
      ? {}
      : { sdiRecipientCode: sdiRecipientCode === null ? null : normalizeRecipientCode(sdiRecipientCode) }),
  };
}

/** What is wrong with normalized numbers, by field. A company's fiscal code is eleven digits, a sole trader's sixteen characters. */
export function companyFaults({
  vatNumber,
  fiscalCode,
  iban,
  creditorId,
  sdiRecipientCode,
}: CompanyNumbers): FieldFault[] {
  const judged: readonly (readonly [string, string | null])[] = [
    ['vatNumber', vatNumber === undefined ? null : italianVatNumberFault(vatNumber)],
    ['fiscalCode', fiscalCode === undefined ? null : fiscalCodeFault(fiscalCode)],
    ['iban', iban ? ibanFault(iban) : null],
    ['creditorId', creditorId ? creditorIdFault(creditorId) : null],
    ['sdiRecipientCode', sdiRecipientCode ? recipientCodeFault(sdiRecipientCode, false) : null],
  ];
  return judged.flatMap(([field, code]) => (code === null ? [] : [{ field, code }]));
}
