import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import Big from 'big.js';
import { DataSource } from 'typeorm';
import { ownPartnersSql } from '../partners/partner-scope';

/** How much hangs on a partner. EUR where it is money. */
export interface PartnerCounters {
  readonly contracts: number;
  readonly activeContracts: number;
  readonly invoices: number;
  readonly creditNotes: number;
  readonly payments: number;
  readonly messages: number;
  /** Whatever their versions. */
  readonly quotes: number;
  readonly orders: number;
  /** Logins of its lines. */
  readonly accounts: number;
  readonly openAmount: Big;
  readonly overdueAmount: Big;
  /** Paid, and not set against anything yet. */
  readonly credit: Big;
  /** What is left of credit notes. */
  readonly openCreditNotes: Big;
}

type Row = Readonly<Record<keyof PartnerCounters, string | null>>;

/** Counts what the partner page links to, in one round trip over indexes. */
@Injectable()
export class PartnerCountersQuery {
  constructor(private readonly dataSource: DataSource) {}

  async of(partnerId: number, today: string): Promise<PartnerCounters> {
    const open = `FROM instalment s JOIN invoice i ON i.id = s.invoice_id
                 WHERE i.partner_id = p.id AND i.status = 'issued' AND i.type = 'invoice' AND i.open_amount > 0`;
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT (SELECT COUNT(*) FROM contract c WHERE c.partner_id = p.id) AS contracts,
              (SELECT COUNT(*) FROM contract c WHERE c.partner_id = p.id AND c.status IN ('trial', 'active', 'paused', 'withdrawn', 'free')) AS activeContracts,
              (SELECT COUNT(*) FROM invoice i WHERE i.partner_id = p.id AND i.type = 'invoice') AS invoices,
              (SELECT COUNT(*) FROM invoice i WHERE i.partner_id = p.id AND i.type = 'credit-note') AS creditNotes,
              (SELECT COUNT(*) FROM payment y WHERE y.partner_id = p.id AND y.kind = 'receipt') AS payments,
              (SELECT COUNT(*) FROM message m WHERE m.partner_id = p.id) AS messages,
              (SELECT COUNT(DISTINCT q.code) FROM quote q WHERE q.partner_id = p.id) AS quotes,
              (SELECT COUNT(*) FROM sale_order o WHERE o.partner_id = p.id) AS orders,
              (SELECT COUNT(*) FROM radius_account a WHERE a.partner_id = p.id AND a.deleted_at IS NULL) AS accounts,
              (SELECT SUM(s.amount - s.settled) ${open}) AS openAmount,
              (SELECT SUM(s.amount - s.settled) ${open} AND s.due_on < ?) AS overdueAmount,
              (SELECT SUM(y.unallocated) FROM payment y WHERE y.partner_id = p.id AND y.status = 'registered') AS credit,
              (SELECT SUM(i.open_amount) FROM invoice i WHERE i.partner_id = p.id AND i.status = 'issued' AND i.type = 'credit-note') AS openCreditNotes
         FROM partner p WHERE p.id = ? AND ${ownPartnersSql('p.id')}`,
      [today, partnerId],
    );
    if (!row) throw new DomainError('partner.not-found', { id: partnerId });
    return {
      contracts: Number(row.contracts),
      activeContracts: Number(row.activeContracts),
      invoices: Number(row.invoices),
      creditNotes: Number(row.creditNotes),
      payments: Number(row.payments),
      messages: Number(row.messages),
      quotes: Number(row.quotes),
      orders: Number(row.orders),
      accounts: Number(row.accounts),
      openAmount: new Big(row.openAmount ?? '0'),
      overdueAmount: new Big(row.overdueAmount ?? '0'),
      credit: new Big(row.credit ?? '0'),
      openCreditNotes: new Big(row.openCreditNotes ?? '0'),
    };
  }
}
