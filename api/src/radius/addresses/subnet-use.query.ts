import { Injectable } from '@nestjs/common';
import { Transactions } from '../../platform/db/transactions.service';

/** How much of a network is used. */
export interface SubnetUse {
  /** Addresses and prefixes that are somebody's, or kept back. */
  readonly taken: number;
  /** Sessions that are up with an address of it. */
  readonly online: number;
}

const NONE: SubnetUse = { taken: 0, online: 0 };

/** Counts what is used of networks: two queries, however many they are. */
@Injectable()
export class SubnetUseQuery {
  constructor(private readonly db: Transactions) {}

  async of(ids: readonly number[]): Promise<(id: number) => SubnetUse> {
    if (ids.length === 0) return () => NONE;
    const taken = await this.db.manager.query<{ id: number; count: string }[]>(
      `SELECT s.id, COUNT(d.id) AS count FROM radius_subnet s
         JOIN radius_address d ON d.first_hex BETWEEN s.first_hex AND s.last_hex
        WHERE s.id IN (?) GROUP BY s.id`,
      [ids],
    );
    const online = await this.db.manager.query<{ id: number; count: string }[]>(
      `SELECT s.id, COUNT(*) AS count FROM radius_subnet s
         JOIN (SELECT INET_ATON(framedipaddress) AS number FROM radacct
                WHERE acctstoptime IS NULL AND framedipaddress <> '') up
           ON up.number BETWEEN CONV(RIGHT(s.first_hex, 8), 16, 10) AND CONV(RIGHT(s.last_hex, 8), 16, 10)
        WHERE s.id IN (?) AND s.family = 4 GROUP BY s.id`,
      [ids],
    );
    const [takenBy, onlineBy] = [taken, online].map(
      (rows) => new Map(rows.map(({ id, count }) => [id, Number(count)])),
    );
    return (id) => ({ taken: takenBy?.get(id) ?? 0, online: onlineBy?.get(id) ?? 0 });
  }
}
