import type { ReactNode } from 'react';
import { ReferenceManyField, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { LinkButton } from '../components/LinkButton';
import { listLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { useCan } from '../providers/useCan';
import type { Partner } from './partner';

interface LastOfProps {
  readonly reference: 'contracts' | 'invoices';
  /** What puts the newest first. */
  readonly newest: string;
  readonly permission: Parameters<typeof useCan>[0];
  readonly children: ReactNode;
}

/** The newest five of what hangs on the partner, with the way to all of them; nothing for whoever may not read them. */
export const LastOf = ({ reference, newest, permission, children }: LastOfProps) => {
  const partner = useRecordContext<Partner>();
  const allowed = useCan(permission);
  if (!partner || !allowed) return null;
  const all = (
    <LinkButton to={listLink(reference, { partnerId: partner.id })} label="resources.partners.all" />
  );
  return (
    <Panel title={`resources.partners.section.${reference}`} actions={all}>
      <ReferenceManyField
        reference={reference}
        target="partnerId"
        sort={{ field: newest, order: 'DESC' }}
        perPage={5}
        empty={<EmptyState text={`resources.partners.without_${reference}`} />}
      >
        {children}
      </ReferenceManyField>
    </Panel>
  );
};
