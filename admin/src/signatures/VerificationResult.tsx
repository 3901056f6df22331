import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import type { Verification } from './signature';

interface VerificationResultProps {
  readonly result: Verification;
  /** Translation key of what is said where nothing was changed. */
  readonly intact: string;
}

type Fault = Verification['faults'][number];

const TEXTS = 'resources.signatures';

/** Green where nothing was changed; red with what was. */
export const VerificationResult = ({ result, intact }: VerificationResultProps) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  const checked = translate(`${TEXTS}.checked`, { at: instant(result.checkedAt) });
  if (result.intact) {
    return (
      <Alert severity="success">
        {translate(intact)} {checked}
      </Alert>
    );
  }
  const sentence = ({ part, fault, number, field }: Fault): string => {
    const what = translate(`${TEXTS}.part.${part}`, { number: number ?? 0 });
    const label = field === null ? '' : ` (${translate(`${TEXTS}.fields.${field}`, { _: field })})`;
    return `${what}${label}: ${translate(`${TEXTS}.fault.${fault}`)}`;
  };
  return (
    <Alert severity="error">
      {translate(`${TEXTS}.changed`)} {checked}
      <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
        {result.faults.map((fault) => (
          <li key={JSON.stringify(fault)}>{sentence(fault)}</li>
        ))}
      </Box>
    </Alert>
  );
};
