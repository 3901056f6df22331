import RevokeIcon from '@mui/icons-material/BlockOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { ReferenceField, Show, TextField, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { InstantField } from '../fields/DayField';
import type { ApiKey } from './key-state';
import { KeyStateField } from './KeyStateField';

export const ApiKeyShow = () => (
  <Show component="div">
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Panel title="resources.api-keys.facts" actions={<RevokeButton />}>
        <Facts>
          <TextField source="name" />
          <TextField source="prefix" sx={{ fontFamily: 'monospace' }} />
          <KeyStateField source="revokedAt" label="resources.api-keys.state" />
          <InstantField source="createdAt" />
          <ReferenceField source="createdById" reference="users" link={false} empty="app.none" />
          <ReferenceField
            source="resellerId"
            reference="partners"
            link="show"
            empty="resources.api-keys.any_partner"
          />
          <InstantField source="expiresAt" emptyText="resources.api-keys.never_expires" />
          <InstantField source="lastUsedAt" emptyText="resources.api-keys.never_used" />
          <InstantField source="revokedAt" emptyText="app.none" />
        </Facts>
      </Panel>
      <Panel title="resources.api-keys.fields.scopes">
        <Scopes />
      </Panel>
    </Box>
  </Show>
);

const RevokeButton = () => {
  const key = useRecordContext<ApiKey>();
  if (key?.revokedAt !== null) return null;
  return (
    <ActionButton
      path={`/api-keys/${key.id}/revoke`}
      permission="api-key.write"
      label="resources.api-keys.revoke"
      icon={<RevokeIcon />}
      color="error"
      success="resources.api-keys.revoked"
      confirm={{
        title: 'resources.api-keys.revoke_title',
        content: 'resources.api-keys.revoke_content',
        values: { name: key.name },
      }}
    />
  );
};

const Scopes = () => {
  const key = useRecordContext<ApiKey>();
  const translate = useTranslate();
  const words = (scope: string) => {
    const [resource = '', action = ''] = scope.split('.');
    return `${translate(`permissions.resource.${resource}`)}: ${translate(`permissions.action.${action}`)}`;
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {key?.scopes.map((scope) => (
        <Chip key={scope} label={words(scope)} variant="outlined" />
      ))}
    </Box>
  );
};
