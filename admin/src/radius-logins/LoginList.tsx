import type { components } from '@ponte/shared/generated/api-types';
import { TextField } from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { TwoLineField } from '../fields/TwoLineField';
import { EnumInput } from '../inputs/EnumInput';
import { OfficeDayInput } from '../inputs/OfficeDayInput';
import { AccountFilter } from './AccountFilter';
import { RefusalField } from './RefusalField';

export type Login = components['schemas']['RadiusLoginDto'];

const filters = [
  searchFilter,
  <EnumInput
    key="answer"
    source="answer"
    group="status"
    values={['accept', 'reject']}
    alwaysOn
    sx={{ minWidth: 150 }}
  />,
  <OfficeDayInput key="from" source="from" edge="start" alwaysOn sx={{ minWidth: 150 }} />,
  <OfficeDayInput key="to" source="to" edge="end" alwaysOn sx={{ minWidth: 150 }} />,
  <AccountFilter key="accountId" source="accountId" />,
  <ReferenceFilter key="nasId" source="nasId" reference="radius-nas" />,
];

/** Milliseconds until the list is looked at again by itself. */
const REFRESH = 30_000;

/** Logins as the server answered them, the newest first, and why it refused. */
export const LoginList = () => (
  <ResponsiveList<Login>
    filters={filters}
    queryOptions={{ refetchInterval: REFRESH }}
    rowClick={(_id, _resource, login) => accountOf(login as Login)}
    phone={{
      primary: <TextField source="username" />,
      secondary: (
        <>
          <InstantField source="at" /> <RefusalField source="refusal" />
        </>
      ),
      end: <StatusField source="answer" />,
    }}
  >
    <InstantField source="at" sortable={false} />
    <TwoLineField source="username" second="partnerName" sortable={false} />
    <StatusField source="answer" sortable={false} />
    <RefusalField source="refusal" sortable={false} />
    <TwoLineField source="nasName" second="nasAddress" sortable={false} />
    <TextField source="device" sortable={false} />
  </ResponsiveList>
);

/** A name that is nobody's leads nowhere. */
function accountOf({ accountId }: Login): string | false {
  return accountId === null ? false : `/radius-accounts/${String(accountId)}/show`;
}
