import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { FunctionField, TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';

type Register = components['schemas']['VatRegisterDto'];
type Row = Register['data'][number];
type Group = Register['groups'][number];

/** The rate, or why there is none. */
const RateField = (field: FieldProps<Group>) => {
  const group = useRecordContext<Partial<Group>>(field);
  const { percent } = useFormats();
  if (group?.rate === undefined) return null;
  return <span>{group.natura ?? percent(group.rate)}</span>;
};

/** Sums by rate, and of all of them. */
export const VatGroups = ({ register }: { readonly register: Register }) => {
  const translate = useTranslate();
  const all = { id: 0, base: register.base, vat: register.vat };
  const groups = register.groups.map((group, index) => ({ ...group, id: index + 1 }));
  return (
    <Rows
      rows={[...groups, all]}
      resource="vat-registers"
      phone={{
        primary: <RateOrAll all={translate('resources.vat-registers.all')} />,
        secondary: <MoneyField source="base" signed />,
        end: <MoneyField source="vat" signed />,
      }}
      rowSx={({ id }) => (id === 0 ? { '& .MuiTypography-root': { fontWeight: 700 } } : {})}
    >
      <RateOrAll source="rate" all={translate('resources.vat-registers.all')} />
      <EnumField source="payability" />
      <MoneyField source="base" signed />
      <MoneyField source="vat" signed />
    </Rows>
  );
};

const RateOrAll = ({ all, ...field }: Partial<FieldProps<Group>> & { readonly all: string }) => {
  const group = useRecordContext<Partial<Group>>();
  return group?.rate === undefined ? <strong>{all}</strong> : <RateField source="rate" {...field} />;
};

/** Lines of the register, each leading to its document and its entry. */
export const VatRows = ({ rows }: { readonly rows: readonly Row[] }) => {
  if (rows.length === 0) return <EmptyState text="ledger.nothing" />;
  return (
    <Rows
      rows={rows}
      resource="vat-registers"
      phone={{
        primary: <DocumentLink source="documentNumber" />,
        secondary: <TextField source="partnerName" />,
        end: <MoneyField source="vat" signed />,
      }}
    >
      <DayField source="registeredOn" />
      <DocumentLink source="documentNumber" />
      <FunctionField<Row>
        source="partnerName"
        render={({ partnerName, partnerTaxId }) => [partnerName, partnerTaxId].filter(Boolean).join(' · ')}
      />
      <RateField source="rate" />
      <EnumField source="payability" />
      <MoneyField source="base" signed />
      <MoneyField source="vat" signed />
      <EntryLink source="entryId" />
    </Rows>
  );
};

const DocumentLink = (field: FieldProps<Row>) => {
  const row = useRecordContext<Row>(field);
  if (!row) return null;
  return (
    <Link component={RouterLink} to={`/invoices/${row.invoiceId}/show`} variant="body2">
      {row.documentNumber}
    </Link>
  );
};

const EntryLink = (field: FieldProps<Row>) => {
  const row = useRecordContext<Row>(field);
  const translate = useTranslate();
  if (typeof row?.entryId !== 'number') return null;
  return (
    <Link component={RouterLink} to={`/journal-entries/${row.entryId}/show`} variant="body2">
      {translate('resources.vat-registers.entry')}
    </Link>
  );
};
