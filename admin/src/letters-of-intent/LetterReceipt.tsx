import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { useRecordContext } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { UploadButton } from '../components/UploadButton';

type Letter = components['schemas']['LetterOfIntentDto'];

const TEXTS = 'resources.letters-of-intent';

/** The agency's receipt as it was given out: to be fetched, or to be kept with the letter. */
export const LetterReceipt = () => {
  const letter = useRecordContext<Letter>();
  if (!letter) return null;
  const kept = letter.receiptFileId !== null;
  const path = `/letters-of-intent/${letter.id}/receipt`;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {kept && <DownloadButton path={path} label={`${TEXTS}.action.receipt`} />}
      <UploadButton
        path={path}
        permission="partner.write"
        label={`${TEXTS}.action.${kept ? 'replace_receipt' : 'keep_receipt'}`}
        accept=".pdf,.xml"
      />
    </Box>
  );
};
