import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../../partners/partner.service';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { selectMany } from '../../platform/db/bulk-reader';
import { groupRows } from '../../platform/db/group-rows';
import { BillTax } from '../bills/bill-tax.entity';
import type { BillType } from '../bills/new-bill';
import { integrationOf, type Integration } from './integration';
import type { IntegrationType } from './integration-type';

/** An integration whole, for those that write its file. */
export interface IssuedIntegration extends Integration {
  readonly id: number;
  readonly documentType: IntegrationType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  /** The supplier as it is now. */
  readonly supplier: PartnerSnapshot;
  readonly bill: { readonly number: string; readonly issuedOn: CivilDate };
}

interface Head {
  readonly id: number;
  readonly documentType: IntegrationType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly billId: number;
  readonly billType: BillType;
  readonly billNumber: string;
  readonly billOn: CivilDate;
  readonly partnerId: number;
}

/** Loads integrations with their suppliers and groups, any number with a fixed number of queries. */
@Injectable()
export class IssuedIntegrations {
  constructor(private readonly partners: PartnerService) {}

  /** In the order of their ids; unknown ids are left out. */
  async load(tx: EntityManager, ids: readonly number[]): Promise<IssuedIntegration[]> {
    if (ids.length === 0) return [];
    const heads = await tx.query<Head[]>(
      `SELECT v.id, v.document_type AS documentType, v.number, v.issued_on AS issuedOn, v.bill_id AS billId, b.type AS billType,
              b.number AS billNumber, b.issued_on AS billOn, b.partner_id AS partnerId
         FROM vat_integration v JOIN bill b ON b.id = v.bill_id WHERE v.id IN (?) ORDER BY v.id`,
      [ids],
    );
    const taxes = groupRows(
      await selectMany(tx, BillTax, ['billId', 'natura', 'base'], {
        ...{ where: 'billId', in: heads.map(({ billId }) => billId), order: ['id'] },
      }),
      ({ billId }) => billId,
    );
    const suppliers = await this.partners.snapshots(tx, [...new Set(heads.map((head) => head.partnerId))]);
    return heads.flatMap(({ billId, billType, billNumber, billOn, partnerId, ...head }) => {
      const integration = integrationOf(billType, taxes.get(billId) ?? []);
      const supplier = suppliers.get(partnerId)?.customer;
      if (!integration || !supplier) return [];
      return { ...head, ...integration, supplier, bill: { number: billNumber, issuedOn: billOn } };
    });
  }
}
