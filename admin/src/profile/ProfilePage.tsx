import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { RecordContextProvider, TextField, Title } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { PartnerLink } from '../fields/PartnerLink';
import { useApi } from '../providers/useApi';
import { PasswordForm } from './PasswordForm';
import { Sessions } from './Sessions';

type Me = components['schemas']['MeDto'];

/** Who is signed in, their password, and where else they are signed in. */
export const ProfilePage = () => {
  const { data: me } = useApi<Me>('/auth/me');
  return (
    <Box sx={{ py: 2, display: 'grid', gap: 2, maxWidth: 900, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title="resources.profile.title" />
      <Panel title="resources.profile.facts">
        {me && (
          <RecordContextProvider value={me}>
            <Facts>
              <TextField source="name" />
              <TextField source="email" />
              {me.resellerId && <PartnerLink source="resellerId" />}
            </Facts>
          </RecordContextProvider>
        )}
      </Panel>
      <Panel title="resources.profile.password">
        <PasswordForm />
      </Panel>
      <Panel title="resources.profile.sessions">
        <Sessions />
      </Panel>
    </Box>
  );
};
