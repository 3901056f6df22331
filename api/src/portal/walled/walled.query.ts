import { Injectable } from '@nestjs/common';
import { ZERO } from '@ponte/shared/money';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { ipv4Bytes, ipv6Bytes } from '../../radius/coa/address-bytes';
import { prefixesAround } from '../../radius/sessions/prefixes-around';
import { MISSED_REPORTS } from '../../radius/sessions/session-freshness';
import type { Line, OpenInvoice, Sender } from './walled-notice';

interface SessionRow {
  readonly partnerId: number | null;
  readonly contractCode: string | null;
  readonly status: string | null;
  readonly cause: string | null;
  readonly payerId: number | null;
}

interface InvoiceRow extends Omit<OpenInvoice, 'open'> {
  readonly open: string;
}

const USUAL_INTERVAL_S = 300;

/** What the page may know. */
@Injectable()
export class WalledQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * The line that has an address now: of the only session that is open and was heard of within three reports. An address that two
   * sessions claim (one of them must be over) is nobody's.
   */
  async line(address: string): Promise<Line | null> {
    const searched = searchedBy(address);
    if (!searched) return null;
    const rows = await this.dataSource.query<SessionRow[]>(
      `SELECT c.partner_id AS partnerId, c.code AS contractCode, c.status, c.suspension_cause AS cause,
              COALESCE(c.payer_id, c.partner_id) AS payerId
         FROM radacct s LEFT JOIN radius_account a ON a.username = s.username
         LEFT JOIN contract c ON c.id = a.contract_id LEFT JOIN radius_service v ON v.id = a.service_id
        WHERE s.${searched.column} IN (?) AND s.acctstoptime IS NULL
          AND COALESCE(s.acctupdatetime, s.acctstarttime)
              >= ? - INTERVAL ${MISSED_REPORTS} * COALESCE(v.interim_interval_s, ${USUAL_INTERVAL_S}) SECOND
        LIMIT 2`,
      [searched.values, this.clock.now()],
    );
    const [row] = rows;
    if (rows.length !== 1 || !row?.partnerId) return null;
    const { partnerId, contractCode, status, cause, payerId } = row;
    return {
      ...{ partnerId, contractCode: contractCode ?? '' },
      cutOff: status === 'suspended' && cause === 'default',
      paysHimself: payerId === partnerId,
    };
  }

  /** What a customer has not paid past its day, the oldest first. */
  async invoices(partnerId: number): Promise<OpenInvoice[]> {
    const rows = await this.dataSource.query<InvoiceRow[]>(
      `SELECT i.number, n.due_on AS dueOn, n.amount - n.settled AS open
         FROM invoice i JOIN instalment n ON n.invoice_id = i.id
        WHERE i.partner_id = ? AND i.type = 'invoice' AND i.status = 'issued' AND i.open_amount > 0
          AND n.settled < n.amount AND n.due_on < ? ORDER BY n.due_on, n.id`,
      [partnerId, this.clock.today()],
    );
    return rows.map(({ open, ...row }) => ({ ...row, open: new Big(open) }));
  }

  /** Paid on account, and open credit notes. */
  async credit(partnerId: number): Promise<Big> {
    const [row] = await this.dataSource.query<{ credit: string | null }[]>(
      `SELECT SUM(credit) AS credit FROM (
         SELECT unallocated AS credit FROM payment WHERE partner_id = ? AND status = 'registered' AND unallocated > 0
         UNION ALL SELECT open_amount FROM invoice
          WHERE partner_id = ? AND type = 'credit-note' AND status = 'issued' AND open_amount > 0) ours`,
      [partnerId, partnerId],
    );
    return row?.credit ? new Big(row.credit) : ZERO;
  }

  async sender(): Promise<Sender> {
    const [row] = await this.dataSource.query<
      (Omit<Sender, 'bank'> & { iban: string | null; bankName: string | null })[]
    >('SELECT name, phone, email, iban, bank_name AS bankName FROM company LIMIT 1');
    const { name = '', phone = null, email = null, iban = null, bankName = null } = row ?? {};
    return { name, phone, email, bank: iban === null ? null : { iban, name: bankName } };
  }
}

/** As `AddressHolderQuery` looks: an IPv4 address as it is, an IPv6 one by the delegated prefixes that hold it. */
function searchedBy(address: string): { column: string; values: readonly string[] } | null {
  if (ipv4Bytes(address)) return { column: 'framedipaddress', values: [address] };
  const bytes = ipv6Bytes(address);
  return bytes ? { column: 'delegatedipv6prefix', values: prefixesAround(bytes) } : null;
}
