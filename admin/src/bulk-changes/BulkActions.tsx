import ConfirmIcon from '@mui/icons-material/TaskAltOutlined';
import DiscardIcon from '@mui/icons-material/DeleteOutline';
import UndoIcon from '@mui/icons-material/Undo';
import type { components } from '@ponte/shared/generated/api-types';
import { ActionButton } from '../components/ActionButton';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { monthlyEffect, signed } from './bulk-words';

type BulkChange = components['schemas']['BulkChangeDto'];

const TEXTS = 'resources.bulk-changes';

interface PreviewActionsProps {
  readonly change: BulkChange;
  /** Contracts that would change. */
  readonly planned: number;
}

/** What to do with a preview: drop it, or carry it out. The question before says how many contracts and how much. */
export const PreviewActions = ({ change, planned }: PreviewActionsProps) => {
  const { money } = useFormats();
  return (
    <>
      <ActionButton
        path={`/bulk-changes/${change.id}/discard`}
        permission="bulk-change.preview"
        label={`${TEXTS}.action.discard`}
        icon={<DiscardIcon />}
        success={`${TEXTS}.done.discarded`}
      />
      <ActionButton
        path={`/bulk-changes/${change.id}/confirm`}
        permission="bulk-change.confirm"
        label={`${TEXTS}.action.confirm`}
        icon={<ConfirmIcon />}
        variant="contained"
        disabled={planned === 0}
        success={`${TEXTS}.done.confirmed`}
        confirm={{
          title: `${TEXTS}.confirm.title`,
          content: `${TEXTS}.confirm.${change.kind}`,
          values: { smart_count: planned, difference: signed(monthlyEffect(change) ?? '0.00', money) },
        }}
      />
    </>
  );
};

/** Taking a change back, while it is time. */
export const AppliedActions = ({ change }: { readonly change: BulkChange }) => {
  if (change.undoUntil !== null && change.undoUntil < today()) return null;
  return (
    <ActionButton
      path={`/bulk-changes/${change.id}/undo`}
      permission="bulk-change.undo"
      label={`${TEXTS}.action.undo`}
      icon={<UndoIcon />}
      color="warning"
      variant="outlined"
      success={`${TEXTS}.done.undone`}
      confirm={{
        title: `${TEXTS}.confirm.undo_title`,
        content: `${TEXTS}.confirm.${change.kind === 'promotion' ? 'undo_promotion' : 'undo'}`,
      }}
    />
  );
};
