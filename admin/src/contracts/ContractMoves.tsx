import type { components } from '@ponte/shared/generated/api-types';
import AcceptIcon from '@mui/icons-material/TaskAltOutlined';
import ActivateIcon from '@mui/icons-material/PlayArrowOutlined';
import CloseIcon from '@mui/icons-material/StopCircleOutlined';
import FreeIcon from '@mui/icons-material/VolunteerActivismOutlined';
import ProposeIcon from '@mui/icons-material/SendOutlined';
import RedraftIcon from '@mui/icons-material/EditNoteOutlined';
import RefuseIcon from '@mui/icons-material/ThumbDownOutlined';
import SuspendIcon from '@mui/icons-material/PauseCircleOutlined';
import TrialIcon from '@mui/icons-material/HourglassTopOutlined';
import type { ButtonProps } from '@mui/material/Button';
import type { Permission } from '@ponte/shared/permissions';
import type { ReactNode } from 'react';
import { minValue, NumberInput, required, TextInput } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { EnumInput } from '../inputs/EnumInput';
import { today } from '../inputs/today';
import { WithdrawDialog } from './WithdrawDialog';
import { SUSPENSION_CAUSES, TRIAL_OUTCOMES } from './terms';

type Contract = components['schemas']['ContractDetailDto'];
type Move = Contract['moves'][number];

interface Look {
  readonly permission: Permission;
  readonly icon: ReactNode;
  readonly color: NonNullable<ButtonProps['color']>;
  readonly variant?: ButtonProps['variant'];
  /** What is asked besides day and reason, and what it is at first. */
  readonly inputs?: ReactNode;
  readonly defaults?: Readonly<Record<string, unknown>>;
  readonly reasoned?: boolean;
}

const TEXTS = 'resources.contracts.move';

const LOOKS: Readonly<Partial<Record<Move, Look>>> = {
  activate: {
    permission: 'contract.activate',
    icon: <ActivateIcon />,
    color: 'primary',
    variant: 'contained',
  },
  accept: { permission: 'contract.write', icon: <AcceptIcon />, color: 'primary', variant: 'contained' },
  resume: { permission: 'contract.suspend', icon: <ActivateIcon />, color: 'primary', variant: 'contained' },
  propose: {
    permission: 'contract.write',
    icon: <ProposeIcon />,
    color: 'primary',
    inputs: <DayInput source="validUntil" helperText={`${TEXTS}.valid_until_hint`} />,
  },
  'start-trial': {
    permission: 'contract.activate',
    icon: <TrialIcon />,
    color: 'primary',
    defaults: { days: 30, then: 'activate' },
    inputs: (
      <>
        <NumberInput
          source="days"
          label={`${TEXTS}.trial_days`}
          validate={[required(), minValue(1)]}
          step={1}
        />
        <EnumInput
          source="then"
          values={TRIAL_OUTCOMES}
          group="trialThen"
          label="resources.contracts.fields.trialThen"
          validate={required()}
        />
      </>
    ),
  },
  'set-free': { permission: 'contract.activate', icon: <FreeIcon />, color: 'primary' },
  redraft: { permission: 'contract.write', icon: <RedraftIcon />, color: 'primary' },
  refuse: { permission: 'contract.write', icon: <RefuseIcon />, color: 'error', reasoned: true },
  suspend: {
    permission: 'contract.suspend',
    icon: <SuspendIcon />,
    color: 'warning',
    defaults: { cause: 'request' },
    inputs: (
      <EnumInput
        source="cause"
        values={SUSPENSION_CAUSES}
        group="suspensionCause"
        label="resources.contracts.fields.suspensionCause"
        validate={required()}
      />
    ),
  },
  'revoke-withdrawal': { permission: 'contract.close', icon: <ActivateIcon />, color: 'primary' },
  close: { permission: 'contract.close', icon: <CloseIcon />, color: 'error', reasoned: true },
};

/** A button for each move that the contract allows now; each asks for day and reason. */
export const ContractMoves = ({ contract }: { readonly contract: Contract }) =>
  contract.moves.map((move) =>
    move === 'withdraw' ? (
      <WithdrawDialog key={move} contract={contract} />
    ) : (
      <MoveDialog key={move} contractId={contract.id} move={move} />
    ),
  );

const MoveDialog = ({ contractId, move }: { readonly contractId: number; readonly move: Move }) => {
  const look = LOOKS[move];
  if (!look) return null;
  const { inputs, defaults, reasoned = false, variant = 'outlined', ...rest } = look;
  return (
    <ActionDialog
      {...rest}
      variant={variant}
      path={`/contracts/${contractId}/${move}`}
      label={`${TEXTS}.${move}.label`}
      title={`${TEXTS}.${move}.title`}
      text={`${TEXTS}.${move}.text`}
      success={`${TEXTS}.${move}.done`}
      defaultValues={{ [dayOf(move)]: today(), ...defaults }}
    >
      <DayInput source={dayOf(move)} label={`${TEXTS}.${move}.day`} validate={required()} />
      {inputs}
      <TextInput source="reason" {...(reasoned ? { validate: required() } : {})} />
    </ActionDialog>
  );
};

/** A closing names the last day in force, the others the day they take effect. */
function dayOf(move: Move): 'endsOn' | 'effectiveOn' {
  return move === 'close' ? 'endsOn' : 'effectiveOn';
}
