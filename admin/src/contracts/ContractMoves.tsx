import type { components } from '@ponte/shared/generated/api-types';
import ActivateIcon from '@mui/icons-material/PlayArrowOutlined';
import CloseIcon from '@mui/icons-material/StopCircleOutlined';
import SuspendIcon from '@mui/icons-material/PauseCircleOutlined';
import type { ButtonProps } from '@mui/material/Button';
import type { Permission } from '@ponte/shared/permissions';
import type { ReactNode } from 'react';
import { required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';

type Contract = components['schemas']['ContractDetailDto'];
type Move = Contract['moves'][number];

interface Look {
  readonly permission: Permission;
  readonly icon: ReactNode;
  readonly color: NonNullable<ButtonProps['color']>;
  readonly variant: NonNullable<ButtonProps['variant']>;
}

const LOOKS: Readonly<Record<Move, Look>> = {
  activate: {
    permission: 'contract.activate',
    icon: <ActivateIcon />,
    color: 'primary',
    variant: 'contained',
  },
  resume: { permission: 'contract.suspend', icon: <ActivateIcon />, color: 'primary', variant: 'contained' },
  suspend: { permission: 'contract.suspend', icon: <SuspendIcon />, color: 'warning', variant: 'outlined' },
  close: { permission: 'contract.close', icon: <CloseIcon />, color: 'error', variant: 'outlined' },
};

const TEXTS = 'resources.contracts.move';

/** A button for each move that the contract allows now; each asks for day and reason. */
export const ContractMoves = ({ contract }: { readonly contract: Contract }) =>
  contract.moves.map((move) => <MoveDialog key={move} contractId={contract.id} move={move} />);

const MoveDialog = ({ contractId, move }: { readonly contractId: number; readonly move: Move }) => (
  <ActionDialog
    {...LOOKS[move]}
    path={`/contracts/${contractId}/${move}`}
    label={`${TEXTS}.${move}.label`}
    title={`${TEXTS}.${move}.title`}
    text={`${TEXTS}.${move}.text`}
    success={`${TEXTS}.${move}.done`}
    defaultValues={{ [dayOf(move)]: today() }}
  >
    <DayInput source={dayOf(move)} label={`${TEXTS}.${move}.day`} validate={required()} />
    <TextInput source="reason" {...(move === 'close' ? { validate: required() } : {})} />
  </ActionDialog>
);

/** A closing names the last day in force, the others the day they take effect. */
function dayOf(move: Move): 'endsOn' | 'effectiveOn' {
  return move === 'close' ? 'endsOn' : 'effectiveOn';
}
