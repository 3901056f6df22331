import { useMemo } from 'react';
import { maxLength, TextInput } from 'react-admin';
import type { CodeInputProps } from './FiscalInputs';
import { asList, emailAddress } from './validators';

/** An e-mail address. */
export const EmailInput = ({ validate, ...input }: CodeInputProps) => {
  const validators = useMemo(() => [...asList(validate), maxLength(255), emailAddress], [validate]);
  return <TextInput {...input} type="email" validate={validators} />;
};
