import type { components } from '@ponte/shared/generated/api-types';
import CutIcon from '@mui/icons-material/PowerOffOutlined';
import { useListContext, useRedirect } from 'react-admin';
import { ActionButton, type ActionButtonProps } from '../components/ActionButton';

type Run = components['schemas']['CutOffRunDto'];

interface ApproveButtonProps extends Pick<ActionButtonProps<Run>, 'label' | 'variant' | 'disabled'> {
  /** Whom; all whose time has come when left out. */
  readonly partnerIds?: readonly number[];
  /** How many, for the question asked first. */
  readonly count: number;
}

const TEXTS = 'resources.defaulters.approve';

/** Cuts customers off, once the user has said so again, and shows how it goes. */
export const ApproveButton = ({ partnerIds, count, ...button }: ApproveButtonProps) => {
  const redirect = useRedirect();
  return (
    <ActionButton<Run>
      {...button}
      path="/cut-off-runs"
      body={partnerIds ? { partnerIds } : {}}
      permission="dunning.cut-off"
      icon={<CutIcon />}
      color="error"
      success={`${TEXTS}.done`}
      confirm={{ title: `${TEXTS}.title`, content: `${TEXTS}.content`, values: { smart_count: count } }}
      onSuccess={({ id }) => redirect('show', 'cut-off-runs', id)}
    />
  );
};

/** The same for the rows that are ticked. */
export const ApproveSelected = () => {
  const { selectedIds } = useListContext();
  const ids = selectedIds.map(Number);
  return <ApproveButton label={`${TEXTS}.label`} partnerIds={ids} count={ids.length} />;
};
