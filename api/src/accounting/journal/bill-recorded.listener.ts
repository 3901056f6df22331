import { Injectable } from '@nestjs/common';
import type { BillRecorded } from '../../invoicing/events';
import { OnEvent } from '../../platform/outbox/on-event.decorator';
import { JournalService } from './journal.service';

/** What suppliers charge enters the books. */
@Injectable()
export class BillRecordedListener {
  constructor(private readonly journal: JournalService) {}

  @OnEvent('bill.recorded')
  postBills(event: BillRecorded): Promise<void> {
    return this.journal.postBills(event.billIds);
  }
}
