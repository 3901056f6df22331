import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import { maskedNumber } from '../../platform/sms/phone-number';
import type { CodeChannel } from './code-channel';
import { CODE_LIFE_MS } from './one-time-code';
import type { SignatureRequest } from './signature-request.entity';

/** Codes by SMS. Evidence and log show the number by its beginning and end: the whole stands in the request, for the office. */
@Injectable()
export class SmsCodes implements CodeChannel<EntityManager> {
  readonly kind = 'sms';

  constructor(private readonly messages: MessageService) {}

  addressOf({ toPhone }: SignatureRequest): string {
    if (toPhone === null) throw new DomainError('signature.invalid-phone', { phone: null });
    return toPhone;
  }

  told(number: string): string {
    return maskedNumber(number);
  }

  async send(
    tx: EntityManager,
    { id, toPhone: to, language, partnerId }: SignatureRequest,
    { code, number }: { readonly code: string; readonly number: number },
  ): Promise<void> {
    await this.messages.queue(tx, [
      {
        ...{ key: `signature-code:${id}:${number}`, kind: 'signature.code', template: 'signature-code' },
        ...{ channel: 'sms', confidential: true, partnerId, to, language },
        data: { code, minutes: CODE_LIFE_MS / 60_000 },
      },
    ]);
  }
}
