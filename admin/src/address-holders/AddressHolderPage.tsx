import SearchIcon from '@mui/icons-material/TravelExploreOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  DateTimeInput,
  Form,
  NumberInput,
  required,
  SaveButton,
  TextField,
  TextInput,
  Title,
  useDataProvider,
  useNotify,
  useTranslate,
} from 'react-admin';
import type { components } from '@ponte/shared/generated/api-types';
import { EmptyState } from '../components/EmptyState';
import { FormGrid } from '../components/FormGrid';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { InstantField } from '../fields/DayField';
import { useFormats } from '../fields/useFormats';
import type { PonteDataProvider } from '../providers/dataProvider';
import { ApiError } from '../providers/problem';

type Holder = components['schemas']['AddressHolderDto'];
type Holders = components['schemas']['HoldersDto'];

interface Search {
  readonly address: string;
  readonly at: string;
  readonly reason: string;
}

interface Found extends Search {
  readonly inside: string | null;
  readonly holders: readonly Holder[];
}

const TEXTS = 'resources.address-holders';

/** Who had an address at a moment: asked with its reason, which is recorded. */
export const AddressHolderPage = () => {
  const [found, setFound] = useState<Found | null>(null);
  const translate = useTranslate();
  return (
    <Box sx={{ py: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Panel title={`${TEXTS}.search`}>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
          {translate(`${TEXTS}.text`)}
        </Typography>
        <SearchForm onFound={setFound} />
      </Panel>
      {found && <Outcome {...found} />}
    </Box>
  );
};

const SearchForm = ({ onFound }: { readonly onFound: (found: Found) => void }) => {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();

  /** What is typed is the browser's own time. Faults by field go to the form. */
  const search = async (values: Partial<Search>): Promise<unknown> => {
    const asked = { ...(values as Search), at: new Date(values.at ?? '').toISOString() };
    try {
      const found = await dataProvider.post<Holders>('/network/address-holders', asked);
      onFound({ ...asked, ...found });
      return undefined;
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
      return error instanceof ApiError ? error.body.errors : undefined;
    }
  };

  return (
    <Form onSubmit={search}>
      <FormGrid columns={4}>
        <TextInput source="address" label={`${TEXTS}.fields.address`} validate={required()} />
        <NumberInput source="port" label={`${TEXTS}.fields.port`} min={1} max={65_535} />
        <DateTimeInput source="at" label={`${TEXTS}.fields.at`} validate={required()} />
        <TextInput source="reason" label={`${TEXTS}.fields.reason`} validate={required()} />
      </FormGrid>
      <SaveButton label={`${TEXTS}.action.search`} icon={<SearchIcon />} alwaysEnable />
    </Form>
  );
};

const Outcome = ({ address, at, inside, holders }: Found) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  return (
    <Panel title={translate(`${TEXTS}.found`, { address, at: instant(at) })}>
      {inside !== null && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate(`${TEXTS}.inside`, { inside })}
        </Typography>
      )}
      {holders.length === 0 ? (
        <EmptyState text={`${TEXTS}.none`} />
      ) : (
        <Rows
          rows={holders}
          resource="address-holders"
          phone={{
            primary: <TextField source="username" />,
            secondary: (
              <>
                <TextField source="partnerName" /> · <InstantField source="startedAt" /> –{' '}
                <InstantField source="stoppedAt" />
              </>
            ),
          }}
        >
          <TextField source="username" />
          <TextField source="partnerName" />
          <TextField source="address" />
          <InstantField source="startedAt" />
          <InstantField source="stoppedAt" emptyText={`${TEXTS}.still_up`} />
          <TextField source="mac" />
          <TextField source="nasAddress" />
        </Rows>
      )}
    </Panel>
  );
};
