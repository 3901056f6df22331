import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutline';
import RestoreIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import BlockIcon from '@mui/icons-material/BlockOutlined';
import EnableIcon from '@mui/icons-material/CheckCircleOutlined';
import MoveIcon from '@mui/icons-material/DriveFileMoveOutlined';
import { DeleteWithConfirmButton, maxLength, required, TextInput, useRedirect } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { useCan } from '../providers/useCan';
import { TEXTS, type AccountDetail } from './account';
import { LineInput } from './PlaceInputs';
import { WhitelistDialog } from './WhitelistDialog';

interface Props {
  readonly account: AccountDetail;
}

/** What the office does to an account beside editing it. */
export const AccountActs = ({ account }: Props) => {
  const writes = useCan('radius-account.write');
  const path = `/radius-accounts/${account.id}`;
  if (account.deletedAt !== null)
    return (
      <ActionButton
        path={`${path}/restore`}
        permission="radius-account.write"
        label={`${TEXTS}.action.restore`}
        icon={<RestoreIcon />}
        success={`${TEXTS}.done.restored`}
      />
    );
  return (
    <>
      <WhitelistDialog account={account} />
      <Move path={path} />
      <Duplicate path={path} />
      <Switch account={account} />
      {writes && (
        <DeleteWithConfirmButton
          mutationMode="pessimistic"
          redirect="list"
          icon={<DeleteIcon />}
          confirmTitle={`${TEXTS}.delete.title`}
          confirmContent={`${TEXTS}.delete.text`}
        />
      )}
    </>
  );
};

const Move = ({ path }: { readonly path: string }) => (
  <ActionDialog
    path={`${path}/move`}
    permission="radius-account.write"
    label={`${TEXTS}.action.move`}
    title={`${TEXTS}.move.title`}
    text={`${TEXTS}.move.text`}
    icon={<MoveIcon />}
    success={`${TEXTS}.done.moved`}
  >
    <ReferenceChoice
      source="contractId"
      reference="contracts"
      sortBy="code"
      label={`${TEXTS}.fields.contractId`}
      validate={required()}
    />
    <LineInput />
  </ActionDialog>
);

const Duplicate = ({ path }: { readonly path: string }) => {
  const redirect = useRedirect();
  return (
    <ActionButton<AccountDetail>
      path={`${path}/duplicate`}
      permission="radius-account.write"
      label={`${TEXTS}.action.duplicate`}
      icon={<CopyIcon />}
      success={`${TEXTS}.done.duplicated`}
      onSuccess={({ id }) => redirect('show', 'radius-accounts', id)}
    />
  );
};

/** Lets an account in no more, or again, with a word for the log. */
const Switch = ({ account: { id, adminStatus } }: Props) => {
  const act = adminStatus === 'enabled' ? 'disable' : 'enable';
  return (
    <ActionDialog
      path={`/radius-accounts/${id}/${act}`}
      permission="radius-account.write"
      label={`${TEXTS}.action.${act}`}
      title={`${TEXTS}.${act}.title`}
      text={`${TEXTS}.${act}.text`}
      icon={act === 'disable' ? <BlockIcon /> : <EnableIcon />}
      color={act === 'disable' ? 'error' : 'primary'}
      success={`${TEXTS}.done.${act}d`}
      toBody={({ reason }) => (reason ? { reason } : {})}
    >
      <TextInput source="reason" label={`${TEXTS}.fields.reason`} validate={maxLength(200)} fullWidth />
    </ActionDialog>
  );
};
