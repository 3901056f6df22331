import { AsyncLocalStorage } from 'node:async_hooks';

/** Who acts: a signed-in user, an API key, the system itself (jobs, command line), or nobody known yet. */
export interface Actor {
  readonly kind: 'user' | 'api-key' | 'system' | 'anonymous';
  readonly id: number | null;
  readonly name: string;
  readonly permissions: ReadonlySet<string>;
  /** Record rule: when set, only partners owned by this reseller (and all that hangs on them) exist for the actor. */
  readonly resellerId: number | null;
}

/** What follows one request or job through every call without being passed along. */
export interface Context {
  /** A request begins as `ANONYMOUS`; the guard says who it is by `setActor`. */
  actor: Actor;
  readonly requestId: string | null;
  /** The session of a signed-in user; API keys and jobs have none. */
  sessionId?: number | null;
  /** Claimed inside the first transaction of the request; see `IdempotencyInterceptor`. */
  idempotency?: IdempotencyClaim;
}

export interface IdempotencyClaim {
  readonly key: string;
  readonly route: string;
  readonly requestHash: string;
  recordId: number | null;
}

export const SYSTEM: Actor = {
  kind: 'system',
  id: null,
  name: 'system',
  permissions: new Set(),
  resellerId: null,
};

export const ANONYMOUS: Actor = { ...SYSTEM, kind: 'anonymous', name: 'anonymous' };

const storage = new AsyncLocalStorage<Context>();

/** Runs `work` as somebody. */
export function runInContext<T>(context: Context, work: () => T): T {
  return storage.run(context, work);
}

/** The present context; outside of any request or job it is the system's. */
export function currentContext(): Context {
  return storage.getStore() ?? { actor: SYSTEM, requestId: null };
}

export function currentActor(): Actor {
  return currentContext().actor;
}

/** Says who the present request is, once that is known. Outside of any request or job it does nothing. */
export function setActor(actor: Actor, sessionId: number | null = null): void {
  const context = currentContext();
  context.actor = actor;
  context.sessionId = sessionId;
}
