import { Injectable } from '@nestjs/common';
import type { VatIntegrationIssued } from '../../../invoicing/events';
import { Transactions } from '../../../platform/db/transactions.service';
import { OnEvent } from '../../../platform/outbox/on-event.decorator';
import { IntegrationRegisters } from './integration-registers.service';

/** Integrations get into the register of sales; those of bills that are not booked yet when they are. */
@Injectable()
export class IntegrationIssuedListener {
  constructor(
    private readonly db: Transactions,
    private readonly registers: IntegrationRegisters,
  ) {}

  @OnEvent('vat-integration.issued')
  number({ billIds }: VatIntegrationIssued): Promise<void> {
    return this.db.run((tx) => this.registers.number(tx, billIds));
  }
}
