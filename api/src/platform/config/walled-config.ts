import { isIP } from 'node:net';

/** The page of customers who are cut off. */
export interface WalledConfig {
  /** 0: there is none. */
  readonly port: number;
  /** Addresses and networks whose word on where a request came from counts; nobody's by default. */
  readonly trustedProxies: readonly string[];
}

/** Reads `WALLED_PORT` and `WALLED_TRUSTED_PROXIES`, addresses or networks (`10.0.0.0/8`) parted by commas. */
export function readWalledConfig(env: Readonly<Record<string, string | undefined>>): WalledConfig {
  const port = Number(env.WALLED_PORT ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error('WALLED_PORT must be a whole number from 0 to 65535');
  }
  const trustedProxies = (env.WALLED_TRUSTED_PROXIES ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const wrong = trustedProxies.find((part) => !isNetwork(part));
  if (wrong !== undefined) {
    throw new Error(`WALLED_TRUSTED_PROXIES must be addresses or networks, which ${wrong} is not`);
  }
  return { port, trustedProxies };
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
