import type { components } from '@ponte/shared/generated/api-types';

export type ApiKey = components['schemas']['ApiKeyDto'];

export type KeyState = 'active' | 'expired' | 'revoked';

/** Whether a key opens anything at an instant (ISO, UTC), and why not. */
export function keyState({ expiresAt, revokedAt }: ApiKey, now: string): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
