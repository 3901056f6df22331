import { Injectable } from '@nestjs/common';
import { latest, type CivilDate } from '@ponte/shared/calendar';
import { ZERO } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { AllocationWriter } from '../allocation-writer.service';
import { PaymentWriter, type PlannedPayment } from '../payment-writer.service';
import type { CreditRow } from './credit-use.query';
import type { UsedCredit } from './use-credits';

type Used = UsedCredit<CreditRow>;

/** Writes what credit pays: money on account is given out further, a credit note is set against its invoices. */
@Injectable()
export class CreditPayer {
  constructor(
    private readonly allocations: AllocationWriter,
    private readonly payments: PaymentWriter,
  ) {}

  /** The caller holds the locks; offsets are of the day `on`, or of the credit note's if that is later. */
  async pay(tx: EntityManager, used: readonly Used[], on: CivilDate): Promise<void> {
    const [onAccount, notes] = [ofKind(used, 'payment'), ofKind(used, 'credit-note')];
    await this.allocations.write(
      tx,
      onAccount.map(({ credit, allocations, used: paid }) => ({
        paymentId: credit.id,
        ...{ unallocated: credit.left, left: credit.left.minus(paid) },
        allocations,
      })),
    );
    await this.payments.write(
      tx,
      notes.map((note) => offset(note, on)),
    );
  }
}

function ofKind(used: readonly Used[], kind: CreditRow['kind']): Used[] {
  return used.filter(({ credit }) => credit.kind === kind);
}

function offset({ credit, allocations, used }: Used, on: CivilDate): PlannedPayment {
  return {
    partnerId: credit.partnerId,
    ...{ amount: ZERO, fee: ZERO, writeOff: ZERO, unallocated: ZERO },
    receivedOn: latest(credit.since, on),
    ...{ methodCode: null, reference: credit.reference, notes: null, creditNoteId: null },
    allocations: [{ instalmentId: credit.id, amount: used }, ...allocations],
  };
}
