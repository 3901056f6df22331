import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@ponte/shared/calendar';
import { DataSource } from 'typeorm';
import { currentActor } from '../../platform/context';
import { assertSeesWholeBooks } from '../ledger/company-books';

/** A time that a bill was brought into the register of purchases, and how it was taken back. */
export interface BillRecording {
  /** Of the protocol. */
  readonly id: number;
  readonly billId: number;
  readonly protocol: number;
  readonly year: number;
  /** Null for a bill without taxes, which has no line in the register. */
  readonly registeredOn: CivilDate | null;
  readonly competence: CivilDate | null;
  /** Null while it counts. */
  readonly undoneOn: CivilDate | null;
  readonly undoneBy: string | null;
  readonly reason: string | null;
}

/** Reads under which protocols bills were recorded. */
@Injectable()
export class BillRecordingQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** All of a bill, the first one first; none before it is in the books. */
  ofBill(billId: number): Promise<BillRecording[]> {
    assertSeesWholeBooks(currentActor());
    return this.dataSource.query<BillRecording[]>(
      `SELECT p.id, p.bill_id AS billId, p.number AS protocol, p.year, MIN(v.registered_on) AS registeredOn,
              MIN(v.competence) AS competence, u.undone_on AS undoneOn, u.undone_by AS undoneBy, u.reason
         FROM purchase_protocol p
         LEFT JOIN bill_undo u ON u.bill_id = p.bill_id AND u.recording = p.recording
         LEFT JOIN vat_entry v ON v.bill_id = p.bill_id AND v.recording = p.recording AND v.undoes = 0
        WHERE p.bill_id = ? GROUP BY p.id ORDER BY p.recording`,
      [billId],
    );
  }
}
