import { useMemo } from 'react';
import { useLocale } from 'react-admin';
import { formatsFor, type Formats } from './formats';

/** The formats of the user's language: `const { money, day } = useFormats()`. */
export function useFormats(): Formats {
  const locale = useLocale();
  return useMemo(() => formatsFor(locale), [locale]);
}
