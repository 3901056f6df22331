import type { MouseEvent } from 'react';
import { Link, useRecordContext, type FieldProps } from 'react-admin';
import { listLink } from '../components/list-link';
import { useFormats } from '../fields/useFormats';

interface Placed {
  readonly id: number;
  readonly sessions: number;
}

export interface SessionsLinkProps extends FieldProps<Placed> {
  /** By which filter of the online list the record is found there. */
  readonly filter: 'nasId' | 'accessPointId';
}

/** How many sessions are up on it, leading to them. */
export const SessionsLink = ({ filter }: SessionsLinkProps) => {
  const record = useRecordContext<Placed>();
  const { count } = useFormats();
  if (!record) return null;
  return (
    <Link
      variant="body2"
      to={listLink('online-sessions', { [filter]: record.id })}
      onClick={(event: MouseEvent) => event.stopPropagation()}
    >
      {count(record.sessions)}
    </Link>
  );
};
