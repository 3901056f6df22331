import { Injectable } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import { isCivilDate } from '@ponte/shared/calendar';
import { endOfDay } from '@ponte/shared/office-day';
import { Transactions } from '../../../platform/db/transactions.service';
import { AccountEditor } from '../account-editor.service';
import type { CreateRadiusAccountDto } from '../radius-account.dto';
import { readAccountCsv, type CsvAccount } from './account-csv';
import { ImportLookups, type Known, type KnownAccount } from './import-lookups.query';

export const IMPORT_OUTCOMES = ['created', 'valid', 'exists', 'faulty'] as const;
/** `valid` would be created; `exists` has been, and is left as it is; `faulty` is not created, for what is said. */
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

export interface ImportedRow {
  readonly line: number;
  readonly username: string | null;
  readonly outcome: ImportOutcome;
  readonly faults: readonly FieldFault[];
}

export interface ImportWish {
  readonly csv: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Rows passed over, and rows looked at after them. */
  readonly from: number;
  readonly count: number;
}

/** Fields of an account under the names of the columns that decide them. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  ...{ contractId: 'contract', lineId: 'contract', partnerId: 'customer', serviceId: 'service' },
  expiresAt: 'expiresOn',
};

/**
 * Makes the accounts of a CSV text. Each row stands alone: one at fault is told and holds up no other. A name that is there already
 * is left as it is, so that a file can be sent again whatever became of the last time.
 */
@Injectable()
export class AccountImport {
  constructor(
    private readonly db: Transactions,
    private readonly editor: AccountEditor,
    private readonly lookups: ImportLookups,
  ) {}

  /** A window of the file's rows, and how many it has in all. `radius-import.invalid-csv`, `…-column`, `…-size`. */
  async run({ csv, dryRun, from, count }: ImportWish): Promise<{ total: number; data: ImportedRow[] }> {
    const rows = readAccountCsv(csv);
    const chosen = rows.slice(from, from + count);
    const known = await this.lookups.of(chosen);
    const before = new Set(rows.slice(0, from).flatMap(({ values }) => values.username ?? []));
    const data: ImportedRow[] = [];
    for (const row of chosen) {
      const { username } = row.values;
      data.push(await this.one(row, known, username !== undefined && before.has(username), dryRun));
      if (username !== undefined) before.add(username);
    }
    return { total: rows.length, data };
  }

  private async one(row: CsvAccount, known: Known, repeated: boolean, dryRun: boolean): Promise<ImportedRow> {
    const told = { line: row.line, username: row.values.username ?? null };
    if (repeated)
      return { ...told, outcome: 'faulty', faults: [{ field: 'username', code: 'radius-import.repeated' }] };
    const present = known.accounts.get(row.values.username ?? '');
    if (present) return { ...told, ...presentOutcome(present, row, known) };
    try {
      const account = accountOf(row, known);
      if (dryRun) await this.db.tryOut((tx) => this.editor.createIn(tx, account));
      else await this.editor.create(account);
      return { ...told, outcome: dryRun ? 'valid' : 'created', faults: [] };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...told, outcome: 'faulty', faults: faultsOf(error) };
    }
  }
}

/** One that is there is left as it is; unless it is somebody else's, and the row asks for a name that is taken. */
function presentOutcome(
  { contractId, partnerId }: KnownAccount,
  { values }: CsvAccount,
  known: Known,
): Pick<ImportedRow, 'outcome' | 'faults'> {
  const differs = (name: string | undefined, ids: ReadonlyMap<string, number>, id: number | null): boolean =>
    name !== undefined && ids.get(name.toLowerCase()) !== id;
  if (
    !differs(values.contract, known.contracts, contractId) &&
    !differs(values.customer, known.customers, partnerId)
  )
    return { outcome: 'exists', faults: [] };
  return { outcome: 'faulty', faults: [{ field: 'username', code: 'radius-account.username-taken' }] };
}

/** The account that a row asks for; `radius-account.invalid` with all columns that name what is not there. */
function accountOf({ values }: CsvAccount, known: Known): CreateRadiusAccountDto {
  const { contract, customer, service, expiresOn, simultaneousUse, ...own } = values;
  const faults: FieldFault[] = [];
  const found = (field: string, name: string | undefined, ids: ReadonlyMap<string, number>) => {
    const id = name === undefined ? undefined : ids.get(name.toLowerCase());
    if (name !== undefined && id === undefined)
      faults.push({ field, code: `radius-import.no-such-${field}` });
    return id;
  };
  const account = {
    ...own,
    contractId: found('contract', contract, known.contracts),
    partnerId: found('customer', customer, known.customers),
    serviceId: found('service', service, known.services),
    simultaneousUse: simultaneousUse === undefined ? undefined : Number(simultaneousUse),
    expiresAt: expiresOn !== undefined && isCivilDate(expiresOn) ? endOfDay(expiresOn) : undefined,
  };
  if (simultaneousUse !== undefined && !/^(100|\d{1,2})$/.test(simultaneousUse))
    faults.push({ field: 'simultaneousUse', code: 'radius-import.number' });
  if (expiresOn !== undefined && account.expiresAt === undefined)
    faults.push({ field: 'expiresOn', code: 'radius-import.day' });
  if (faults.length > 0) throw new DomainError('radius-account.invalid', {}, faults);
  return Object.fromEntries(Object.entries(account).filter(([, value]) => value !== undefined));
}

function faultsOf({ code, fields }: DomainError): FieldFault[] {
  if (fields.length === 0) return [{ field: '', code }];
  return fields.map((fault) => ({ ...fault, field: COLUMN_OF[fault.field] ?? fault.field }));
}
