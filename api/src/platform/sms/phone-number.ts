const ITALIAN_MOBILE = /^\+393\d{8,9}$/;
const ABROAD = /^\+(?!39)[1-9]\d{7,14}$/;

/**
 * A number that takes SMS in the form of ITU-T E.164 (`+393331234567`); null for anything else. Without a prefix it is an Italian one:
 * mobile numbers begin with 3 and have 9 or 10 digits, landlines with 0. Of numbers abroad only the form is known.
 */
export function mobileNumber(text: string): string | null {
  const bare = text.trim().replaceAll(/[\s./()-]/g, '');
  const number = withPrefix(bare);
  return ITALIAN_MOBILE.test(number) || ABROAD.test(number) ? number : null;
}

function withPrefix(bare: string): string {
  if (bare.startsWith('00')) return `+${bare.slice(2)}`;
  if (/^3\d{8,9}$/.test(bare)) return `+39${bare}`;
  return /^393\d{8,9}$/.test(bare) ? `+${bare}` : bare;
}

/** A number as a stranger may see it: `+39•••567`. */
export function maskedNumber(number: string): string {
  return `${number.slice(0, 3)}•••${number.slice(-3)}`;
}
