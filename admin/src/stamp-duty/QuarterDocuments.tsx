import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { FunctionField, TextField } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { LedgerPages } from '../accounts/LedgerPages';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useApi } from '../providers/useApi';

type Documents = components['schemas']['StampedDocumentsDto'];
type Document = Documents['data'][number];

interface QuarterDocumentsProps {
  readonly year: number;
  readonly quarter: number;
}

/** The documents of a quarter that bear stamp duty, each leading there. */
export const QuarterDocuments = ({ year, quarter }: QuarterDocumentsProps) => {
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(100);
  const { data, isError } = useApi<Documents>(`/stamp-duty/${year}/${quarter}`);
  if (isError) return <EmptyState text="ledger.failed" />;
  if (!data) return <Skeleton height={240} />;
  if (data.data.length === 0) return <EmptyState text="resources.stamp-duty.none" />;
  const number = (
    <FunctionField<Document>
      source="number"
      render={(document) => (
        <Link component={RouterLink} to={`/invoices/${document.invoiceId}/show`} variant="body2">
          {document.number}
        </Link>
      )}
    />
  );
  return (
    <>
      <Rows
        rows={data.data.slice((page - 1) * perPage, page * perPage)}
        resource="stamp-duty"
        phone={{
          primary: number,
          secondary: <TextField source="customerName" />,
          end: <MoneyField source="stampDuty" />,
        }}
      >
        <DayField source="issuedOn" />
        {number}
        <TextField source="customerName" />
        <MoneyField source="stampDuty" />
      </Rows>
      <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.data.length} />
    </>
  );
};
