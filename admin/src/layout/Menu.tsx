import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import {
  Menu as RaMenu,
  usePermissions,
  useResourceDefinitions,
  useSidebarState,
  useTranslate,
} from 'react-admin';
import { allows } from '../providers/access';
import { useApi } from '../providers/useApi';
import { MENU } from './menu-groups';

/** What the user may see, by subject. A group with nothing in it is not shown. */
export const Menu = () => {
  const { permissions = [] } = usePermissions<readonly string[]>();
  const definitions = useResourceDefinitions();
  const catching = useCatching(permissions);

  const visible = (resource: string) =>
    definitions[resource]?.hasList === true &&
    allows(permissions, resource, 'list') &&
    (resource !== 'caught-mails' || catching);

  return (
    <RaMenu sx={{ pt: 1, pb: 2 }}>
      <RaMenu.DashboardItem />
      {MENU.map(({ name, resources }) => (
        <Group key={name} name={name} resources={resources.filter(visible)} />
      ))}
    </RaMenu>
  );
};

/** Whether the demo keeps its mails: elsewhere there is no page to look at them. */
function useCatching(permissions: readonly string[]): boolean {
  const may = allows(permissions, 'caught-mails', 'list');
  const { data } = useApi<components['schemas']['CatchingDto']>(may ? '/caught-mails/active' : null);
  return data?.active ?? false;
}

interface GroupProps {
  readonly name: string;
  readonly resources: readonly string[];
}

const Group = ({ name, resources }: GroupProps) => {
  const [open] = useSidebarState();
  const translate = useTranslate();
  if (resources.length === 0) return null;
  const label = translate(`menu.${name}`);
  return (
    <Box component="li" role="none">
      {open ? (
        <Typography
          variant="caption"
          component="div"
          sx={{ px: 2.25, pt: 1.5, pb: 0.25, color: 'text.secondary', fontWeight: 600 }}
        >
          {label}
        </Typography>
      ) : (
        <Divider sx={{ my: 0.75 }} />
      )}
      <Box component="ul" role="group" aria-label={label} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {resources.map((resource) => (
          <RaMenu.ResourceItem key={resource} name={resource} />
        ))}
      </Box>
    </Box>
  );
};
