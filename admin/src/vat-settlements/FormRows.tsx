import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { decimal } from '@ponte/shared/money';
import { FunctionField, TextField, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { listLink } from '../components/list-link';
import { Rows } from '../components/Rows';
import { registerLink } from '../vat-registers/register-link';
import { MoneyField } from '../fields/MoneyField';

type Settlement = components['schemas']['SettlementPreviewDto'] | components['schemas']['VatSettlementDto'];

/** Figures by the rows of the form VP; those that are zero most of the time only where they are not. */
const FORM = [
  { code: 'VP2', figure: 'sales', always: true, book: 'sales' },
  { code: 'VP3', figure: 'purchases', always: true, book: 'purchases' },
  { code: 'VP4', figure: 'outputVat', always: true, book: 'sales' },
  { code: '', figure: 'collectedVat', always: false, book: 'collected' },
  { code: 'VP5', figure: 'inputVat', always: true, book: 'purchases' },
  { code: '', figure: 'paidInputVat', always: false, book: 'collected' },
  { code: 'VP6', figure: 'difference', always: true, book: null },
  { code: 'VP7', figure: 'previousDebt', always: false, book: null },
  { code: 'VP8', figure: 'previousCredit', always: false, book: null },
  { code: 'VP9', figure: 'yearCredit', always: false, book: null },
  { code: 'VP12', figure: 'interest', always: false, book: null },
  { code: 'VP13', figure: 'advance', always: false, book: null },
  { code: 'VP14', figure: 'due', always: true, book: null },
  { code: 'VP14', figure: 'credit', always: false, book: null },
] as const;

interface Row {
  readonly code: string;
  readonly label: string;
  readonly amount: string;
  readonly to: string | null;
}

/** A settlement by the rows of its form; what comes from a register leads to its lines. */
export const FormRows = ({ settlement }: { readonly settlement: Settlement }) => {
  const translate = useTranslate();
  const rows = FORM.filter(({ figure, always }) => always || !decimal(settlement[figure]).eq('0')).map(
    (row): Row => ({
      ...{ code: row.code, label: translate(`resources.vat-settlements.figure.${row.figure}`) },
      ...{ amount: settlement[row.figure], to: linesOf(row, settlement) },
    }),
  );
  const label = <FunctionField<Row> source="label" render={(row) => <Label row={row} />} />;
  return (
    <Rows
      rows={rows}
      resource="vat-settlements"
      phone={{
        primary: label,
        secondary: <TextField source="code" />,
        end: <MoneyField source="amount" signed />,
      }}
      rowSx={({ code }) => (code === 'VP14' ? { '& .MuiTypography-root': { fontWeight: 700 } } : {})}
    >
      <TextField source="code" />
      {label}
      <MoneyField source="amount" signed />
    </Rows>
  );
};

const Label = ({ row: { label, to } }: { readonly row: Row }) =>
  to === null ? (
    <>{label}</>
  ) : (
    <Link component={RouterLink} to={to} variant="body2">
      {label}
    </Link>
  );

function linesOf({ book, figure }: (typeof FORM)[number], { from, to }: Settlement): string | null {
  if (book === null) return null;
  if (book === 'collected') return listLink('journal-entries', { sourceKind: 'vat-collection', from, to });
  return registerLink({ book, span: { from, to }, by: 'competence' }, { figure });
}
