import { normalizeFiscalCode, fiscalCodeFault } from '@ponte/shared/fiscal-code';
import { ibanFault, normalizeIban } from '@ponte/shared/iban';
import { normalizeRecipientCode, recipientCodeFault } from '@ponte/shared/recipient-code';
import { normalizeVatNumber, vatNumberFault } from '@ponte/shared/vat-number';
import type { Validator } from 'react-admin';

export function asList(validate: Validator | Validator[] | undefined): Validator[] {
  if (validate === undefined) return [];
  return Array.isArray(validate) ? validate : [validate];
}

/** Turns a check of `@ponte/shared` into one for forms; an empty field is no fault (that is `required`'s business). */
function checked(fault: (text: string) => string | null): Validator {
  return (value: unknown) => {
    if (typeof value !== 'string' || value === '') return null;
    const code = fault(value);
    return code === null ? null : `errors.${code}`;
  };
}

export const fiscalCode: Validator = checked((text) => fiscalCodeFault(normalizeFiscalCode(text)));
/** Protocol of a letter of intent, as the revenue agency's receipt prints it. */
export const letterProtocol: Validator = checked((text) =>
  /^\d{17}-\d{6}$/.test(text) ? null : 'letter-of-intent.protocol',
);
export const iban: Validator = checked((text) => ibanFault(normalizeIban(text)));

/** `country` is the ISO code whose rules the number follows. */
export function vatNumber(country: string): Validator {
  return checked((text) => vatNumberFault(country, normalizeVatNumber(country, text)));
}

/** Offices of public bodies have codes of six characters, everybody else of seven. */
export function recipientCode(publicBody: boolean): Validator {
  return checked((text) => recipientCodeFault(normalizeRecipientCode(text), publicBody));
}

/** Something before and after an at sign, and a dot in the domain; whether it exists only a message would tell. */
export const emailAddress: Validator = checked((text) =>
  /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? null : 'isEmail',
);

/** Written as `pattern` wants it, else a complaint (translation key); an empty field is no fault. */
export function written(pattern: RegExp, complaint: string): Validator {
  return (value: unknown) =>
    typeof value !== 'string' || value === '' || pattern.test(value) ? null : complaint;
}
