import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { ZERO } from '@ponte/shared/money';
import { Clock } from '../../platform/clock.service';
import { PaymentService } from '../payment.service';
import { OpenItemQuery } from './open-item.query';

/** Closes what a few cents keep open. */
@Injectable()
export class WriteOffService {
  constructor(
    private readonly items: OpenItemQuery,
    private readonly payments: PaymentService,
    private readonly clock: Clock,
  ) {}

  /**
   * Settles the rest of an instalment without money, as a cost of ours or, of a credit note, a gain; answers the payment that
   * holds it and can be undone. `open-item.not-found`; `payment.invalid` above the company's limit.
   */
  async writeOff(instalmentId: number, notes: string | null): Promise<number> {
    const item = await this.items.one(instalmentId);
    if (!item) throw new DomainError('open-item.not-found', { id: instalmentId });
    return this.payments.register({
      partnerId: item.partnerId,
      ...{ amount: ZERO, fee: ZERO, writeOff: item.open },
      receivedOn: this.clock.today(),
      methodCode: null,
      reference: item.number,
      notes,
      allocations: [{ instalmentId, amount: item.open.abs() }],
    });
  }
}
