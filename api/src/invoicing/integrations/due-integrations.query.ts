import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type Big from 'big.js';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { selectMany } from '../../platform/db/bulk-reader';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import type { ListQuery, Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { BillTax } from '../bills/bill-tax.entity';
import { Bill } from '../bills/bill.entity';
import { integrationOf } from './integration';
import { integrationTypes, proposedIntegration, type IntegrationType } from './integration-type';

const SORTS = {
  receivedOn: 'bill.receivedOn',
  issuedOn: 'bill.issuedOn',
  supplierName: 'bill.supplierName',
};

/** A bill under reverse charge that nobody integrated yet, and what its integration would be. EUR. */
export interface DueIntegration {
  /** The bill's. */
  readonly id: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly receivedOn: CivilDate;
  readonly partnerId: number;
  readonly supplierName: string;
  readonly proposed: IntegrationType;
  readonly allowed: readonly IntegrationType[];
  readonly taxable: Big;
  readonly tax: Big;
}

export interface DueFilter extends ListQuery {
  readonly billId?: number;
}

/** Bills that wait for their integration; the record rule of the reader applies. */
@Injectable()
export class DueIntegrations {
  constructor(private readonly db: Transactions) {}

  async list(query: DueFilter): Promise<Page<DueIntegration>> {
    const bills = this.db.manager
      .createQueryBuilder(Bill, 'bill')
      .where("bill.status = 'recorded'")
      .andWhere("EXISTS (SELECT 1 FROM bill_tax t WHERE t.bill_id = bill.id AND t.natura LIKE 'N6%')")
      .andWhere('NOT EXISTS (SELECT 1 FROM vat_integration v WHERE v.bill_id = bill.id)');
    const { billId, q } = query;
    if (billId !== undefined) bills.andWhere('bill.id = :billId', { billId });
    if (q) bills.andWhere('(bill.number LIKE :q OR bill.supplierName LIKE :q)', { q: contains(q) });
    ownPartnersOnly(bills, 'bill.partnerId');
    const { data, total } = await listRows(bills, query, SORTS);
    return { data: await this.described(data), total };
  }

  private async described(bills: readonly Bill[]): Promise<DueIntegration[]> {
    if (bills.length === 0) return [];
    const tx = this.db.manager;
    const of = { where: 'billId', in: bills.map(({ id }) => id), order: ['id'] } as const;
    const taxes = groupRows(
      await selectMany(tx, BillTax, ['billId', 'natura', 'base'], of),
      ({ billId }) => billId,
    );
    const rows = await tx.query<{ id: number; country: string }[]>(
      'SELECT id, country FROM partner WHERE id IN (?)',
      [bills.map(({ partnerId }) => partnerId)],
    );
    const countries = new Map(rows.map(({ id, country }) => [id, country]));
    return bills.flatMap((bill) => {
      const integration = integrationOf(bill.type, taxes.get(bill.id) ?? []);
      if (!integration) return [];
      const { id, number, issuedOn, receivedOn, partnerId, supplierName } = bill;
      const country = countries.get(partnerId) ?? 'IT';
      return {
        ...{ id, number, issuedOn, receivedOn, partnerId, supplierName },
        ...{ proposed: proposedIntegration(country, 'services'), allowed: integrationTypes(country) },
        ...{ taxable: integration.taxable, tax: integration.tax },
      };
    });
  }
}
