/** The header that carries the token: an address would stand in logs and histories. */
const NAME = 'x-signing-token';

/** As OpenAPI tells of it. */
export const SIGNING_TOKEN_HEADER = {
  name: 'X-Signing-Token',
  required: true,
  description: 'What stands behind `#` in the link.',
  example: 'k3J0Z0yB5vQf1q2w3e4r5t6y7u8i9o0p1a2s3d4f5g6',
};

/** The token of a request's headers; blank leads nowhere. */
export function tokenIn(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  const value = headers[NAME];
  return typeof value === 'string' ? value : '';
}
