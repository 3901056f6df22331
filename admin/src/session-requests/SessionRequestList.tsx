import type { components } from '@ponte/shared/generated/api-types';
import { NumberField, TextField } from 'react-admin';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { EnumInput } from '../inputs/EnumInput';
import { AnswerField } from './AnswerField';
import { ResultField } from './ResultField';

type SessionRequest = components['schemas']['SessionRequestDto'];

const RESULTS = [
  'pending',
  'ack',
  'nak',
  'timeout',
  'error',
  'no_session',
  'ack_not_effective',
  'superseded',
];
const TRIGGERS = [
  'manual',
  'default',
  'payment',
  'contract_closed',
  'service_change',
  'password_change',
  'mac_change',
  'admin_disable',
  'bulk',
];

const filters = [
  searchFilter,
  <EnumInput key="result" source="result" group="status" values={RESULTS} alwaysOn />,
  <EnumInput key="trigger" source="trigger" values={TRIGGERS} alwaysOn />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <ReferenceFilter key="nasId" source="nasId" reference="radius-nas" />,
  <DayFilter key="from" source="from" />,
  <DayFilter key="to" source="to" />,
];

/** What NASes were asked to do with sessions, and what they made of it. */
export const SessionRequestList = () => (
  <ResponsiveList<SessionRequest>
    filters={filters}
    sort={{ field: 'requestedAt', order: 'DESC' }}
    rowClick={(_id, _resource, { accountId }) =>
      accountId === null ? false : `/radius-accounts/${String(accountId)}/show`
    }
    phone={{
      primary: <TextField source="username" />,
      secondary: (
        <>
          <InstantField source="requestedAt" /> · <EnumField source="trigger" />
        </>
      ),
      end: <ResultField source="result" />,
    }}
  >
    <InstantField source="requestedAt" />
    <TextField source="username" />
    <EnumField source="trigger" sortable={false} />
    <EnumField source="kind" sortable={false} />
    <ResultField source="result" />
    <AnswerField source="errorCauseName" sortable={false} />
    <NumberField source="attempts" sortable={false} />
    <NumberField source="rttMs" sortable={false} />
    <InstantField source="endedAt" sortable={false} />
  </ResponsiveList>
);
