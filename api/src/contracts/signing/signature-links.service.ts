import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import { SmsPost } from '../../messaging/sms-post.service';
import { randomToken, tokenHash } from '../../platform/auth/secret-token';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { currentActor } from '../../platform/context';
import { instantText } from './instant-text';
import { goesBy, signerReach, type SignerReach, type WantedReach } from './signature-address';
import { SignatureLog } from './signature-log.service';
import type { SignatureRequest } from './signature-request.entity';

/** Ways to the page where a contract is signed. */
@Injectable()
export class SignatureLinks {
  constructor(
    private readonly messages: MessageService,
    private readonly log: SignatureLog,
    private readonly sms: SmsPost,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Where link and code go; as `signerReach` throws, and `sms.not-configured`. */
  async reach(wanted: WantedReach): Promise<SignerReach> {
    if (goesBy(wanted, 'sms')) await this.sms.assertUsable();
    return signerReach(wanted);
  }

  /** A fresh address of the page; any before it is dead. The token stands behind `#`, which no browser sends to any server. */
  give(request: SignatureRequest): string {
    const token = randomToken();
    request.tokenHash = tokenHash(token);
    return `${this.config.publicUrl}/sign/#${token}`;
  }

  /** Sends a fresh link to the signer, with the caller's transaction. */
  async send(tx: EntityManager, request: SignatureRequest): Promise<void> {
    const { id, toAddress: to, toPhone: phone, linkBy, language, partnerId, signerName } = request;
    const { expiresAt, eventCount } = request;
    const url = this.give(request);
    const [row] = await tx.query<{ code: string }[]>('SELECT code FROM contract WHERE id = ?', [
      request.contractId,
    ]);
    const data = {
      ...{ name: signerName, code: row?.code ?? '', url, until: instantText(expiresAt, language) },
      codeBySms: request.codeBy === 'sms',
    };
    await this.messages.queue(tx, [
      {
        key: `signature-link:${id}:${eventCount}`,
        ...{ kind: 'signature.link', template: 'signature-link', confidential: true },
        ...{ channel: linkBy, partnerId, to: linkBy === 'sms' ? phone : to, language, data },
      },
    ]);
    const facts = { channel: linkBy, to, phone, expiresAt: expiresAt.toISOString(), by: currentActor().name };
    await this.log.append(tx, request, 'link-sent', facts);
  }
}
