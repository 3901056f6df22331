import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountService } from './account.service';
import { EntryWriter } from '../journal/entry-writer.service';

/** What the books of a new company begin with. */
@Injectable()
export class ChartService {
  constructor(
    private readonly accounts: AccountService,
    private readonly writer: EntryWriter,
  ) {}

  /** The default chart of accounts and journals, as far as they are missing. Safe to repeat. */
  async ensureDefaults(tx: EntityManager): Promise<void> {
    await this.accounts.ensureDefaults(tx);
    await this.writer.ensureJournals(tx);
  }
}
