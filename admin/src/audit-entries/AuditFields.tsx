import Typography from '@mui/material/Typography';
import {
  SelectInput,
  useRecordContext,
  useTranslate,
  useTranslateLabel,
  type FieldProps,
  type SelectInputProps,
} from 'react-admin';
import { AUDITED, resourceOf, sides, type AuditEntry } from './audited';

/** The kinds of record, in the words of their own pages. */
export const AuditedKindInput = (input: SelectInputProps) => {
  const kindName = useKindName();
  const choices = AUDITED.map((id) => ({ id, name: kindName(id) })).sort((a, b) =>
    a.name.localeCompare(b.name),
  );
  return <SelectInput {...input} choices={choices} translateChoice={false} sx={{ minWidth: 180 }} />;
};

/** Which record was changed: its kind and number. */
export const AuditedRecordField = (field: FieldProps<AuditEntry>) => {
  const entry = useRecordContext<AuditEntry>(field);
  const kindName = useKindName();
  if (!entry) return null;
  const number = entry.resourceId === null ? '' : ` ${entry.resourceId}`;
  return (
    <Typography component="span" variant="body2">
      {kindName(entry.resource)}
      {number}
    </Typography>
  );
};

/** How many names of fields a row has room for. */
const MOST = 4;

/** The names of the fields that changed. */
export const ChangedFieldsField = (field: FieldProps<AuditEntry>) => {
  const entry = useRecordContext<AuditEntry>(field);
  const label = useTranslateLabel();
  if (!entry) return null;
  const changed = Object.keys(sides(entry).after);
  const names = changed
    .slice(0, MOST)
    .map((source) => label({ source, resource: resourceOf(entry.resource) }));
  return (
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
      {names.filter((name) => typeof name === 'string').join(', ')}
      {changed.length > MOST && ` +${changed.length - MOST}`}
    </Typography>
  );
};

/** `partner` → `Cliente o fornitore`. */
export function useKindName(): (kind: string) => string {
  const translate = useTranslate();
  return (kind) => translate(`resources.${resourceOf(kind)}.name`, { smart_count: 1, _: kind });
}
