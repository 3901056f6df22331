/** What an access token says: who signed in, and in which session. Permissions are looked up, not carried. */
export interface AccessClaims {
  readonly sub: string;
  readonly sid: number;
}

/** How access tokens are signed and checked, and nothing else is accepted (RFC 8725, sections 3.1 and 3.9). */
export const TOKEN_RULES = { algorithm: 'HS256', issuer: 'ponte', audience: 'ponte-api' } as const;
