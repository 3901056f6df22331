import { Injectable } from '@nestjs/common';
import type { CreditNoteIssued } from '../../invoicing/events';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { CreditNoteOffsetService } from './credit-note-offset.service';

/** A credit note pays the invoice it corrects. */
@Injectable()
export class CreditNoteIssuedListener {
  constructor(private readonly offsets: CreditNoteOffsetService) {}

  @OnEvent('credit-note.issued')
  handle(event: CreditNoteIssued): Promise<void> {
    return this.offsets.offset(event.invoiceIds);
  }
}
