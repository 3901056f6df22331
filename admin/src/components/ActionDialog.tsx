import Button, { type ButtonProps } from '@mui/material/Button';
import Dialog, { type DialogProps } from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type ReactNode } from 'react';
import { Form, SaveButton, useTranslate } from 'react-admin';
import type { Permission } from '@ponte/shared/permissions';
import { ApiError } from '../providers/problem';
import { useCan } from '../providers/useCan';
import { BusyButton } from './BusyButton';
import { FormFaults } from './FormFaults';
import { useAction } from './useAction';

type Values = Readonly<Record<string, unknown>>;

export interface ActionDialogProps<T> {
  /** POST address below the API, `/invoices/7/issue`. */
  readonly path: string;
  /** Without it the button is not there. */
  readonly permission: Permission;
  /** Translation keys: of the button, of the dialog's title and of what it says first. */
  readonly label: string;
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  readonly color?: ButtonProps['color'];
  readonly variant?: ButtonProps['variant'];
  readonly maxWidth?: DialogProps['maxWidth'];
  readonly defaultValues?: Values;
  /** The body to send for what was filled in; the values themselves by default. */
  readonly toBody?: (values: Values) => unknown;
  /** The input for a field of that body, where it is called otherwise. */
  readonly inputOf?: (field: string, values: Values) => string;
  readonly success?: string;
  readonly onSuccess?: (answer: T) => void;
  /** Inputs. */
  readonly children: ReactNode;
}

/** A button that asks for what an action needs, then POSTs it. The dialog stays open on a refusal and shows the faults. */
export const ActionDialog = <T,>({
  label,
  icon,
  color,
  variant,
  permission,
  ...rest
}: ActionDialogProps<T>) => {
  const [open, setOpen] = useState(false);
  if (!useCan(permission)) return null;
  return (
    <>
      <BusyButton
        label={label}
        icon={icon}
        color={color ?? 'primary'}
        variant={variant ?? 'text'}
        onClick={() => setOpen(true)}
      />
      {open && <OpenDialog<T> {...rest} label={label} color={color} close={() => setOpen(false)} />}
    </>
  );
};

interface OpenDialogProps<T> extends Omit<ActionDialogProps<T>, 'permission' | 'icon' | 'variant' | 'color'> {
  readonly color: ButtonProps['color'];
  readonly close: () => void;
}

const OpenDialog = <T,>({
  path,
  title,
  text,
  label,
  color = 'primary',
  maxWidth = 'sm',
  defaultValues = {},
  toBody = (values) => values,
  inputOf = (field) => field,
  success,
  onSuccess,
  children,
  close,
}: OpenDialogProps<T>) => {
  const translate = useTranslate();
  const titleId = useId();
  const { run } = useAction<T>(path, success === undefined ? {} : { success });

  /** Faults by field go to the form, which shows them beside the inputs. */
  const submit = async (values: Values): Promise<unknown> => {
    try {
      const answer = await run(toBody(values));
      close();
      onSuccess?.(answer);
      return undefined;
    } catch (error) {
      const faults = error instanceof ApiError ? Object.entries(error.body.errors ?? {}) : [];
      return Object.fromEntries(faults.map(([field, fault]) => [inputOf(field, values), fault]));
    }
  };

  return (
    <Dialog open fullWidth maxWidth={maxWidth} onClose={close} aria-labelledby={titleId}>
      <Form record={{}} defaultValues={defaultValues} onSubmit={submit}>
        <DialogTitle id={titleId}>{translate(title)}</DialogTitle>
        <DialogContent>
          {text !== undefined && <DialogContentText sx={{ mb: 1.5 }}>{translate(text)}</DialogContentText>}
          {children}
          <FormFaults />
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <SaveButton label={label} icon={<></>} color={color} alwaysEnable />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
