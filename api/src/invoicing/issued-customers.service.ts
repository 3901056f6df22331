import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PartnerService } from '../partners/partner.service';
import type { AuditValues } from '../platform/audit/audit-entry.entity';
import { AuditService } from '../platform/audit/audit.service';
import { updateMany } from '../platform/db/bulk-writer';
import type { CustomerSnapshot } from './customer-snapshot';
import { Invoice } from './invoice.entity';

interface Row {
  readonly id: number;
  readonly partnerId: number;
  readonly customer: CustomerSnapshot | string;
}

/** The customers of issued documents, for as long as SdI has not taken them. */
@Injectable()
export class IssuedCustomers {
  constructor(
    private readonly partners: PartnerService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes the customers of these documents as they are now, and has what changed printed anew. For documents that SdI would
   * refuse only: what it refuses was not issued, and is mended under the same number (Allegato A, 1.9.1).
   */
  async refresh(tx: EntityManager, invoiceIds: readonly number[]): Promise<void> {
    if (invoiceIds.length === 0) return;
    const rows = await tx.query<Row[]>(
      "SELECT id, partner_id AS partnerId, customer FROM invoice WHERE id IN (?) AND status = 'issued' ORDER BY id FOR UPDATE",
      [invoiceIds],
    );
    const terms = await this.partners.snapshots(tx, [...new Set(rows.map(({ partnerId }) => partnerId))]);
    const changed = rows.flatMap(({ id, partnerId, customer }) => {
      const before = typeof customer === 'string' ? (JSON.parse(customer) as CustomerSnapshot) : customer;
      const now = terms.get(partnerId)?.customer;
      return !now || JSON.stringify(before) === JSON.stringify(now) ? [] : [{ id, before, now }];
    });
    await updateMany(
      tx,
      Invoice,
      changed.map(({ id, now }) => ({ id, customer: now, customerName: now.name, pdfFileId: null })),
    );
    if (changed.length === 0) return;
    await this.audit.record(
      tx,
      ...changed.map(({ id, before, now }) => ({
        ...{ resource: 'invoice', resourceId: id, action: 'updated' as const },
        before: told(before),
        after: told(now),
      })),
    );
  }
}

function told({ name, vatNumber, fiscalCode, recipientCode, pec, address }: CustomerSnapshot): AuditValues {
  const { street, houseNumber, zip, town, province, country } = address;
  const lines = [street, houseNumber, zip, town, province, country].filter(Boolean).join(' ');
  return { customer: name, vatNumber, fiscalCode, recipientCode, pec, address: lines };
}
