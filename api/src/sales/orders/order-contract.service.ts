import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';
import { ContractEditor } from '../../contracts/contract-editor.service';
import { Clock } from '../../platform/clock.service';
import { Transactions } from '../../platform/db/transactions.service';
import { loadOrder, orderLines } from './load-order.query';

/** Makes contracts of what recurs in orders. */
@Injectable()
export class OrderContract {
  constructor(
    private readonly db: Transactions,
    private readonly contracts: ContractEditor,
    private readonly clock: Clock,
  ) {}

  /**
   * A draft contract with the order's recurring lines, once; answers its id. It begins today unless another day is given.
   * `sale-order.contract-exists`, `sale-order.nothing-recurs`, `sale-order.cancelled`, `contract.invalid`.
   */
  open(id: number, startsOn: CivilDate = this.clock.today()): Promise<number> {
    return this.db.run(async (tx) => {
      const order = await loadOrder(tx, id, true);
      if (order.cancelledOn !== null) throw new DomainError('sale-order.cancelled', { id });
      if (order.contractId !== null) throw new DomainError('sale-order.contract-exists', { id });
      const lines = (await orderLines(tx, order)).flatMap((line) => {
        const { productId, description, taxCodeId, recurring } = line;
        if (!recurring || productId === null) return [];
        const quantity = line.quantity.toFixed();
        const unitPrice = line.unitPrice.toFixed();
        const discountPercent = line.discountPercent.toFixed();
        return [{ productId, description, taxCodeId, quantity, unitPrice, discountPercent }];
      });
      if (lines.length === 0) throw new DomainError('sale-order.nothing-recurs', { id });
      const { partnerId, code } = order;
      const notes = `Da ordine ${code}`;
      const contract = await this.contracts.createIn(tx, { partnerId, startsOn, notes, lines });
      await tx.save(Object.assign(order, { contractId: contract.id }));
      return contract.id;
    });
  }
}
