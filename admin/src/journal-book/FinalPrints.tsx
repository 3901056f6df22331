import type { components } from '@ponte/shared/generated/api-types';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { FunctionField, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { DownloadButton } from '../components/DownloadButton';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { ActorField } from '../fields/ActorField';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type Print = components['schemas']['JournalPrintDto'];

const TEXTS = 'resources.journal-book';

interface FinalPrintsProps {
  /** Up to where the next one would go. */
  readonly until?: string;
}

/** What was printed for good, and the button that prints the next. */
export const FinalPrints = ({ until }: FinalPrintsProps) => {
  const { data } = useApi<{ data: Print[] }>('/journal-prints');
  return (
    <Panel title={`${TEXTS}.prints`} actions={until !== undefined && <PrintButton until={until} />}>
      {data ? <Prints prints={data.data} /> : <Skeleton height={80} />}
    </Panel>
  );
};

const PrintButton = ({ until }: { readonly until: string }) => {
  const { day } = useFormats();
  return (
    <ActionButton
      path="/journal-prints"
      body={{ until }}
      permission="accounting-period.lock"
      icon={<PrintIcon />}
      label={`${TEXTS}.print`}
      success={`${TEXTS}.printed`}
      confirm={{
        title: `${TEXTS}.print_title`,
        content: `${TEXTS}.print_text`,
        values: { until: day(until) },
      }}
    />
  );
};

const Prints = ({ prints }: { readonly prints: readonly Print[] }) => {
  const translate = useTranslate();
  if (prints.length === 0) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`${TEXTS}.no_prints`)}
      </Typography>
    );
  }
  const numbers = (
    <FunctionField<Print>
      source="firstNumber"
      render={({ year, firstNumber, lastNumber }) => `${year}: ${firstNumber}–${lastNumber}`}
    />
  );
  return (
    <Rows
      rows={prints}
      resource="journal-book"
      phone={{ primary: numbers, secondary: <DayField source="toDay" />, end: <Reprint /> }}
    >
      {numbers}
      <DayField source="fromDay" />
      <DayField source="toDay" />
      <MoneyField source="debit" />
      <ActorField source="printedBy" />
      <Reprint />
    </Rows>
  );
};

const Reprint = () => {
  const print = useRecordContext<Print>();
  if (!print) return null;
  const fileName = `libro-giornale-${print.year}-${print.firstNumber}.pdf`;
  return <DownloadButton path={`/journal-prints/${print.id}/pdf`} fileName={fileName} label="report.pdf" />;
};
