const ITALY = '+39';

/** A telephone number as it is kept: digits only, after a plus where the country is given; `0039` is `+39`. */
export function normalizePhone(text: string): string {
  const digits = text.replace(/\D/g, '');
  if (text.trimStart().startsWith('+')) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

/** The ways one number may have been written down: Italian numbers with and without their country. */
export function phoneVariants(phone: string): string[] {
  const normal = normalizePhone(phone);
  if (normal.startsWith(ITALY)) return [normal, normal.slice(ITALY.length)];
  return normal.startsWith('+') ? [normal] : [normal, `${ITALY}${normal}`];
}
