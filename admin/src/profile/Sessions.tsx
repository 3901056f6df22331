import LogoutIcon from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import { ConfirmButton } from '../components/ConfirmButton';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { programOf } from './program';

type Session = components['schemas']['SessionDto'];

/** Where the user is signed in; any place but this one can be signed out from here. */
export const Sessions = () => {
  const { data } = useApi<components['schemas']['SessionPageDto']>('/auth/sessions');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data?.data.map((session) => (
        <Device key={session.id} session={session} />
      ))}
    </Box>
  );
};

const Device = ({ session }: { readonly session: Session }) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  const program = programOf(session.userAgent);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        gap: 2,
        py: 1,
        borderBottom: 1,
        borderColor: 'divider',
        '&:last-of-type': { border: 0 },
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 600 }} title={session.userAgent}>
          {program ?? translate('resources.profile.other_program')}
          {session.current && (
            <Chip label={translate('resources.profile.this_device')} sx={{ height: 20, ml: 1 }} />
          )}
        </Typography>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {translate('resources.profile.session', {
            ip: session.ip.replace(/^::ffff:/, ''),
            since: instant(session.createdAt),
            used: instant(session.lastUsedAt),
          })}
        </Typography>
      </Box>
      {!session.current && <SignOut session={session} />}
    </Box>
  );
};

const SignOut = ({ session }: { readonly session: Session }) => {
  const dataProvider = useDataProvider();
  const notify = useNotify();
  const refresh = useRefresh();

  const end = async () => {
    try {
      await dataProvider.delete('auth/sessions', { id: session.id });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'errors.network', { type: 'error' });
      throw error;
    }
    refresh();
  };

  return (
    <ConfirmButton
      label="resources.profile.sign_out"
      icon={<LogoutIcon />}
      title="resources.profile.sign_out_title"
      content="resources.profile.sign_out_content"
      onConfirm={end}
    />
  );
};
