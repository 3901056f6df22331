import { TextField } from 'react-admin';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { DayFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { MoneyField } from '../fields/MoneyField';
import { BalanceActions } from './BalanceActions';

const chips: FilterChip[] = [{ label: 'resources.partner-ledgers.chip.open', source: 'open', value: true }];

const filters = [
  searchFilter,
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <DayFilter key="to" source="to" />,
];

/** What each partner was charged, has paid and owes; a row leads to the ledger. */
export const PartnerLedgerList = () => (
  <ResponsiveList
    filters={filters}
    actions={<BalanceActions />}
    sort={{ field: 'name', order: 'ASC' }}
    phone={{ primary: <TextField source="name" />, end: <MoneyField source="balance" signed /> }}
  >
    <TextField source="name" />
    <MoneyField source="debit" />
    <MoneyField source="credit" />
    <MoneyField source="balance" signed />
  </ResponsiveList>
);
