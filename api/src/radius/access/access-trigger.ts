import type { SessionTrigger } from '../session-trigger';
import type { Access } from './access-rule';
import type { AccessReason, AccessSource } from './access-state';

/** In what capacity the sessions of an account follow a change of its access. */
export function triggerOf(before: AccessReason, after: Access, source: AccessSource): SessionTrigger {
  if (after.state === 'closed') return 'contract_closed';
  if (after.reason === 'default') return 'default';
  if (after.reason === 'disabled') return 'admin_disable';
  if (after.state === 'blocked') return 'contract_suspended';
  if (before === 'default') return 'payment';
  return source === 'operator' ? 'admin_disable' : 'contract_suspended';
}
