import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useResourceDefinitions, useTranslate } from 'react-admin';
import { DiffTable } from '../components/DiffTable';
import { LinkButton } from '../components/LinkButton';
import { useFormats } from '../fields/useFormats';
import { useWords } from '../fields/useWords';
import { resourceOf, sides, type AuditEntry } from './audited';
import { useKindName } from './AuditFields';

export interface AuditEntryDialogProps {
  readonly entry: AuditEntry;
  readonly onClose: () => void;
}

/** One change: who made it, and every field before and after. */
export const AuditEntryDialog = ({ entry, onClose }: AuditEntryDialogProps) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  const kindName = useKindName();
  const action = useWords('action', 'audit-entries')(entry.action);
  const actorKind = useWords('actorKind', 'audit-entries')(entry.actorKind);
  const record = useRecordLink(entry);
  const number = entry.resourceId === null ? '' : ` ${entry.resourceId}`;
  return (
    <Dialog open maxWidth="md" fullWidth onClose={onClose} aria-labelledby="audit-title">
      <DialogTitle id="audit-title">{`${kindName(entry.resource)}${number}: ${action}`}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {translate('resources.audit-entries.by', {
            name: entry.actorName,
            kind: actorKind,
            at: instant(entry.at),
          })}
          {entry.part && ` · ${entry.part}`}
        </DialogContentText>
        <DiffTable resource={resourceOf(entry.resource)} {...sides(entry)} />
      </DialogContent>
      <DialogActions>
        {record !== null && <LinkButton to={record} label="resources.audit-entries.open_record" />}
        <Button onClick={onClose}>{translate('ra.action.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

/** Where the record is seen, if it has a page. */
function useRecordLink({ resource: kind, resourceId, action }: AuditEntry): string | null {
  const resource = resourceOf(kind);
  const definition = useResourceDefinitions()[resource];
  if (resource === 'company') return '/company';
  if (resourceId === null || action === 'deleted') return null;
  if (definition?.hasShow) return `/${resource}/${resourceId}/show`;
  return definition?.hasEdit ? `/${resource}/${resourceId}` : null;
}
