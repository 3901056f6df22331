import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Outbox } from '../../platform/outbox/outbox.service';
import type { RadiusProductsChanged } from '../events';
import { RadiusProductService } from './radius-product-service.entity';

/** Which service the lines of a product get. A product has one at most. */
@Injectable()
export class ProductServices {
  constructor(private readonly outbox: Outbox) {}

  /** The products of some services. */
  async of(tx: EntityManager, serviceIds: readonly number[]): Promise<Map<number, number[]>> {
    const rows = await tx.find(RadiusProductService, { where: { serviceId: In([...serviceIds]) } });
    const products = new Map<number, number[]>(serviceIds.map((id) => [id, []]));
    for (const { serviceId, productId } of rows) products.get(serviceId)?.push(productId);
    return products;
  }

  /** Gives a service just these products, taking them from others; accounts of their lines follow. */
  async give(tx: EntityManager, serviceId: number, productIds: readonly number[]): Promise<void> {
    const present = await tx.find(RadiusProductService, {
      where: [{ serviceId }, ...(productIds.length > 0 ? [{ productId: In([...productIds]) }] : [])],
    });
    const kept = present.filter((row) => row.serviceId === serviceId && productIds.includes(row.productId));
    const fresh = productIds.filter((id) => !kept.some(({ productId }) => productId === id));
    const gone = present.filter((row) => !kept.includes(row));
    if (gone.length === 0 && fresh.length === 0) return;
    await tx.remove(gone);
    await tx.save(fresh.map((productId) => tx.create(RadiusProductService, { productId, serviceId })));
    const event: RadiusProductsChanged = { type: 'radius-service.products-changed', serviceId };
    await this.outbox.publish(tx, event);
  }
}
