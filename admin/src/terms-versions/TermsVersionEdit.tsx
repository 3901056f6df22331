import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import { useRecordContext, useRedirect, useTranslate } from 'react-admin';
import { EditPage } from '../components/FormPage';
import { useFormats } from '../fields/useFormats';
import { WordingInputs } from './WordingInputs';

type Wording = components['schemas']['TermsVersionDto'];

/** A wording: edited as long as no customer has got it, read afterwards. */
export const TermsVersionEdit = () => {
  const redirect = useRedirect();
  return (
    <EditPage<Wording>
      actions={false}
      deletable={({ usedAt }) => usedAt === null}
      mutationOptions={{ onSuccess: ({ termsId }: Wording) => redirect('show', 'terms', termsId) }}
    >
      <Fields />
    </EditPage>
  );
};

const Fields = () => {
  const wording = useRecordContext<Wording>();
  const translate = useTranslate();
  const { instant } = useFormats();
  const usedAt = wording?.usedAt ?? null;
  return (
    <>
      {usedAt !== null && (
        <Alert severity="info" sx={{ mb: 2, width: '100%' }}>
          {translate('resources.terms-versions.stands', { at: instant(usedAt) })}
        </Alert>
      )}
      <WordingInputs readOnly={usedAt !== null} />
    </>
  );
};
