import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/db/transactions.service';
import { ipv4Bytes, ipv6Bytes } from '../coa/address-bytes';
import { prefixesAround } from './prefixes-around';

/** A session by which somebody had an address. */
export interface AddressHolder {
  readonly sessionId: number;
  readonly username: string;
  readonly partnerId: number | null;
  readonly partnerName: string | null;
  readonly address: string;
  readonly mac: string;
  readonly nasAddress: string;
  readonly startedAt: Date;
  readonly stoppedAt: Date | null;
  readonly down: number;
  readonly up: number;
  readonly archived: boolean;
}

type Row = Omit<AddressHolder, 'sessionId' | 'down' | 'up' | 'archived'> &
  Readonly<Record<'sessionId' | 'down' | 'up' | 'archived', string>>;

const MOST = 50;

/** Who had an address at a moment, among all sessions that are kept. Each look is noted in the history, with its reason. */
@Injectable()
export class AddressHolderQuery {
  constructor(
    private readonly db: Transactions,
    private readonly audit: AuditService,
  ) {}

  async find(address: string, at: Date, reason: string): Promise<AddressHolder[]> {
    const { column, values } = searched(address);
    return this.db.run(async (tx) => {
      await this.audit.record(tx, {
        resource: 'radius-session',
        resourceId: null,
        action: 'traced',
        after: { address, at: at.toISOString(), reason },
      });
      const rows = await tx.query<Row[]>(
        `SELECT h.*, a.partner_id AS partnerId, p.name AS partnerName
           FROM (${held('radacct', column, 0)} UNION ALL ${held('radacct_archive', column, 1)}) h
           LEFT JOIN radius_account a ON a.username = h.username LEFT JOIN partner p ON p.id = a.partner_id
          ORDER BY h.startedAt DESC LIMIT ${MOST}`,
        [values, at, at, values, at, at],
      );
      return rows.map((row) => ({
        ...row,
        sessionId: Number(row.sessionId),
        down: Number(row.down),
        up: Number(row.up),
        archived: Number(row.archived) === 1,
      }));
    });
  }
}

const held = (table: string, column: string, archived: 0 | 1): string =>
  `SELECT radacctid AS sessionId, username, ${column} AS address, callingstationid AS mac, nasipaddress AS nasAddress,
          acctstarttime AS startedAt, acctstoptime AS stoppedAt, acctoutputoctets AS down, acctinputoctets AS up,
          ${archived} AS archived
     FROM ${table} WHERE ${column} IN (?) AND acctstarttime <= ? AND (acctstoptime IS NULL OR acctstoptime >= ?)`;

/** An IPv4 address is looked for as it is; an IPv6 one by the delegated prefixes that hold it. */
function searched(address: string): { column: string; values: readonly string[] } {
  if (ipv4Bytes(address)) return { column: 'framedipaddress', values: [address] };
  const bytes = ipv6Bytes(address);
  if (!bytes) throw new DomainError('radius-session.invalid-address', { address });
  return { column: 'delegatedipv6prefix', values: prefixesAround(bytes) };
}
