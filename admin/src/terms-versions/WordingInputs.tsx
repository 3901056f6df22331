import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { maxLength, required, TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { usePreview } from '../components/usePreview';
import { DayInput } from '../inputs/DayInput';

type Page = components['schemas']['TermsPageDto'];

interface WordingInputsProps {
  readonly readOnly?: boolean;
}

/** A wording, and beside it how it is printed. */
export const WordingInputs = ({ readOnly = false }: WordingInputsProps) => (
  <Box sx={{ width: '100%' }}>
    <FormGrid>
      <TextInput source="title" validate={[required(), maxLength(160)]} readOnly={readOnly} />
      <DayInput source="validFrom" validate={required()} readOnly={readOnly} />
    </FormGrid>
    <TextInput
      source="clauses"
      validate={maxLength(500)}
      helperText={readOnly ? false : 'resources.terms-versions.clauses_hint'}
      readOnly={readOnly}
    />
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' } }}>
      <TextInput
        source="body"
        multiline
        minRows={18}
        maxRows={40}
        validate={required()}
        helperText={readOnly ? false : 'resources.terms-versions.body_hint'}
        readOnly={readOnly}
      />
      <Preview />
    </Box>
  </Box>
);

const Preview = () => {
  const translate = useTranslate();
  const body = (useWatch({ name: 'body' }) as string | undefined) ?? '';
  const { data } = usePreview<Page>('/terms-versions/preview', body.trim() === '' ? null : { body });
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="caption" color="text.secondary">
        {translate('resources.terms-versions.preview')}
      </Typography>
      {data?.unknown !== undefined && data.unknown !== null && (
        <Typography variant="body2" color="error">
          {translate('resources.terms-versions.unknown', { name: data.unknown })}
        </Typography>
      )}
      {/* The API makes this of plain text: every sign of it is escaped but its own few tags. */}
      <Box
        sx={page}
        role="region"
        tabIndex={0}
        aria-label={translate('resources.terms-versions.preview')}
        dangerouslySetInnerHTML={{ __html: data?.html ?? '' }}
      />
    </Box>
  );
};

/** White as the paper, in the dark too. */
const page = {
  p: 2,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: '#fff',
  color: '#1d232b',
  fontSize: 14,
  maxHeight: 900,
  overflow: 'auto',
  '& h3, & h4, & h5': { m: 0, mt: 1, mb: 0.5, fontSize: 15 },
  '& p': { m: 0, mb: 1 },
  '& .numbered span': { fontWeight: 600, mr: 0.5 },
} as const;
