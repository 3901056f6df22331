import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { discountWords, durationWords, validityWords } from './promotion-words';

type Promotion = components['schemas']['PromotionDto'];

const PHRASES = { value: discountWords, duration: durationWords, validity: validityWords } as const;

export interface PromotionPhraseProps extends Omit<FieldProps<Promotion>, 'source'> {
  readonly source: keyof typeof PHRASES;
}

/** What it takes off, how long it lasts or when it can be given, in words. */
export const PromotionPhrase = ({ source, ...field }: PromotionPhraseProps) => {
  const translate = useTranslate();
  const formats = useFormats();
  return (
    <FunctionField<Promotion>
      {...field}
      render={(promotion) => PHRASES[source](promotion, translate, formats)}
    />
  );
};
