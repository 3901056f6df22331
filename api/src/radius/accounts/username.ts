/** Letters, digits and a few signs; compared byte by byte (specs/radius.md §1). */
const USERNAME = /^[A-Za-z0-9._@+'-]{1,64}$/;
const MOST = 64;

export function isUsername(text: string): boolean {
  return USERNAME.test(text);
}

/** What a name may be made of. */
export interface NameFacts {
  readonly partnerId: number;
  /** A company's name, or a person's as `name surname`. */
  readonly partnerName: string;
  readonly contractCode: string | null;
}

/** `{name}`, `{contract}` and `{partner}` filled in with what is left of the facts in plain letters: `mario.rossi@isp.example`. */
export function usernameFrom(pattern: string, { partnerId, partnerName, contractCode }: NameFacts): string {
  const values: Readonly<Record<string, string>> = {
    name: plain(partnerName) || `cliente.${partnerId}`,
    contract: plain(contractCode ?? '') || String(partnerId),
    partner: String(partnerId),
  };
  const text = pattern.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  return text.replace(/[^A-Za-z0-9._@+'-]/g, '').slice(0, MOST) || String(partnerId);
}

const LEGAL_FORMS = /\b(s\.?r\.?l\.?s?|s\.?p\.?a\.?|s\.?n\.?c\.?|s\.?a\.?s\.?|soc\.? coop\.?)(?=\s|$)/gi;

/** `Forno D'Angelò S.r.l.` → `forno.dangelo`. */
function plain(text: string): string {
  return text
    .replace(LEGAL_FORMS, ' ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '')
    .slice(0, 40)
    .replace(/\.+$/, '');
}

/** The name, or the first of `name-2`, `name-3` that is nobody's; the number goes before a realm. */
export function freeUsername(wanted: string, taken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : numbered(wanted, number);
    if (!taken(name)) return name;
  }
}

/** The name with a number, `mario.rossi-2@isp.example`; one that it has is replaced. */
export function numbered(name: string, number: number): string {
  const [local = '', ...realm] = name.split('@');
  const base = local.replace(/-\d{1,4}$/, '');
  const end = [`-${number}`, ...realm.map((part) => `@${part}`)].join('');
  return `${base.slice(0, MOST - end.length)}${end}`;
}
