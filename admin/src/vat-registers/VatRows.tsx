import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { decimal } from '@ponte/shared/money';
import { FunctionField, TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { FigureField } from '../fields/FigureField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { registerLink, type RegisterView } from './register-link';

type Register = components['schemas']['VatRegisterDto'];
type Row = Register['data'][number];
type Group = Register['groups'][number];

interface Book {
  readonly purchases: boolean;
}

/** The rate, or why there is none; under reverse charge both. */
const RateField = (field: FieldProps<Group>) => {
  const group = useRecordContext<Partial<Group>>(field);
  const { percent } = useFormats();
  if (group?.rate === undefined) return null;
  const charged = decimal(group.rate).gt('0') || !group.natura ? percent(group.rate) : null;
  return <span>{[charged, group.natura].filter(Boolean).join(' ')}</span>;
};

interface VatGroupsProps {
  readonly register: Register;
  readonly view: RegisterView;
}

/** Sums by rate, each leading to its lines, and of all of them. */
export const VatGroups = ({ register, view }: VatGroupsProps) => {
  const purchases = view.book === 'purchases';
  const toLines = ({ rate, natura, payability }: Partial<Group>): string | null =>
    rate === undefined || payability === undefined
      ? null
      : registerLink(view, { rate, natura: natura ?? 'none', payability });
  const translate = useTranslate();
  const all = { id: 0, base: register.base, vat: register.vat, deductibleVat: register.ownVat };
  const groups = register.groups.map((group, index) => ({ ...group, id: index + 1 }));
  return (
    <Rows
      rows={[...groups, all]}
      resource="vat-registers"
      phone={{
        primary: <RateOrAll all={translate('resources.vat-registers.all')} />,
        secondary: <FigureField source="base" to={toLines} />,
        end: <FigureField source="vat" to={toLines} />,
      }}
      rowSx={({ id }) => (id === 0 ? { '& .MuiTypography-root': { fontWeight: 700 } } : {})}
    >
      <RateOrAll source="rate" all={translate('resources.vat-registers.all')} />
      <EnumField source="payability" />
      <FigureField source="base" to={toLines} />
      <FigureField source="vat" to={toLines} />
      {purchases && <FigureField source="deductibleVat" to={toLines} />}
    </Rows>
  );
};

const RateOrAll = ({ all, ...field }: Partial<FieldProps<Group>> & { readonly all: string }) => {
  const group = useRecordContext<Partial<Group>>();
  return group?.rate === undefined ? <strong>{all}</strong> : <RateField source="rate" {...field} />;
};

/** Lines of the register, each leading to its document and its entry. */
export const VatRows = ({ rows, purchases }: { readonly rows: readonly Row[] } & Book) => {
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
      {purchases && <ProtocolField source="protocol" />}
      <DocumentLink source="documentNumber" />
      <FunctionField<Row>
        source="partnerName"
        {...(purchases ? { label: 'resources.vat-registers.supplier' } : {})}
        render={({ partnerName, partnerTaxId }) => [partnerName, partnerTaxId].filter(Boolean).join(' · ')}
      />
      <RateField source="rate" />
      <EnumField source="payability" />
      <MoneyField source="base" signed />
      <MoneyField source="vat" signed />
      {purchases && <MoneyField source="deductibleVat" signed />}
      <EntryLink source="entryId" />
    </Rows>
  );
};

/** That of an undone recording stands in the register twice, the second time to take it back. */
const ProtocolField = (field: FieldProps<Row>) => {
  const row = useRecordContext<Row>(field);
  const translate = useTranslate();
  if (typeof row?.protocol !== 'number') return null;
  const undone = row.undoes ? translate('resources.vat-registers.undoes') : null;
  return <span>{[row.protocol, undone].filter(Boolean).join(' ')}</span>;
};

const DocumentLink = (field: FieldProps<Row>) => {
  const row = useRecordContext<Row>(field);
  if (!row) return null;
  const to = row.billId === null ? `/invoices/${row.invoiceId}/show` : `/bills/${row.billId}/show`;
  return (
    <Link component={RouterLink} to={to} variant="body2">
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
