import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import type { CodeChannel } from './code-channel';
import { CODE_LIFE_MS } from './one-time-code';
import type { SignatureRequest } from './signature-request.entity';

/** Codes by e-mail. */
@Injectable()
export class EmailCodes implements CodeChannel<EntityManager> {
  readonly kind = 'email';

  constructor(private readonly messages: MessageService) {}

  addressOf({ toAddress }: SignatureRequest): string {
    if (toAddress === null) throw new DomainError('signature.invalid-address', { to: null });
    return toAddress;
  }

  told(address: string): string {
    return address;
  }

  async send(
    tx: EntityManager,
    request: SignatureRequest,
    { code, number }: { readonly code: string; readonly number: number },
  ): Promise<void> {
    const { id, toAddress: to, language, partnerId, signerName: name } = request;
    await this.messages.queue(tx, [
      {
        key: `signature-code:${id}:${number}`,
        ...{ kind: 'signature.code', template: 'signature-code', confidential: true },
        ...{ partnerId, to, language, data: { name, code, minutes: CODE_LIFE_MS / 60_000 } },
      },
    ]);
  }
}
