import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { money } from '@ponte/shared/money';
import type { EntityManager } from 'typeorm';
import { MessageService } from '../../messaging/message.service';
import { addressFault } from '../../messaging/new-message';
import type { PartnerSnapshot } from '../../partners/partner-snapshot';
import { PartnerService } from '../../partners/partner.service';
import { randomToken, tokenHash } from '../../platform/auth/secret-token';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { quoteName } from './quote-state';
import type { Quote } from './quote.entity';

/** What customers are written about quotes. */
@Injectable()
export class QuoteMailing {
  constructor(
    private readonly partners: PartnerService,
    private readonly messages: MessageService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  /** Where to write: as told, else the customer's own address; `message.invalid-address`. */
  async address({ partnerId }: Quote, to?: string): Promise<string> {
    const address = to ?? (await this.partners.get(partnerId)).email;
    if (address === null || addressFault(address) !== null)
      throw new DomainError('message.invalid-address', { to: address });
    return address;
  }

  /** Sends PDF and link; the link before is dead. */
  async sendLink(tx: EntityManager, quote: Quote, customer: PartnerSnapshot, to: string): Promise<void> {
    const token = randomToken();
    const hash = tokenHash(token);
    const { id, title, validUntil, onceTaxable, monthlyTaxable } = quote;
    await tx.save(Object.assign(quote, { tokenHash: hash, sentTo: to }));
    await this.messages.queue(tx, [
      {
        ...about(quote, customer, to),
        key: `quote:${id}:${hash.slice(0, 16)}`,
        ...{ kind: 'quote.sent', template: 'quote-link', confidential: true },
        data: {
          ...{ name: customer.name, quote: quoteName(quote), title, validUntil },
          once: onceTaxable.eq('0') ? null : money(onceTaxable),
          monthly: monthlyTaxable.eq('0') ? null : money(monthlyTaxable),
          url: `${this.config.publicUrl}/quote/#${token}`,
        },
      },
    ]);
  }

  /** Whoever accepted gets it in writing. */
  async confirm(tx: EntityManager, quote: Quote): Promise<void> {
    const { id, sentTo, customer, title, lines } = quote;
    if (!customer) return;
    const taken = lines.filter(({ chosen }) => chosen).map(({ description }) => description);
    await this.messages.queue(tx, [
      {
        ...about(quote, customer, sentTo),
        ...{ key: `quote-accepted:${id}`, kind: 'quote.accepted', template: 'quote-accepted' },
        data: { name: customer.name, quote: quoteName(quote), title, taken },
      },
    ]);
  }
}

function about({ partnerId, pdfFileId }: Quote, { language }: PartnerSnapshot, to: string | null) {
  return { partnerId, to, language, attachments: pdfFileId === null ? [] : [pdfFileId] };
}
