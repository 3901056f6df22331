import type { ButtonProps } from '@mui/material/Button';
import type { ReactNode } from 'react';
import type { Permission } from '@ponte/shared/permissions';
import { useCan } from '../providers/useCan';
import { BusyButton } from './BusyButton';
import { ConfirmButton } from './ConfirmButton';
import { useAction } from './useAction';

export interface ActionButtonProps<T> {
  /** POST address below the API, `/invoices/7/issue`. */
  readonly path: string;
  readonly body?: unknown;
  /** Translation key. */
  readonly label: string;
  readonly icon?: ReactNode;
  /** Without it the button is not there. */
  readonly permission: Permission;
  /** Translation keys of a question asked first: for what can't be undone. */
  readonly confirm?: {
    readonly title: string;
    readonly content: string;
    readonly values?: Readonly<Record<string, unknown>>;
  };
  readonly success?: string;
  readonly onSuccess?: (answer: T) => void;
  readonly color?: ButtonProps['color'];
  readonly variant?: ButtonProps['variant'];
  readonly disabled?: boolean;
}

/** A button that POSTs an action, shows that it works, tells the outcome and refreshes the page. */
export const ActionButton = <T,>({
  path,
  permission,
  confirm,
  body,
  success,
  onSuccess,
  ...button
}: ActionButtonProps<T>) => {
  const allowed = useCan(permission);
  const { run, isPending } = useAction<T>(path, {
    body,
    ...(success === undefined ? {} : { success }),
    ...(onSuccess ? { onSuccess } : {}),
  });
  if (!allowed) return null;
  if (confirm) return <ConfirmButton {...button} {...confirm} isPending={isPending} onConfirm={run} />;
  return <BusyButton {...button} isPending={isPending} onClick={() => void run().catch(() => undefined)} />;
};
