import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { DrillDialog } from '../components/DrillDialog';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { useGroupLabel, type Grouping, type Sales, type SalesRow } from './groupings';

type Part = components['schemas']['TurnoverDocumentDto'];

interface TurnoverDocumentsProps {
  readonly span: Sales['span'];
  readonly by: Grouping;
  readonly row: SalesRow;
  readonly close: () => void;
}

/** The documents that make a group's figure, each with its part; a document leads on to its entry. */
export const TurnoverDocuments = ({ span, by, row, close }: TurnoverDocumentsProps) => {
  const { money } = useFormats();
  const labelOf = useGroupLabel(by);
  return (
    <DrillDialog
      title={`${labelOf(row)}: ${money(row.amount)}`}
      path="/turnover/documents"
      query={{ ...span, by, key: row.key }}
      close={close}
      resource="turnover"
      phone={{
        primary: <DocumentLink source="number" />,
        secondary: <TextField source="customerName" />,
        end: <MoneyField source="amount" signed />,
      }}
    >
      <DayField source="issuedOn" />
      <DocumentLink source="number" />
      <TextField source="customerName" />
      <MoneyField source="amount" signed />
    </DrillDialog>
  );
};

const DocumentLink = (field: FieldProps<Part>) => {
  const part = useRecordContext<Part>(field);
  if (!part) return null;
  return (
    <Link component={RouterLink} to={`/invoices/${String(part.id)}/show`} variant="body2">
      {part.number}
    </Link>
  );
};
