import { Injectable } from '@nestjs/common';
import { addDays, addMonths, startOfMonth, type CivilDate } from '@ponte/shared/calendar';
import { Account } from '../accounting/chart/account.entity';
import { Journal } from '../accounting/journal/journal.entity';
import { ManualEntryService } from '../accounting/journal/manual-entry.service';
import { EntryTemplate, type TemplateLine } from '../accounting/templates/entry-template.entity';
import { Transactions } from '../platform/db/transactions.service';

const line = (accountCode: string, side: TemplateLine['side']): TemplateLine => ({
  ...{ accountCode, side, amount: null },
});

/** What the office writes by hand month after month. */
const TEMPLATES = [
  { name: 'Versamento in banca', description: 'Versamento contanti', lines: ['1801', '1810'] },
  { name: 'Commissioni bancarie', description: 'Commissioni e spese bancarie', lines: ['4213', '1801'] },
  { name: 'Interessi passivi', description: 'Interessi passivi di conto corrente', lines: ['5202', '1801'] },
  { name: 'Fatture da emettere', description: 'Fatture da emettere', lines: ['1509', '3120'] },
  { name: 'Fatture da ricevere', description: 'Fatture da ricevere', lines: ['4120', '2520'] },
  { name: 'Rateo attivo', description: 'Rateo attivo', lines: ['1901', '5110'] },
  { name: 'Rateo passivo', description: 'Rateo passivo', lines: ['4301', '2701'] },
] as const;

const MONTHS = 6;

/** Entries written by hand: templates, bank fees of each month, and one that waits as a draft. */
@Injectable()
export class DemoBooks {
  constructor(
    private readonly db: Transactions,
    private readonly entries: ManualEntryService,
  ) {}

  /** Safe to repeat: what is there stays. */
  async write(today: CivilDate): Promise<void> {
    const tx = this.db.manager;
    if ((await tx.count(EntryTemplate)) > 0) return;
    const { id: journalId } = await tx.findOneByOrFail(Journal, { code: 'MIS' });
    for (const { lines, ...template } of TEMPLATES) {
      const [debit, credit] = lines;
      await tx.save(
        tx.create(EntryTemplate, {
          ...template,
          journalId,
          lines: [line(debit, 'debit'), line(credit, 'credit')],
        }),
      );
    }
    const accounts = new Map((await tx.find(Account)).map(({ code, id }) => [code, id]));
    const moved = (debit: string, credit: string, amount: string) => [
      { accountId: accounts.get(debit) ?? 0, debit: amount, credit: '0.00' },
      { accountId: accounts.get(credit) ?? 0, debit: '0.00', credit: amount },
    ];
    for (let ago = MONTHS; ago > 0; ago--) {
      const postedOn = addDays(startOfMonth(addMonths(today, 1 - ago)), -1);
      const description = 'Commissioni e spese bancarie';
      await this.entries.create({
        journalId,
        postedOn,
        description,
        lines: moved('4213', '1801', '14.50'),
        post: true,
      });
    }
    const reverseOn = startOfMonth(today);
    await this.entries.create({
      ...{
        journalId,
        postedOn: addDays(reverseOn, -1),
        reverseOn,
        description: 'Fatture da ricevere: transito IP',
      },
      ...{ lines: moved('4120', '2520', '380.00'), post: true },
    });
    await this.entries.create({
      ...{ journalId, postedOn: today, description: 'Spese bancarie da verificare' },
      lines: moved('4213', '1801', '9.90'),
    });
  }
}
