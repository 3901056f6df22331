import { Injectable } from '@nestjs/common';
import { SignatureDesk } from '../contracts/signing/signature-desk.service';
import { SignatureOpening } from '../contracts/signing/signature-opening.service';
import type { SignatureRequest } from '../contracts/signing/signature-request.entity';
import { runInContext, SYSTEM } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';

/** The office's side of the demo's signatures. */
@Injectable()
export class DemoSigningOffice {
  constructor(
    private readonly db: Transactions,
    private readonly opening: SignatureOpening,
    private readonly desk: SignatureDesk,
  ) {}

  ask(contractId: number, mode: 'link' | 'tablet'): Promise<SignatureRequest> {
    return asOffice(() => this.opening.request(contractId, { mode, validDays: 14 }));
  }

  /** As the signer gets it: from the tablet that is handed over, or from the mail that waits to be sent. */
  async token({ id, mode }: SignatureRequest): Promise<string> {
    const text = mode === 'tablet' ? await asOffice(() => this.desk.handOver(id)) : await this.mail(id);
    return /\/sign\/#([\w-]{43})/.exec(text)?.[1] ?? '';
  }

  private async mail(id: number): Promise<string> {
    const [row] = await this.db.manager.query<{ text: string }[]>(
      'SELECT text FROM message WHERE `key` LIKE ? ORDER BY id DESC LIMIT 1',
      [`signature-link:${id}:%`],
    );
    return row?.text ?? '';
  }
}

function asOffice<T>(work: () => Promise<T>): Promise<T> {
  return runInContext({ actor: { ...SYSTEM, name: 'Amministratore' }, requestId: null }, work);
}
