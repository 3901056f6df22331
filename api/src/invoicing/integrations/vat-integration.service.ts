import { Injectable } from '@nestjs/common';
import { latest, yearOf, type CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { ownPartnersSql } from '../../partners/partner-scope';
import { PartnerService } from '../../partners/partner.service';
import { AuditService } from '../../platform/audit/audit.service';
import { Clock } from '../../platform/clock.service';
import { selectMany } from '../../platform/db/bulk-reader';
import { insertMany, type Row } from '../../platform/db/bulk-writer';
import { groupRows } from '../../platform/db/group-rows';
import { Transactions } from '../../platform/db/transactions.service';
import { Numbering } from '../../platform/numbering.service';
import { Outbox } from '../../platform/outbox/outbox.service';
import { BillTax } from '../bills/bill-tax.entity';
import type { BillStatus, BillType } from '../bills/new-bill';
import type { VatIntegrationIssued } from '../events';
import { invoiceNumber } from '../invoice-number';
import type { Register } from '../register.entity';
import { RegisterService } from '../register.service';
import { integrationDay, integrationOf, type Integration } from './integration';
import { integrationTypes, proposedIntegration, type IntegrationType } from './integration-type';
import { VatIntegration } from './vat-integration.entity';

interface BillRow {
  readonly id: number;
  readonly type: BillType;
  readonly number: string;
  readonly issuedOn: CivilDate;
  readonly receivedOn: CivilDate;
  readonly partnerId: number;
  readonly country: string;
}

/** A bill's integration before it has its number. */
interface Planned {
  readonly bill: BillRow;
  readonly documentType: IntegrationType;
  readonly integration: Integration;
  readonly on: CivilDate;
}

/** Integrates suppliers' bills under reverse charge: each once, numbered in a register of its own. */
@Injectable()
export class VatIntegrations {
  constructor(
    private readonly db: Transactions,
    private readonly registers: RegisterService,
    private readonly numbering: Numbering,
    private readonly partners: PartnerService,
    private readonly audit: AuditService,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the integrations of these bills, any number, and answers those made now; bills that have theirs are passed over. Of the kind
   * given (`vat-integration.invalid-type` where SdI would not take it from that country), or of that which the supplier's country
   * proposes. `bill.not-found`; `bill.undone` for one that is not in the books any more; `vat-integration.not-due` for a bill without
   * reverse charge.
   */
  issue(billIds: readonly number[], documentType?: IntegrationType): Promise<number[]> {
    return this.db.run(async (tx) => {
      const bills = await this.lock(tx, billIds);
      if (bills.length === 0) return [];
      const register = await this.registers.standard(tx, 'self-invoice');
      const planned = await this.plan(tx, register, bills, documentType);
      const ids = await insertMany(tx, VatIntegration, await this.number(tx, register, planned));
      await this.tell(tx, planned, ids);
      return ids;
    });
  }

  /** Those of these bills that have none, held so until the transaction ends: nobody integrates them meanwhile. */
  private async lock(tx: EntityManager, billIds: readonly number[]): Promise<BillRow[]> {
    const rows = await tx.query<(BillRow & { status: BillStatus; integrationId: number | null })[]>(
      `SELECT b.id, b.type, b.number, b.issued_on AS issuedOn, b.received_on AS receivedOn, b.partner_id AS partnerId, p.country, b.status,
              (SELECT v.id FROM vat_integration v WHERE v.bill_id = b.id) AS integrationId
         FROM bill b JOIN partner p ON p.id = b.partner_id
        WHERE b.id IN (?) AND ${ownPartnersSql('b.partner_id')} ORDER BY b.received_on, b.id FOR UPDATE`,
      [[0, ...billIds]],
    );
    const found = new Set(rows.map(({ id }) => id));
    const missing = billIds.find((id) => !found.has(id));
    if (missing !== undefined) throw new DomainError('bill.not-found', { id: missing });
    const undone = rows.find(({ status }) => status === 'undone');
    if (undone) throw new DomainError('bill.undone', { id: undone.id });
    return rows.filter(({ integrationId }) => integrationId === null);
  }

  private async plan(
    tx: EntityManager,
    register: Register,
    bills: readonly BillRow[],
    documentType: IntegrationType | undefined,
  ): Promise<Planned[]> {
    const taxes = groupRows(
      await selectMany(tx, BillTax, ['billId', 'natura', 'base'], {
        ...{ where: 'billId', in: bills.map(({ id }) => id), order: ['id'] },
      }),
      ({ billId }) => billId,
    );
    const suppliers = await this.partners.snapshots(tx, [...new Set(bills.map((bill) => bill.partnerId))]);
    const years = bills.map((bill) => yearOf(integrationDay(bill)));
    const last = await this.numbering.lastDays(tx, register.code, years);
    return bills.map((bill) => {
      const integration = integrationOf(bill.type, taxes.get(bill.id) ?? []);
      if (!integration) throw new DomainError('vat-integration.not-due', { number: bill.number });
      if (!suppliers.has(bill.partnerId))
        throw new DomainError('partner.without-address', { id: bill.partnerId });
      const kind = documentType ?? proposedIntegration(bill.country, 'services');
      if (!integrationTypes(bill.country).includes(kind))
        throw new DomainError('vat-integration.invalid-type', { number: bill.number, type: kind });
      const day = integrationDay(bill);
      const on = latest(day, last.get(yearOf(day)) ?? day); // days never go back within a register
      last.set(yearOf(day), on);
      return { bill, documentType: kind, integration, on };
    });
  }

  /** Numbers without gaps, those of one day together. */
  private async number(
    tx: EntityManager,
    { id: registerId, code, format }: Register,
    planned: readonly Planned[],
  ): Promise<Row<VatIntegration>[]> {
    const createdAt = this.clock.now();
    const rows: Row<VatIntegration>[] = [];
    for (const [on, group] of groupRows(planned, (each) => each.on)) {
      const year = yearOf(on);
      const first = await this.numbering.reserve(tx, code, year, group.length, on);
      group.forEach(({ bill, documentType, integration: { taxable, tax, total } }, index) => {
        const sequence = first + index;
        rows.push({
          ...{ billId: bill.id, documentType, registerId, year, sequence, issuedOn: on, createdAt },
          ...{ number: invoiceNumber(format, year, sequence), taxable, tax, total },
        });
      });
    }
    return rows;
  }

  private async tell(tx: EntityManager, planned: readonly Planned[], ids: readonly number[]): Promise<void> {
    await this.audit.record(
      tx,
      ...planned.map(({ bill, documentType, integration, on }, index) => ({
        ...{ resource: 'vat-integration', resourceId: ids[index] ?? 0, action: 'issued' as const },
        after: { bill: bill.number, documentType, issuedOn: on, total: money(integration.total) },
      })),
    );
    await this.outbox.publish(tx, {
      type: 'vat-integration.issued',
      integrationIds: ids,
      billIds: planned.map(({ bill }) => bill.id),
    } satisfies VatIntegrationIssued);
  }
}
