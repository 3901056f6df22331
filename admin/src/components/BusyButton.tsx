import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface BusyButtonProps {
  /** Translation key. */
  readonly label: string;
  readonly onClick: () => void;
  readonly isPending?: boolean;
  readonly icon?: ReactNode;
  readonly color?: ButtonProps['color'];
  readonly variant?: ButtonProps['variant'];
  readonly disabled?: boolean;
}

/** A button that turns a wheel in place of its icon while its work is under way, and can't be pressed twice. */
export const BusyButton = ({
  label,
  onClick,
  isPending = false,
  icon,
  disabled,
  ...look
}: BusyButtonProps) => {
  const translate = useTranslate();
  return (
    <Button
      {...look}
      disabled={disabled === true || isPending}
      aria-busy={isPending}
      onClick={onClick}
      startIcon={isPending ? <CircularProgress size={16} color="inherit" /> : icon}
    >
      {translate(label, { _: label })}
    </Button>
  );
};
