import { ActorField } from '../fields/ActorField';
import { EnumInput } from '../inputs/EnumInput';
import { DayFilter, ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { KindField, StepNote, type DunningStep } from './StepFields';

const KINDS = [
  'warning',
  'cut-off',
  'reactivation',
  'promise',
  'promise-kept',
  'promise-broken',
  'promise-withdrawn',
  'exemption',
  'exemption-ended',
  'dispute',
  'dispute-closed',
] as const satisfies DunningStep['kind'][];

const filters = [
  searchFilter,
  <EnumInput key="kind" source="kind" group="status" values={KINDS} alwaysOn />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <DayFilter key="from" source="from" />,
  <DayFilter key="to" source="to" />,
];

/** All that was done about defaulters, the last first. */
export const StepList = () => (
  <ResponsiveList<DunningStep>
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    rowClick={false}
    phone={{
      primary: <PartnerLink source="partnerId" />,
      secondary: (
        <>
          <KindField source="kind" /> <StepNote source="note" />
        </>
      ),
      end: <InstantField source="at" />,
    }}
  >
    <InstantField source="at" sortBy="id" />
    <PartnerLink source="partnerId" />
    <KindField source="kind" />
    <StepNote source="note" sortable={false} />
    <MoneyField source="late" />
    <ActorField source="actorName" sortable={false} />
  </ResponsiveList>
);
