import { Injectable } from '@nestjs/common';
import { currentActor } from '../../../platform/context';
import { Transactions } from '../../../platform/db/transactions.service';
import type { CsvAccount, CsvColumn } from './account-csv';

/** Ids by what the file calls them, in small letters. */
export interface Known {
  readonly contracts: ReadonlyMap<string, number>;
  /** By fiscal code and by VAT number. */
  readonly customers: ReadonlyMap<string, number>;
  readonly services: ReadonlyMap<string, number>;
  /** Accounts that are there and not deleted, by name. */
  readonly accounts: ReadonlyMap<string, KnownAccount>;
}

export interface KnownAccount {
  readonly contractId: number | null;
  readonly partnerId: number;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

/** What rows of a file name, with one query a kind however many rows there are. Resellers see their own customers only. */
@Injectable()
export class ImportLookups {
  constructor(private readonly db: Transactions) {}

  async of(rows: readonly CsvAccount[]): Promise<Known> {
    const named = (column: CsvColumn): string[] => [
      ...new Set(rows.flatMap(({ values }) => values[column] ?? [])),
    ];
    const { resellerId } = currentActor();
    const own = [resellerId, resellerId];
    const contracts = this.ask(
      `SELECT c.id, c.code AS name FROM contract c JOIN partner p ON p.id = c.partner_id
        WHERE c.code IN (?) AND (? IS NULL OR p.reseller_id = ?)`,
      named('contract'),
      own,
    );
    const customers = this.ask(
      `SELECT id, fiscal_code AS name FROM partner WHERE fiscal_code IN (?) AND (? IS NULL OR reseller_id = ?)
       UNION SELECT id, vat_number FROM partner WHERE vat_number IN (?) AND (? IS NULL OR reseller_id = ?)`,
      named('customer'),
      [...own, named('customer'), ...own],
    );
    const services = this.ask('SELECT id, name FROM radius_service WHERE name IN (?)', named('service'));
    const usernames = named('username');
    const accounts =
      usernames.length === 0
        ? []
        : this.db.manager.query<(KnownAccount & { readonly username: string })[]>(
            `SELECT username, contract_id AS contractId, partner_id AS partnerId FROM radius_account
              WHERE username IN (?) AND deleted_at IS NULL`,
            [usernames],
          );
    return {
      contracts: byName(await contracts),
      customers: byName(await customers),
      services: byName(await services),
      accounts: new Map((await accounts).map((account) => [account.username, account])),
    };
  }

  private async ask(sql: string, names: readonly string[], more: readonly unknown[] = []): Promise<Named[]> {
    return names.length === 0 ? [] : this.db.manager.query<Named[]>(sql, [names, ...more]);
  }
}

function byName(rows: readonly Named[]): Map<string, number> {
  return new Map(rows.map(({ id, name }) => [name.toLowerCase(), id]));
}
