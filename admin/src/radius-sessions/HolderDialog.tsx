import SearchIcon from '@mui/icons-material/TravelExploreOutlined';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { DateTimeInput, required, TextField, TextInput, useTranslate } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { InstantField } from '../fields/DayField';

type Holders = components['schemas']['HoldersDto'];

/** Who had an address at a moment: asked with its reason, which is recorded. */
export const HolderDialog = () => {
  const [found, setFound] = useState<Holders | null>(null);
  const translate = useTranslate();
  return (
    <>
      <ActionDialog<Holders>
        path="/network/address-holders"
        permission="radius-session.trace"
        label="resources.radius-sessions.action.trace"
        title="resources.radius-sessions.trace.title"
        text="resources.radius-sessions.trace.text"
        icon={<SearchIcon />}
        success="resources.radius-sessions.trace.done"
        toBody={({ at, ...values }) => ({ ...values, at: new Date(at as string).toISOString() })}
        onSuccess={setFound}
      >
        <TextInput source="address" label="resources.radius-sessions.trace.address" validate={required()} />
        <DateTimeInput source="at" label="resources.radius-sessions.trace.at" validate={required()} />
        <TextInput source="reason" label="resources.radius-sessions.trace.reason" validate={required()} />
      </ActionDialog>
      {found && (
        <Dialog open fullWidth maxWidth="lg" onClose={() => setFound(null)} aria-labelledby="holders">
          <DialogTitle id="holders">{translate('resources.radius-sessions.trace.title')}</DialogTitle>
          <DialogContent>
            <FoundHolders holders={found.holders} />
          </DialogContent>
        </Dialog>
      )}
    </>
  );
};

const FoundHolders = ({ holders }: Holders) => {
  if (holders.length === 0) return <EmptyState text="resources.radius-sessions.trace.none" />;
  return (
    <Rows
      rows={holders}
      resource="radius-sessions"
      phone={{
        primary: <TextField source="username" />,
        secondary: (
          <>
            <InstantField source="startedAt" /> – <InstantField source="stoppedAt" />
          </>
        ),
      }}
    >
      <TextField source="username" />
      <TextField source="partnerName" />
      <TextField source="address" />
      <InstantField source="startedAt" />
      <InstantField source="stoppedAt" />
      <TextField source="mac" />
      <TextField source="nasAddress" />
    </Rows>
  );
};
