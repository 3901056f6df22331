import { NumberField, ReferenceField, TextField } from 'react-admin';
import Box from '@mui/material/Box';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { InstantField } from '../fields/DayField';
import { useCan } from '../providers/useCan';
import { TEXTS, type AccountDetail } from './account';

/** What of the account is its own; only what there is. */
export const AccountFacts = ({ account }: { readonly account: AccountDetail }) => {
  const nases = useCan('radius-nas.read');
  const has = (field: keyof AccountDetail): boolean => account[field] !== null && account[field] !== '';
  return (
    <Panel title={`${TEXTS}.section.own`}>
      <Facts columns={2}>
        {TEXT_FIELDS.filter(has).map((field) => (
          <TextField key={field} source={field} />
        ))}
        {has('expiresAt') && <InstantField source="expiresAt" />}
        {has('simultaneousUse') && <NumberField source="simultaneousUse" />}
        {nases && has('nasId') && <ReferenceField source="nasId" reference="radius-nas" link="show" />}
        {nases && has('accessPointId') && (
          <ReferenceField source="accessPointId" reference="radius-access-points" link="show" />
        )}
        <InstantField source="createdAt" />
        {has('deletedAt') && <InstantField source="deletedAt" />}
      </Facts>
      {account.attributes.map(({ attribute, op, value }, index) => (
        <Box key={`${attribute} ${String(index)}`} sx={{ fontFamily: 'monospace', fontSize: 13, mt: 1 }}>
          {attribute} {op} <strong>{value}</strong>
        </Box>
      ))}
    </Panel>
  );
};

const TEXT_FIELDS = [
  'framedIp',
  'framedIpv6Prefix',
  'delegatedIpv6Prefix',
  'framedPool',
  'framedRoute',
  'macLock',
  'note',
] as const;
