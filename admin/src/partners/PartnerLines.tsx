import { useRecordContext } from 'react-admin';
import { LineStates } from '../online-sessions/LineStates';
import type { Partner } from './partner';

/** How the partner is connected now. */
export const PartnerLines = () => {
  const partner = useRecordContext<Partner>();
  return partner ? <LineStates partnerId={partner.id} /> : null;
};
