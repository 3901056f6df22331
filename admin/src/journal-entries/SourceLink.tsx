import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

type Entry = components['schemas']['JournalEntryDto'];

/** What an entry was made from, leading there. */
export const SourceLink = (field: FieldProps<Entry>) => {
  const entry = useRecordContext<Entry>(field);
  const translate = useTranslate();
  if (!entry) return null;
  const resource = entry.sourceKind === 'invoice' ? 'invoices' : 'payments';
  return (
    <Link
      component={RouterLink}
      to={`/${resource}/${entry.sourceId}/show`}
      variant="body2"
      onClick={(event) => event.stopPropagation()}
    >
      {translate(`resources.journal-entries.sourceKind.${entry.sourceKind}`)}
    </Link>
  );
};
