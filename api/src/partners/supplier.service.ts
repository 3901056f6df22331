import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.service';
import { Outbox } from '../platform/outbox/outbox.service';
import { Address } from './address.entity';
import type { PartnerChanged } from './events';
import { Partner } from './partner.entity';
import {
  matchingSuppliers,
  supplierKey,
  type KnownSupplier,
  type SupplierIdentity,
} from './supplier-identity';

/** Whom we buy from. */
@Injectable()
export class SupplierService {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * The partner of each supplier by `supplierKey`, found by VAT number or fiscal code, else made; what we know of one found is
   * left as it is, but that it supplies us. Two partners with the same number are a `partner.ambiguous-supplier` in place
   * of an id. One query for any number of known suppliers. The record rule does not apply: documents come to the company.
   */
  async findOrCreate(
    tx: EntityManager,
    suppliers: readonly SupplierIdentity[],
  ): Promise<Map<string, number | DomainError>> {
    const known = await this.known(tx, suppliers);
    const found = new Map<string, number | DomainError>();
    const unknown = new Map<string, SupplierIdentity>();
    for (const supplier of suppliers) {
      const key = supplierKey(supplier);
      const [partner, ...twins] = matchingSuppliers(supplier, known);
      if (!partner) unknown.set(key, supplier);
      else if (twins.length === 0) found.set(key, partner.id);
      else
        found.set(
          key,
          new DomainError('partner.ambiguous-supplier', {
            name: supplier.name,
            number: supplier.vatNumber ?? supplier.fiscalCode ?? '',
          }),
        );
    }
    await this.mark(tx, found);
    const made = await this.create(tx, [...unknown.values()]);
    [...unknown.keys()].forEach((key, index) => found.set(key, made[index]?.id ?? 0));
    return found;
  }

  private async known(tx: EntityManager, suppliers: readonly SupplierIdentity[]): Promise<KnownSupplier[]> {
    const numbers = suppliers.flatMap(({ vatNumber }) => vatNumber ?? []);
    const codes = suppliers.flatMap(({ fiscalCode }) => fiscalCode ?? []);
    return tx
      .createQueryBuilder(Partner, 'partner')
      .select(['partner.id', 'partner.country', 'partner.vatNumber', 'partner.fiscalCode', 'partner.active'])
      .where('partner.vatNumber IN (:...numbers)', { numbers: ['', ...numbers] })
      .orWhere('partner.fiscalCode IN (:...codes)', { codes: ['', ...codes] })
      .orderBy('partner.id')
      .getMany();
  }

  /** A customer that sends us bills is a supplier too. */
  private async mark(tx: EntityManager, found: ReadonlyMap<string, number | DomainError>): Promise<void> {
    const ids = [...found.values()].filter((id) => typeof id === 'number');
    if (ids.length === 0) return;
    const others = await tx
      .createQueryBuilder(Partner, 'partner')
      .where('partner.id IN (:...ids) AND partner.supplier = 0', { ids })
      .getMany();
    for (const partner of others) partner.supplier = true;
    await this.save(tx, others);
  }

  private async create(tx: EntityManager, suppliers: readonly SupplierIdentity[]): Promise<Partner[]> {
    const partners = suppliers.map(({ address, ...identity }) =>
      tx.create(Partner, {
        ...identity,
        customer: false,
        supplier: true,
        createdAt: this.clock.now(),
        addresses: [tx.create(Address, { ...address, kind: 'legal' })],
      }),
    );
    await this.save(tx, partners);
    return partners;
  }

  private async save(tx: EntityManager, partners: Partner[]): Promise<void> {
    if (partners.length === 0) return;
    await tx.save(partners);
    const partnerIds = partners.map(({ id }) => id);
    await this.outbox.publish(tx, { type: 'partner.changed', partnerIds } satisfies PartnerChanged);
  }
}
