import { randomToken } from './secret-token';

const MARK = 'pk_';

/** Enough of a key to recognise it by, too little to guess it from. */
const PREFIX_LENGTH = 11;

/** A new API key and the part of it that may be shown later. The mark lets secret scanners find leaked ones. */
export function issueApiKey(): { readonly key: string; readonly prefix: string } {
  const key = `${MARK}${randomToken()}`;
  return { key, prefix: key.slice(0, PREFIX_LENGTH) };
}

/** The API key of a request, from `X-Api-Key` or as a bearer token; null if it brings none. */
export function apiKeyOf(headers: Readonly<Record<string, string | string[] | undefined>>): string | null {
  const own = headers['x-api-key'];
  if (typeof own === 'string') return own;
  const { authorization } = headers;
  const bearer = typeof authorization === 'string' ? /^Bearer (\S+)$/i.exec(authorization)?.[1] : undefined;
  return bearer?.startsWith(MARK) ? bearer : null;
}
