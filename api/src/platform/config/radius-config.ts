type Env = Readonly<Record<string, string | undefined>>;

/** Where the RADIUS server listens, and what the API signs with as a client of it. */
export interface RadiusConfig {
  readonly host: string;
  readonly authPort: number;
  readonly acctPort: number;
  readonly secret: string;
}

/** Reads `RADIUS_SERVER`, `host:authPort:acctPort`, and `RADIUS_API_SECRET`; null where there is no server. */
export function readRadiusConfig(env: Env): RadiusConfig | null {
  if (!env.RADIUS_SERVER) return null;
  const [, host = '', auth, acct] = /^(.+):(\d+):(\d+)$/.exec(env.RADIUS_SERVER) ?? [];
  const ports = [Number(auth), Number(acct)] as const;
  if (host === '' || ports.some((port) => !(port > 0 && port < 65_536)))
    throw new Error('RADIUS_SERVER must be host:authPort:acctPort');
  const secret = env.RADIUS_API_SECRET ?? '';
  if (secret === '') throw new Error('RADIUS_API_SECRET must be set beside RADIUS_SERVER');
  return { host: host.replace(/^\[|\]$/g, ''), authPort: ports[0], acctPort: ports[1], secret };
}
