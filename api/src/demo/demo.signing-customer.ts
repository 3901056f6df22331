import { Injectable } from '@nestjs/common';
import type { SignatureRequest } from '../contracts/signing/signature-request.entity';
import { SigningAct } from '../contracts/signing/signing-act.service';
import { SigningCodes } from '../contracts/signing/signing-codes.service';
import { SigningSteps } from '../contracts/signing/signing-steps.service';
import { SigningVisit } from '../contracts/signing/signing-visit.service';
import { runInContext, SYSTEM } from '../platform/context';
import { Transactions } from '../platform/db/transactions.service';
import { demoSignature } from './demo-signature';

const CLIENT = {
  ip: '203.0.113.24',
  userAgent:
    'Mozilla/5.0 (Linux; Android 16; Mobile) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0',
};
const TICKED = ['contract', 'clauses', 'privacy', 'mandate', 'early-start', 'marketing'];

/** The customer's side of the demo's signatures, through the same doors as the page. */
@Injectable()
export class DemoSigningCustomer {
  constructor(
    private readonly db: Transactions,
    private readonly visit: SigningVisit,
    private readonly steps: SigningSteps,
    private readonly codes: SigningCodes,
    private readonly act: SigningAct,
  ) {}

  read(token: string): Promise<void> {
    return this.as(token, async (request) => {
      await this.steps.open(request, CLIENT);
      await this.steps.read(request, CLIENT);
    });
  }

  refuse(token: string, reason: string): Promise<void> {
    return this.as(token, (request) => this.steps.refuse(request, reason, CLIENT));
  }

  sign(token: string, seed: number): Promise<void> {
    return this.as(token, async (request) => {
      const code = request.mode === 'link' ? await this.code(request) : null;
      await this.act.sign(request, { drawing: demoSignature(seed), ticked: TICKED, code }, CLIENT);
    });
  }

  private async code(request: SignatureRequest): Promise<string> {
    const { number } = await this.codes.send(request, CLIENT);
    const [row] = await this.db.manager.query<{ text: string }[]>(
      'SELECT text FROM message WHERE `key` = ?',
      [`signature-code:${request.id}:${number}`],
    );
    return /^\s*(\d{6})\s*$/m.exec(row?.text ?? '')?.[1] ?? '';
  }

  private as(token: string, work: (request: SignatureRequest) => Promise<void>): Promise<void> {
    return runInContext({ actor: SYSTEM, requestId: null }, async () =>
      work(await this.visit.enter(token, CLIENT)),
    );
  }
}
