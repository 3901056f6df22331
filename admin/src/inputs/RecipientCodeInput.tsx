import { normalizeRecipientCode } from '@ponte/shared/recipient-code';
import { useMemo } from 'react';
import { TextInput } from 'react-admin';
import type { CodeInputProps } from './FiscalInputs';
import { asList, recipientCode } from './validators';

export interface RecipientCodeInputProps extends CodeInputProps {
  /** Six characters of the office instead of seven. */
  readonly publicBody?: boolean;
}

/** Codice destinatario: the address at SdI that e-invoices are delivered to. */
export const RecipientCodeInput = ({ validate, publicBody = false, ...input }: RecipientCodeInputProps) => {
  const validators = useMemo(() => [...asList(validate), recipientCode(publicBody)], [validate, publicBody]);
  return (
    <TextInput
      {...input}
      parse={(text: string) => normalizeRecipientCode(text) || null}
      validate={validators}
      slotProps={{
        htmlInput: { autoComplete: 'off', spellCheck: false, style: { letterSpacing: '0.04em' } },
      }}
    />
  );
};
