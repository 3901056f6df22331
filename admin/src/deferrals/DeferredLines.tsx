import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';

type Line = components['schemas']['DeferralPreviewDto']['data'][number];

/** Lines whose periods go beyond the day, each leading to its document. */
export const DeferredLines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <Rows
    rows={lines}
    resource="deferrals"
    phone={{
      primary: <DocumentLink source="number" />,
      secondary: <TextField source="partnerName" />,
      end: <MoneyField source="deferred" signed />,
    }}
  >
    <EnumField source="kind" sortable={false} />
    <DocumentLink source="number" sortable={false} />
    <TextField source="partnerName" sortable={false} />
    <TextField source="description" sortable={false} />
    <TextField source="account" sortable={false} />
    <DayField source="from" sortable={false} />
    <DayField source="to" sortable={false} />
    <MoneyField source="amount" signed sortable={false} />
    <MoneyField source="deferred" signed sortable={false} />
  </Rows>
);

const DocumentLink = (field: FieldProps<Line>) => {
  const line = useRecordContext<Line>(field);
  if (!line) return null;
  const resource = line.kind === 'sale' ? 'invoices' : 'bills';
  return (
    <Link component={RouterLink} to={`/${resource}/${line.documentId}/show`} variant="body2">
      {line.number}
    </Link>
  );
};
