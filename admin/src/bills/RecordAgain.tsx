import type { components } from '@ponte/shared/generated/api-types';
import RecordIcon from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { required, SelectInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../components/ActionDialog';
import { usePreview } from '../components/usePreview';
import { useFormats } from '../fields/useFormats';
import { AccountCodeInput } from '../inputs/AccountCodeInput';
import { DayInput } from '../inputs/DayInput';
import { LastDayInput } from '../inputs/LastDayInput';
import { isCost } from './cost-accounts';
import { EntryPreview } from './EntryPreview';

type Bill = components['schemas']['BillDetailDto'];
type Wanted = components['schemas']['RecordBillAgainDto'];
type Recording = components['schemas']['NewRecordingDto'];

const TEXTS = 'resources.bills.again';

/** Records a bill again whose recording was undone: its accounts, periods and month of competence first. */
export const RecordAgain = ({ bill }: { readonly bill: Bill }) => {
  const path = `/bills/${bill.id}/record`;
  return (
    <ActionDialog
      path={path}
      permission="journal-entry.write"
      label="resources.bills.action.again"
      title={`${TEXTS}.title`}
      text={`${TEXTS}.text`}
      icon={<RecordIcon />}
      variant="contained"
      maxWidth="md"
      defaultValues={{
        version: bill.version,
        lines: bill.lines.map(({ position, costAccount, periodFrom, periodTo }) => ({
          ...{ position, costAccount, periodFrom, periodTo },
        })),
      }}
      success={`${TEXTS}.done`}
    >
      {bill.lines.map((line, index) => (
        <LineInputs key={line.position} line={line} source={`lines.${index}`} />
      ))}
      <RecordingPreview path={`${path}/preview`} />
    </ActionDialog>
  );
};

interface LineInputsProps {
  readonly line: Bill['lines'][number];
  readonly source: string;
}

const LineInputs = ({ line: { position, description, amount }, source }: LineInputsProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <Box>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {`${description} · ${money(amount)}`}
      </Typography>
      <Box sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: '2fr 1fr 1fr' } }}>
        <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
          <AccountCodeInput
            source={`${source}.costAccount`}
            label={translate('resources.bills.accounts.line', { position })}
            offers={isCost}
            validate={required()}
            fullWidth
          />
        </Box>
        <DayInput source={`${source}.periodFrom`} label={`${TEXTS}.from`} fullWidth />
        <LastDayInput source={`${source}.periodTo`} label={`${TEXTS}.to`} fullWidth />
      </Box>
    </Box>
  );
};

/** The month to choose where there are two, and the entry that the form around it would post. */
const RecordingPreview = ({ path }: { readonly path: string }) => {
  const translate = useTranslate();
  const { day, month } = useFormats();
  const { version, lines, competence } = useWatch<Wanted>() as Wanted;
  const complete = lines.every(({ costAccount }) => Boolean(costAccount));
  const body = { version, lines, ...(competence && { competence }) };
  const { data, error, isPending } = usePreview<Recording>(path, complete ? body : null);
  const months = data?.competences ?? [];
  const choices = months.map((id) => ({ id, name: month(id.slice(0, 7)) }));
  return (
    <Box component="section" aria-live="polite" aria-busy={isPending} sx={{ mt: 1, minHeight: 120 }}>
      {choices.length > 1 && (
        <SelectInput
          source="competence"
          label={`${TEXTS}.competence`}
          choices={choices}
          translateChoice={false}
          defaultValue={months[0]}
          validate={required()}
          fullWidth
        />
      )}
      {error && <Alert severity="warning">{error.message}</Alert>}
      {!error && data && (
        <>
          <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
            {translate(`${TEXTS}.preview`, {
              day: day(data.postedOn),
              month: month(data.competence.slice(0, 7)),
            })}
          </Typography>
          <EntryPreview lines={data.lines} />
        </>
      )}
    </Box>
  );
};
