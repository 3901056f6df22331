import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

type Entry = components['schemas']['JournalEntryDto'];

/** Where the sources of entries are looked at; what was written by hand has none. */
const RESOURCES: Partial<Record<Entry['sourceKind'], string>> = {
  invoice: 'invoices',
  bill: 'bills',
  payment: 'payments',
  'payment-reversal': 'payments',
  'supplier-payment': 'supplier-payments',
  'supplier-payment-reversal': 'supplier-payments',
  reversal: 'journal-entries',
};

/** What an entry was made from, leading there. */
export const SourceLink = (field: FieldProps<Entry>) => {
  const entry = useRecordContext<Entry>(field);
  const translate = useTranslate();
  if (!entry) return null;
  const resource = RESOURCES[entry.sourceKind];
  const words = translate(`resources.journal-entries.sourceKind.${entry.sourceKind}`);
  if (resource === undefined || entry.sourceId === null) return <span>{words}</span>;
  return (
    <Link
      component={RouterLink}
      to={`/${resource}/${entry.sourceId}/show`}
      variant="body2"
      onClick={(event) => event.stopPropagation()}
    >
      {words}
    </Link>
  );
};
