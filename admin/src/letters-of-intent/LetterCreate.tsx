import type { components } from '@ponte/shared/generated/api-types';
import { CreatePage } from '../components/FormPage';
import { LetterInputs } from './LetterInputs';

export const LetterCreate = () => (
  <CreatePage<components['schemas']['LetterOfIntentDto']> defaultValues={{ kind: 'up-to' }}>
    <LetterInputs />
  </CreatePage>
);
