/** Why a session that is up is touched. */
export const SESSION_TRIGGERS = [
  'manual',
  'default',
  'contract_closed',
  'contract_suspended',
  'payment',
  'service_change',
  'password_change',
  'mac_change',
  'admin_disable',
  'bulk',
] as const;
export type SessionTrigger = (typeof SESSION_TRIGGERS)[number];
