/** What a line says of what was bought. */
export interface BoughtLine {
  readonly description: string;
  /** The supplier's code of the article. */
  readonly code: string | null;
}

/** A line of an earlier bill of the same supplier, and the account that it stands on. */
export interface PastLine extends BoughtLine {
  readonly account: string;
}

/** Periods change from bill to bill, and are no part of what was bought. */
const MONTHS = [
  ...['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno'],
  ...['luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'],
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const PERIODS: ReadonlySet<string> = new Set([...MONTHS, 'dal', 'al', 'from', 'to']);

/** A description without digits, signs and words of periods: equal for the same thing of two months. */
export function boughtWords(description: string): string {
  const words = description.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !PERIODS.has(word)).join(' ');
}

/**
 * Why a line stands on its account: a line of an earlier bill had the same article, or the same words; most lines of the
 * supplier stand there; it is the supplier's own account; nothing is known; somebody chose it.
 */
export const ACCOUNT_REASONS = ['article', 'words', 'most', 'supplier', 'none', 'chosen'] as const;

export type AccountReason = (typeof ACCOUNT_REASONS)[number];

export interface LearntAccount {
  readonly account: string;
  readonly reason: AccountReason;
}

/**
 * The account that a line goes to after the supplier's earlier ones, the newest first: that of the newest with the same code and description,
 * else the same code, else the same description, else the one that most of them stand on (of several the newest). Null where there are none.
 */
export function learntAccount(line: BoughtLine, past: readonly PastLine[]): LearntAccount | null {
  const words = boughtWords(line.description);
  const sameCode = (other: PastLine): boolean => line.code !== null && other.code === line.code;
  const sameWords = (other: PastLine): boolean => words !== '' && boughtWords(other.description) === words;
  const article = past.find((other) => sameCode(other) && sameWords(other)) ?? past.find(sameCode);
  if (article) return { account: article.account, reason: 'article' };
  const like = past.find(sameWords);
  if (like) return { account: like.account, reason: 'words' };
  const account = mostUsed(past);
  return account === null ? null : { account, reason: 'most' };
}

function mostUsed(past: readonly PastLine[]): string | null {
  const uses = new Map<string, number>();
  for (const { account } of past) uses.set(account, (uses.get(account) ?? 0) + 1);
  const [most] = [...uses].toSorted(([, one], [, other]) => other - one); // stable: the newest first
  return most?.[0] ?? null;
}
