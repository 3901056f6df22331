import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/db/transactions.service';
import { NatBlocks } from '../addresses/nat-blocks.service';
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

/** What somebody asks for. */
export interface HolderSearch {
  readonly address: string;
  readonly port: number | null;
  readonly at: Date;
  /** Why, for the history. */
  readonly reason: string;
}

export interface FoundHolders {
  /** Behind CGNAT the private address that had the port. */
  readonly inside: string | null;
  readonly holders: readonly AddressHolder[];
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
    private readonly nat: NatBlocks,
  ) {}

  /**
   * Behind CGNAT a public address is many people's: it takes the port to tell (`radius-session.invalid-port`), and the private
   * address that had it is looked for.
   */
  async find({ address, port, at, reason }: HolderSearch): Promise<FoundHolders> {
    searched(address);
    return this.db.run(async (tx) => {
      const { shared, address: inside } = await this.nat.behind(tx, address, port, at);
      if (shared && port === null) throw needsPort(address);
      await this.audit.record(tx, {
        resource: 'radius-session',
        resourceId: null,
        action: 'traced',
        after: { address, port, at: at.toISOString(), reason },
      });
      if (shared && inside === null) return { inside, holders: [] };
      const { column, values } = searched(inside ?? address);
      const rows = await tx.query<Row[]>(
        `SELECT h.*, a.partner_id AS partnerId, p.name AS partnerName
           FROM (${held('radacct', column, 0)} UNION ALL ${held('radacct_archive', column, 1)}) h
           LEFT JOIN radius_account a ON a.username = h.username LEFT JOIN partner p ON p.id = a.partner_id
          ORDER BY h.startedAt DESC LIMIT ${MOST}`,
        [values, at, at, values, at, at],
      );
      const holders = rows.map((row) => ({
        ...row,
        sessionId: Number(row.sessionId),
        down: Number(row.down),
        up: Number(row.up),
        archived: Number(row.archived) === 1,
      }));
      return { inside, holders };
    });
  }
}

const held = (table: string, column: string, archived: 0 | 1): string =>
  `SELECT radacctid AS sessionId, username, ${column} AS address, callingstationid AS mac, nasipaddress AS nasAddress,
          acctstarttime AS startedAt, acctstoptime AS stoppedAt, acctoutputoctets AS down, acctinputoctets AS up,
          ${archived} AS archived
     FROM ${table} WHERE ${column} IN (?) AND acctstarttime <= ? AND (acctstoptime IS NULL OR acctstoptime >= ?)`;

function needsPort(address: string): DomainError {
  const fault = { field: 'port', code: 'radius-session.port-missing' };
  return new DomainError('radius-session.invalid-port', { address }, [fault]);
}

/** An IPv4 address is looked for as it is; an IPv6 one by the delegated prefixes that hold it. */
function searched(address: string): { column: string; values: readonly string[] } {
  if (ipv4Bytes(address)) return { column: 'framedipaddress', values: [address] };
  const bytes = ipv6Bytes(address);
  if (!bytes) throw new DomainError('radius-session.invalid-address', { address });
  return { column: 'delegatedipv6prefix', values: prefixesAround(bytes) };
}
