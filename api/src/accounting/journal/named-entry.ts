import type { CivilDate } from '@ponte/shared/calendar';
import type { Account } from '../chart/account.entity';
import type { PlannedEntry } from './entry';
import type { PostingLine } from './posting';

/** An entry as it is foretold; its lines by code and name of the account. */
export interface NamedEntry {
  readonly postedOn: CivilDate;
  readonly description: string;
  readonly lines: readonly NamedLine[];
}

export type NamedLine = PostingLine & { readonly name: string };

/** Lines with the names of their accounts, as far as the chart has them. */
export function namedLines(
  lines: readonly PostingLine[],
  accounts: ReadonlyMap<string, Pick<Account, 'name'>>,
): NamedLine[] {
  return lines.map((line) => ({ ...line, name: accounts.get(line.account)?.name ?? '' }));
}

/** The entry with the names of its accounts. */
export function namedEntry(
  { postedOn, description, lines }: PlannedEntry,
  accounts: ReadonlyMap<string, Pick<Account, 'name'>>,
): NamedEntry {
  return { postedOn, description, lines: namedLines(lines, accounts) };
}
