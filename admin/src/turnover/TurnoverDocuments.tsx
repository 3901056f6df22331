import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { LedgerPages } from '../accounts/LedgerPages';
import { Rows } from '../components/Rows';
import { useIsPhone } from '../components/useIsPhone';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { useGroupLabel, type Grouping, type Sales, type SalesRow } from './groupings';

type Page = components['schemas']['TurnoverDocumentPageDto'];
type Part = Page['data'][number];

interface TurnoverDocumentsProps {
  readonly span: Sales['span'];
  readonly by: Grouping;
  readonly row: SalesRow;
  readonly close: () => void;
}

/** The documents that make a group's figure, each with its part; a document leads on to its entry. */
export const TurnoverDocuments = ({ span, by, row, close }: TurnoverDocumentsProps) => {
  const translate = useTranslate();
  const isPhone = useIsPhone();
  const { money } = useFormats();
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(50);
  const { key } = row;
  const { data } = useApi<Page>('/turnover/documents', { ...span, by, key, page, perPage });
  const title = `${useGroupLabel(by)(row)}: ${money(row.amount)}`;
  return (
    <Dialog
      open
      onClose={close}
      fullWidth
      maxWidth="md"
      fullScreen={isPhone}
      aria-labelledby="turnover-documents"
    >
      <DialogTitle id="turnover-documents">{title}</DialogTitle>
      <DialogContent>
        <Box sx={{ px: 1.5 }}>
          {data ? (
            <Rows
              rows={data.data}
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
            </Rows>
          ) : (
            <Skeleton height={240} />
          )}
        </Box>
        {data && data.total > perPage && (
          <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
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
