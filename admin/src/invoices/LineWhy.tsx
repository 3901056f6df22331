import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslate, useWrappedSource } from 'react-admin';
import { usePreviewedLines, type PreviewedLine } from './LinesPreview';

type Terms = NonNullable<PreviewedLine['terms']>;

/** Faults of a line that its own inputs can't tell of before it is sent. */
const FORETOLD: ReadonlySet<string> = new Set(['plafond-exceeded', 'letter-required', 'no-agent']);

/** Which tax and account the line will get, and why; in orange what it will be refused for. */
export const LineWhy = () => {
  const index = Number(useWrappedSource('').split('.').at(-1));
  const line = usePreviewedLines()[index];
  if (!line) return null;
  return (
    <Box sx={{ mb: 1, overflowWrap: 'anywhere' }} aria-live="polite">
      {line.terms && <Reasons terms={line.terms} />}
      <Refusals faults={line.faults} />
    </Box>
  );
};

const Reasons = ({ terms }: { readonly terms: Terms }) => {
  const locale = useLocale() === 'it' ? 'it' : 'en';
  return (
    <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
      {terms.tax[locale]}
      <br />
      {terms.account[locale]}
    </Typography>
  );
};

const Refusals = ({ faults }: Pick<PreviewedLine, 'faults'>) => {
  const translate = useTranslate();
  return faults
    .filter(({ code }) => FORETOLD.has(code))
    .map(({ code }) => (
      <Typography key={code} variant="caption" component="p" sx={{ color: 'warning.dark' }}>
        {translate(`errors.${code}`)}
      </Typography>
    ));
};
