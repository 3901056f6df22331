import { normalizeFiscalCode } from '@ponte/shared/fiscal-code';
import { formatIban, normalizeIban } from '@ponte/shared/iban';
import { normalizeVatNumber } from '@ponte/shared/vat-number';
import { useMemo } from 'react';
import { TextInput, useWrappedSource, type TextInputProps, type Validator } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { asList, fiscalCode, iban, vatNumber } from './validators';

export interface CodeInputProps extends Omit<TextInputProps, 'format' | 'parse' | 'validate'> {
  readonly validate?: Validator | Validator[];
}

const monospace = {
  htmlInput: { autoComplete: 'off', spellCheck: false, style: { letterSpacing: '0.04em' } },
} as const;

/** Codice fiscale of a person or a body, capitalised as one types, its check character verified. */
export const FiscalCodeInput = ({ validate, ...input }: CodeInputProps) => {
  const validators = useMemo(() => [...asList(validate), fiscalCode], [validate]);
  return (
    <TextInput
      {...input}
      parse={(text: string) => normalizeFiscalCode(text) || null}
      validate={validators}
      slotProps={monospace}
    />
  );
};

export interface VatNumberInputProps extends CodeInputProps {
  /** Field of the form with the country; its value, or `IT`, decides the rules. */
  readonly countrySource?: string;
}

/** Partita IVA, or the VAT number of another country. */
export const VatNumberInput = ({ validate, countrySource = 'vatCountry', ...input }: VatNumberInputProps) => {
  const chosen: unknown = useWatch({ name: useWrappedSource(countrySource) });
  const country = typeof chosen === 'string' && chosen !== '' ? chosen : 'IT';
  const validators = useMemo(() => [...asList(validate), vatNumber(country)], [validate, country]);
  return (
    <TextInput
      {...input}
      parse={(text: string) => normalizeVatNumber(country, text) || null}
      validate={validators}
      slotProps={monospace}
    />
  );
};

/** IBAN, kept without blanks and shown in fours. */
export const IbanInput = ({ validate, ...input }: CodeInputProps) => {
  const validators = useMemo(() => [...asList(validate), iban], [validate]);
  return (
    <TextInput
      {...input}
      format={(value: unknown) => (typeof value === 'string' ? formatIban(value) : '')}
      parse={(text: string) => normalizeIban(text) || null}
      validate={validators}
      slotProps={monospace}
    />
  );
};
