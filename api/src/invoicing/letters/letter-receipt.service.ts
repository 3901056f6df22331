import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Readable } from 'node:stream';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import type { File } from '../../platform/files/file.entity';
import { FileService } from '../../platform/files/file.service';
import { LetterOfIntent } from './letter-of-intent.entity';
import { receiptType } from './receipt-type';

/** The revenue agency's receipts of letters of intent, which who invoices without VAT must have looked up (art. 1 c. 1 lett. c DL 746/1983). */
@Injectable()
export class LetterReceipts {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
  ) {}

  /**
   * Keeps a receipt with its letter, in place of one that was there, whose file stays. `letter-of-intent.not-found`,
   * `letter-of-intent.invalid-receipt` for what is neither PDF nor XML.
   */
  async keep(
    id: number,
    { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<void> {
    const mime = receiptType(bytes);
    if (!mime) throw new DomainError('letter-of-intent.invalid-receipt');
    await this.db.run(async (tx) => {
      const letter = await tx.findOne(LetterOfIntent, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!letter) throw new DomainError('letter-of-intent.not-found', { id });
      await assertPartnerVisible(tx, letter.partnerId);
      const { id: receiptFileId } = await this.files.store(tx, bytes, name, mime);
      await tx.save(Object.assign(letter, { receiptFileId }));
    });
  }

  /** `letter-of-intent.not-found`, `letter-of-intent.without-receipt`. */
  async open(id: number): Promise<{ file: File; content: Readable }> {
    const letter = await this.db.manager.findOneBy(LetterOfIntent, { id });
    if (!letter) throw new DomainError('letter-of-intent.not-found', { id });
    await assertPartnerVisible(this.db.manager, letter.partnerId);
    if (letter.receiptFileId === null) throw new DomainError('letter-of-intent.without-receipt', { id });
    return this.files.stream(letter.receiptFileId);
  }
}
