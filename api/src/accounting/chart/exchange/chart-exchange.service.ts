import { Injectable } from '@nestjs/common';
import type { FieldFault } from '@ponte/shared/domain-error';
import { In } from 'typeorm';
import { insertMany } from '../../../platform/db/bulk-writer';
import { Transactions } from '../../../platform/db/transactions.service';
import { Account } from '../account.entity';
import { isAccountType, readChartCsv, writeChartCsv, type ChartRow } from './chart-csv';

export const CHART_OUTCOMES = ['created', 'valid', 'exists', 'faulty'] as const;
/** `valid` would be created; `exists` has been, and is left as it is; `faulty` is not created, for what is said. */
export type ChartOutcome = (typeof CHART_OUTCOMES)[number];

export interface ImportedAccount {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly outcome: ChartOutcome;
  readonly faults: readonly FieldFault[];
}

/** The chart of accounts as a file, out and in. */
@Injectable()
export class ChartExchange {
  constructor(private readonly db: Transactions) {}

  /** The whole chart by code. */
  async export(): Promise<string> {
    return writeChartCsv(await this.db.manager.find(Account, { order: { code: 'ASC' } }));
  }

  /**
   * Adds the accounts of a CSV, or with `dryRun` only says what would come of it. A row at fault holds up no other, and a code that
   * is there already is left as it is, so the file can be sent again. Faults of the whole file as of `readChartCsv`.
   */
  async import(csv: string, dryRun: boolean): Promise<ImportedAccount[]> {
    const rows = readChartCsv(csv);
    return this.db.run(async (tx) => {
      const codes = rows.map(({ code }) => code);
      const there = await tx.find(Account, { select: { code: true }, where: { code: In([...codes, '']) } });
      // as the database compares: its unique key knows no difference between small and capital letters
      const known = new Set(there.map(({ code }) => code.toLowerCase()));
      const told = rows.map((row) => ({ row, outcome: outcomeOf(row, known, dryRun) }));
      const created = told.filter(({ outcome }) => outcome === 'created').map(({ row }) => row);
      await insertMany(tx, Account, created.flatMap(accountOf));
      return told.map(({ row: { line, code, name, faults }, outcome }) => ({
        line,
        code,
        name,
        outcome,
        faults,
      }));
    });
  }
}

function outcomeOf({ code, faults }: ChartRow, known: ReadonlySet<string>, dryRun: boolean): ChartOutcome {
  if (faults.length > 0) return 'faulty';
  if (known.has(code.toLowerCase())) return 'exists';
  return dryRun ? 'valid' : 'created';
}

function accountOf({ code, name, type }: ChartRow): Pick<Account, 'code' | 'name' | 'type'>[] {
  return isAccountType(type) ? [{ code, name, type }] : [];
}
