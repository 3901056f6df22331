import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { TextField, Title } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { ReportDownloads } from '../components/ReportDownloads';
import { Rows } from '../components/Rows';
import { YearStepper } from '../components/YearStepper';
import { MoneyField } from '../fields/MoneyField';
import { RecordLink } from '../fields/RecordLink';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { WithholdingMonths } from './WithholdingMonths';

type Year = components['schemas']['WithholdingYearDto'];

const TEXTS = 'resources.withholdings';

/** What was withheld from suppliers in a year: by month as it is paid to the tax office, and by supplier as it is certified. */
export const Withholdings = () => {
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const { data, isError, refetch } = useApi<Year>(`/withholdings/${year}`);
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <YearStepper year={year} onChange={setYear} />
      {isError && <EmptyState text="ledger.failed" />}
      {data ? (
        <WithholdingYear year={data} paid={() => void refetch()} />
      ) : (
        <Skeleton variant="rounded" height={240} />
      )}
    </Box>
  );
};

const WithholdingYear = ({ year, paid }: { readonly year: Year; readonly paid: () => void }) => {
  if (year.months.length === 0) return <EmptyState text={`${TEXTS}.none`} />;
  const name = <RecordLink source="partnerId" reference="partners" name="partnerName" />;
  return (
    <>
      <Panel title={`${TEXTS}.months`}>
        <WithholdingMonths months={year.months} paid={paid} />
      </Panel>
      <Panel
        title={`${TEXTS}.suppliers`}
        actions={
          <ReportDownloads
            report="withholdings"
            path={`/withholdings/${year.year}`}
            about={{ year: year.year }}
            fileName={`ritenute-${year.year}`}
            changedAt={year.changedAt}
          />
        }
      >
        <Rows
          rows={year.suppliers}
          resource="withholdings"
          phone={{ primary: name, secondary: <TextField source="taxId" />, end: <MoneyField source="tax" /> }}
        >
          {name}
          <TextField source="taxId" />
          <MoneyField source="base" />
          <MoneyField source="tax" />
          <MoneyField source="contributions" />
        </Rows>
      </Panel>
    </>
  );
};
