/** Letters and digits that nobody takes for others. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 10;

/** A new password. `below(n)`: a random whole number from 0 to n - 1. */
export function newPassword(below: (limit: number) => number, length = LENGTH): string {
  return Array.from({ length }, () => SIGNS[below(SIGNS.length)]).join('');
}

/** 1 to 128 bytes (RFC 2865 §5.2) of what can be typed. */
export function isPassword(text: string): boolean {
  const bytes = Buffer.byteLength(text, 'utf8');
  return bytes >= 1 && bytes <= 128 && !/[\p{Cc}\p{Surrogate}]/u.test(text);
}
