import type { TaxId } from '../fatturapa/einvoice-source';

/** SdI takes no larger file (00003); whether its megabyte is 10^6 or 2^20 is written nowhere. */
export const SDI_MAX_BYTES = 5_000_000;

const DIGITS = 5;

/** How many files one transmitter can ever name. */
export const FILE_NAMES = 36 ** DIGITS;

const PATTERN =
  /^(IT[A-Za-z0-9]{11,16}|(?!IT)[A-Z]{2}[A-Za-z0-9]{2,28})_[A-Za-z0-9]{1,5}\.(xml|xml\.p7m|zip)$/;

/**
 * The progressive of a transmitter's `counter`-th file, from 0: five characters in base 36, `0000A` for 10. A counter that
 * ran out or is no whole number is a fault of the caller.
 */
export function sdiProgressive(counter: number): string {
  if (!Number.isInteger(counter) || counter < 0 || counter >= FILE_NAMES) {
    throw new RangeError(`no SdI file number: ${String(counter)}`);
  }
  return counter.toString(36).toUpperCase().padStart(DIGITS, '0');
}

/** The name a file goes by at SdI, `IT01234567890_0000A.xml`: never used twice, also after a rejection (00002). */
export function sdiFileName(transmitter: TaxId, progressive: string): string {
  return `${transmitter.country}${transmitter.code}_${progressive}.xml`;
}

/** True for a name SdI takes (00001). */
export function isSdiFileName(name: string): boolean {
  return PATTERN.test(name);
}
