import type { EinvoiceState, EinvoiceStatus } from './einvoice-file.entity';

/** Where a file stands for whoever looks at it. */
export function stateOf(status: EinvoiceStatus, sentAt: Date | null): EinvoiceState {
  return sentAt === null ? status : 'sent';
}
