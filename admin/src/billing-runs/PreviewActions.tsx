import type { components } from '@ponte/shared/generated/api-types';
import ConfirmIcon from '@mui/icons-material/TaskAltOutlined';
import DiscardIcon from '@mui/icons-material/DeleteOutline';
import { ActionButton } from '../components/ActionButton';
import { useFormats } from '../fields/useFormats';

interface PreviewActionsProps {
  readonly run: components['schemas']['BillingRunDto'];
  readonly progress: components['schemas']['RunProgressDto'] | undefined;
}

const TEXTS = 'resources.billing-runs';

/** What to do with a preview: drop it, or bill. The question before billing says how much, for it can't be undone. */
export const PreviewActions = ({ run, progress }: PreviewActionsProps) => {
  const { money, day } = useFormats();
  const documents = progress?.withDocument ?? 0;
  return (
    <>
      <ActionButton
        path={`/billing-runs/${run.id}/discard`}
        permission="billing-run.preview"
        label={`${TEXTS}.action.discard`}
        icon={<DiscardIcon />}
        success={`${TEXTS}.done.discarded`}
      />
      <ActionButton
        path={`/billing-runs/${run.id}/confirm`}
        permission="billing-run.confirm"
        label={`${TEXTS}.action.confirm`}
        icon={<ConfirmIcon />}
        variant="contained"
        disabled={documents === 0}
        success={`${TEXTS}.done.confirmed`}
        confirm={{
          title: `${TEXTS}.confirm.title`,
          content: `${TEXTS}.confirm.content`,
          values: {
            smart_count: documents,
            amount: money(run.plannedTotal ?? '0.00'),
            day: day(run.issuedOn),
          },
        }}
      />
    </>
  );
};
