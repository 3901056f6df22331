import type { components } from '@ponte/shared/generated/api-types';
import { useRedirect } from 'react-admin';
import { CreatePage } from '../components/FormPage';
import { today } from '../inputs/today';
import { WordingInputs } from './WordingInputs';

type Wording = components['schemas']['TermsVersionDto'];

/** A new wording; the terms it belongs to come with the address. */
export const TermsVersionCreate = () => {
  const redirect = useRedirect();
  return (
    <CreatePage<Wording>
      defaultValues={{ validFrom: today() }}
      mutationOptions={{ onSuccess: ({ termsId }: Wording) => redirect('show', 'terms', termsId) }}
    >
      <WordingInputs />
    </CreatePage>
  );
};
