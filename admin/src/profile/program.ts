/** Later ones also name the earlier in what they send, so the order matters. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['HeadlessChrome/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
  ['curl/', 'curl'],
] as const;

const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A program by its `User-Agent`, `Firefox, Windows`, as far as people would know it; null if it is none we know. */
export function programOf(userAgent: string): string | null {
  const find = (list: readonly (readonly [string, string])[]) =>
    list.find(([sign]) => userAgent.includes(sign))?.[1];
  const browser = find(BROWSERS);
  if (browser === undefined) return null;
  return [browser, find(SYSTEMS)].filter((name) => name !== undefined).join(', ');
}
