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

type Book = 'sales' | 'purchases';

interface FormRow {
  readonly code: string;
  readonly label: string;
  readonly amount: (settlement: Settlement) => string;
  /** Shown where it is zero, too. */
  readonly always?: boolean;
  /** Where the entries are that it is the sum of. */
  readonly to?: (settlement: Settlement) => string | null;
}

type Figure = {
  readonly [Name in keyof Settlement]: Settlement[Name] extends string ? Name : never;
}[keyof Settlement];

const plain = (code: string, figure: Figure, always = false): FormRow => ({
  ...{ code, label: figure, always, amount: (settlement) => settlement[figure] },
});

const registered = (code: string, book: Book, figure: Figure): FormRow => ({
  ...plain(code, figure, true),
  to: (settlement) => registerLines(settlement, book, figure),
});

/**
 * VAT of a register and of payments: where there is some of both, it is taken apart, since one is the sum of lines of the register and
 * the other of entries.
 */
const inParts = (
  code: string,
  book: Book,
  figure: 'outputVat' | 'inputVat',
  paid: 'collectedVat' | 'paidInputVat',
): FormRow[] => {
  const ofRegister = (settlement: Settlement) =>
    decimal(settlement[figure]).minus(settlement[paid]).toFixed(2);
  const none = (settlement: Settlement) => decimal(settlement[paid]).eq('0');
  return [
    {
      ...plain(code, figure, true),
      to: (settlement) => (none(settlement) ? registerLines(settlement, book, figure) : null),
    },
    {
      ...{ code: '', label: figure === 'outputVat' ? 'registeredOutputVat' : 'registeredInputVat' },
      amount: (settlement) => (none(settlement) ? '0.00' : ofRegister(settlement)),
      to: (settlement) => registerLines(settlement, book, figure),
    },
    {
      ...plain('', paid),
      to: ({ from, to }) => {
        const dueVat = book === 'sales' ? 'sale' : 'purchase';
        return listLink('journal-entries', { dueVat, settledFrom: from, settledTo: to });
      },
    },
  ];
};

/** The rows of the form VP; those that are zero most of the time only where they are not. */
const FORM: readonly FormRow[] = [
  registered('VP2', 'sales', 'sales'),
  registered('VP3', 'purchases', 'purchases'),
  ...inParts('VP4', 'sales', 'outputVat', 'collectedVat'),
  ...inParts('VP5', 'purchases', 'inputVat', 'paidInputVat'),
  plain('VP6', 'difference', true),
  plain('VP7', 'previousDebt'),
  plain('VP8', 'previousCredit'),
  plain('VP9', 'yearCredit'),
  plain('VP12', 'interest'),
  plain('VP13', 'advance'),
  plain('VP14', 'due', true),
  plain('VP14', 'credit'),
];

interface Row {
  readonly code: string;
  readonly label: string;
  readonly amount: string;
  readonly to: string | null;
}

/** A settlement by the rows of its form; what is the sum of register lines or entries leads to just those. */
export const FormRows = ({ settlement }: { readonly settlement: Settlement }) => {
  const translate = useTranslate();
  const rows = FORM.filter(
    ({ amount, always = false }) => always || !decimal(amount(settlement)).eq('0'),
  ).map(({ code, label, amount, to }): Row => ({
    ...{ code, label: translate(`resources.vat-settlements.figure.${label}`) },
    ...{ amount: amount(settlement), to: to?.(settlement) ?? null },
  }));
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

function registerLines({ from, to }: Settlement, book: Book, figure: Figure): string {
  return registerLink({ book, span: { from, to }, by: 'competence' }, { figure });
}
