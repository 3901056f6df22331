import type { components } from '@ponte/shared/generated/api-types';
import ConfirmIcon from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { Panel } from '../components/Panel';
import { useSettled } from '../components/useSettled';
import { useApi } from '../providers/useApi';
import { FormRows } from './FormRows';
import { usePeriodName } from './usePeriodName';

type Preview = components['schemas']['SettlementPreviewDto'];

type Choice = Readonly<Partial<Record<'from' | 'openingCredit' | 'advance', string>>>;

const TEXTS = 'resources.vat-settlements';
const SETTLE_MS = 400;

/** The next period as it would be settled now, what is in its way, and the button that settles it. */
export const NextSettlement = () => {
  const translate = useTranslate();
  const name = usePeriodName();
  const [choice, setChoice] = useState<Choice>({});
  const asked = useSettled(JSON.stringify(amounts(choice)), SETTLE_MS);
  const { data, isFetching } = useApi<Preview>('/vat-settlements/next', JSON.parse(asked) as Choice);
  if (!data) return <Skeleton variant="rounded" height={320} />;
  const { from, due, credit, over, unposted, agrees } = data;
  const current = asked === JSON.stringify(amounts(choice)) && !isFetching;
  return (
    <Panel
      title={translate(`${TEXTS}.next`, { period: name(data) })}
      actions={
        <ActionButton
          path="/vat-settlements"
          body={{ ...amounts(choice), from, due, credit }}
          permission="vat-settlement.confirm"
          label={`${TEXTS}.action.confirm`}
          icon={<ConfirmIcon />}
          variant="contained"
          disabled={!over || unposted > 0 || !agrees || !current}
          confirm={{
            ...{ title: `${TEXTS}.confirm_title`, content: `${TEXTS}.confirm_text` },
            values: { period: name(data) },
          }}
          success={`${TEXTS}.confirmed`}
          onSuccess={() => setChoice({})}
        />
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Obstacles preview={data} />
        <Choices preview={data} choice={choice} onChange={setChoice} />
        <FormRows settlement={data} />
      </Box>
    </Panel>
  );
};

const Obstacles = ({ preview: { over, unposted, agrees } }: { readonly preview: Preview }) => {
  const translate = useTranslate();
  return (
    <>
      {!over && <Alert severity="info">{translate(`${TEXTS}.not_over`)}</Alert>}
      {unposted > 0 && (
        <Alert severity="warning">{translate(`${TEXTS}.unposted`, { count: unposted })}</Alert>
      )}
      <Alert severity={agrees ? 'success' : 'error'}>
        {translate(`${TEXTS}.${agrees ? 'agrees' : 'differs'}`)}
      </Alert>
    </>
  );
};

interface ChoicesProps {
  readonly preview: Preview;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Where to begin, before anything is settled; and what was paid in advance, in December. */
const Choices = ({ preview: { first, from, to }, choice, onChange }: ChoicesProps) => {
  const translate = useTranslate();
  const field = (name: keyof Choice) => ({
    label: translate(`${TEXTS}.choice.${name}`),
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...choice, [name]: target.value }),
    fullWidth: false,
    margin: 'none' as const,
  });
  const december = to.slice(5, 7) === '12';
  if (!first && !december) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {first && (
        <TextField
          type="date"
          value={choice.from ?? from}
          {...field('from')}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
      {first && (
        <TextField value={choice.openingCredit ?? ''} inputMode="decimal" {...field('openingCredit')} />
      )}
      {december && <TextField value={choice.advance ?? ''} inputMode="decimal" {...field('advance')} />}
    </Box>
  );
};

/** What can be sent: days that are whole, amounts with a point. */
function amounts({ from, openingCredit, advance }: Choice): Choice {
  const amount = (text = ''): string | undefined =>
    /^\d+([.,]\d{1,2})?$/.test(text) ? text.replace(',', '.') : undefined;
  const [opening, ahead] = [amount(openingCredit), amount(advance)];
  return {
    ...(from ? { from } : {}),
    ...(opening === undefined ? {} : { openingCredit: opening }),
    ...(ahead === undefined ? {} : { advance: ahead }),
  };
}
