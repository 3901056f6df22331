import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { assertPartnerVisible } from '../../partners/partner-scope';
import { PartnerService } from '../../partners/partner.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import { BillService } from './bill.service';
import { typedBill, typedText, type TypedBill } from './typed-bill';

/** Bills that come on paper, mostly from abroad, typed by hand. */
@Injectable()
export class TypedBills {
  constructor(
    private readonly db: Transactions,
    private readonly bills: BillService,
    private readonly partners: PartnerService,
    private readonly files: FileService,
  ) {}

  /**
   * Records a bill as it would have come as a file, and answers its id; what was typed is kept as its file. `partner.not-found`,
   * `partner.without-address`, `bill.invalid-lines`; `bill.exists` if we have it already.
   */
  record(partnerId: number, typed: TypedBill): Promise<number> {
    if (typed.lines.length === 0) throw new DomainError('bill.invalid-lines');
    return this.db.run(async (tx) => {
      await assertPartnerVisible(tx, partnerId);
      const supplier = (await this.partners.snapshots(tx, [partnerId])).get(partnerId)?.customer;
      if (!supplier) throw new DomainError('partner.without-address', { id: partnerId });
      const bill = typedBill(typed, supplier);
      const bytes = Buffer.from(typedText(bill, currentActor().name));
      const [fileId = 0] = await this.files.storeMany(tx, [
        { name: 'fattura-a-mano.txt', bytes, mime: 'text/plain' },
      ]);
      const [recorded] = await this.bills.record(tx, [{ ...bill, fileId, partnerId }]);
      if (!recorded?.fresh) throw new DomainError('bill.exists', { number: typed.number });
      return recorded.billId;
    });
  }
}
