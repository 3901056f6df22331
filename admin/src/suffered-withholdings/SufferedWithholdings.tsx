import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { TextField, Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { ReportDownloads } from '../components/ReportDownloads';
import { Rows } from '../components/Rows';
import { YearStepper } from '../components/YearStepper';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { RecordLink } from '../fields/RecordLink';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';

type Year = components['schemas']['SufferedYearDto'];

const TEXTS = 'resources.suffered-withholdings';

/** What condominiums withheld from us in a year: by customer, as their certificates must say, and document by document. */
export const SufferedWithholdings = () => {
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const { data, isError } = useApi<Year>(`/suffered-withholdings/${year}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <YearStepper year={year} onChange={setYear} />
      {isError && <EmptyState text="ledger.failed" />}
      {data ? <SufferedYear year={data} /> : <Skeleton variant="rounded" height={240} />}
    </Box>
  );
};

const SufferedYear = ({ year }: { readonly year: Year }) => (
  <>
    <Sums year={year} />
    {year.documents.length === 0 ? (
      <EmptyState text={`${TEXTS}.none`} />
    ) : (
      <>
        <Customers year={year} />
        <Documents year={year} />
      </>
    )}
  </>
);

/** All of it, and whether the account says the same. */
const Sums = ({ year: { amount, ledger } }: { readonly year: Year }) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <>
      <Typography>{translate(`${TEXTS}.sum`, { amount: money(amount), ledger: money(ledger) })}</Typography>
      {amount !== ledger && <Alert severity="info">{translate(`${TEXTS}.differs`)}</Alert>}
    </>
  );
};

const Customers = ({ year }: { readonly year: Year }) => {
  const name = <RecordLink source="partnerId" reference="partners" name="partnerName" />;
  return (
    <Panel
      title={`${TEXTS}.customers`}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ReportDownloads
            report="suffered-withholdings"
            path={`/suffered-withholdings/${year.year}`}
            about={{ year: year.year }}
            fileName={`ritenute-subite-${year.year}`}
            changedAt={year.changedAt}
          />
        </Box>
      }
    >
      <Rows
        rows={year.customers}
        resource="suffered-withholdings"
        phone={{
          primary: name,
          secondary: <TextField source="taxId" />,
          end: <MoneyField source="amount" />,
        }}
      >
        {name}
        <TextField source="taxId" />
        <MoneyField source="base" />
        <MoneyField source="amount" />
      </Rows>
    </Panel>
  );
};

const Documents = ({ year }: { readonly year: Year }) => {
  const number = <RecordLink source="invoiceId" reference="invoices" name="number" />;
  return (
    <Panel title={`${TEXTS}.documents`}>
      <Rows
        rows={year.documents}
        resource="suffered-withholdings"
        phone={{
          primary: number,
          secondary: <TextField source="partnerName" />,
          end: <MoneyField source="amount" />,
        }}
      >
        {number}
        <DayField source="issuedOn" />
        <TextField source="partnerName" />
        <DayField source="receivedOn" />
        <MoneyField source="base" />
        <MoneyField source="amount" />
      </Rows>
    </Panel>
  );
};
