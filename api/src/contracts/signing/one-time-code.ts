import { randomBytes, randomInt, scryptSync, timingSafeEqual } from 'node:crypto';
import { maskedNumber } from '../../platform/sms/phone-number';

const CODE_DIGITS = 6;
/** How long a code is good for. */
export const CODE_LIFE_MS = 10 * 60_000;
/** Wrong tries after which a code is dead. */
export const CODE_TRIES = 5;
/** Codes a request may ask for, and the pause between them. */
export const CODES_PER_REQUEST = 5;
export const CODE_PAUSE_MS = 30_000;

/** scrypt (RFC 7914): to try all codes against a stolen hash takes hours, and a code lives for minutes. */
const COST = { N: 2 ** 14, r: 8, p: 1 };
export const CODE_ALGORITHM = 'scrypt N=16384 r=8 p=1, 32 bytes';

/** What is kept of a code: from it nobody reads the code, and with the code anybody can make it again. */
export interface CodeProof {
  /** Hex. */
  readonly salt: string;
  readonly hash: string;
}

/** A code as the judge sees it. */
export interface IssuedCode extends CodeProof {
  readonly expiresAt: Date;
  /** Wrong ones given so far. */
  readonly tries: number;
}

/** A fresh code and its proof; the code itself is kept nowhere. */
export function newCode(): { readonly code: string; readonly proof: CodeProof } {
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const salt = randomBytes(16).toString('hex');
  return { code, proof: { salt, hash: codeHash(code, salt) } };
}

export function codeHash(code: string, salt: string): string {
  return scryptSync(code, Buffer.from(salt, 'hex'), 32, COST).toString('hex');
}

export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'exhausted';

/** Whether a code is the one that was issued. An old or worn-out one is not even compared. */
export function judgeCode(given: string, issued: IssuedCode, now: Date): CodeVerdict {
  if (issued.tries >= CODE_TRIES) return 'exhausted';
  if (now >= issued.expiresAt) return 'expired';
  const right = timingSafeEqual(
    Buffer.from(codeHash(given.replaceAll(/\s/g, ''), issued.salt)),
    Buffer.from(issued.hash),
  );
  return right ? 'right' : 'wrong';
}

/** An address or number as a stranger may see it: `m•••@example.it`, `+39•••567`. */
export function maskedAddress(address: string): string {
  if (!address.includes('@')) return maskedNumber(address);
  const [name = '', domain = ''] = address.split('@');
  return `${name.slice(0, 1)}•••@${domain}`;
}
