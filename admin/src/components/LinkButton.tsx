import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

export interface LinkButtonProps {
  readonly to: string;
  /** Translation key. */
  readonly label: string;
  readonly icon?: ReactNode;
}

/** A button that leads somewhere; it keeps its words on a phone, where react-admin's shows the icon alone. */
export const LinkButton = ({ to, label, icon }: LinkButtonProps) => {
  const translate = useTranslate();
  return (
    <Button component={Link} to={to} startIcon={icon}>
      {translate(label, { _: label })}
    </Button>
  );
};
