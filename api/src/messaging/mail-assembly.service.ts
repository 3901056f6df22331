import { Inject, Injectable } from '@nestjs/common';
import { CompanyService } from '../platform/company/company.service';
import type { Config } from '../platform/config/config';
import { CONFIG } from '../platform/config/config.module';
import { FileService } from '../platform/files/file.service';
import type { MailAttachment, OutgoingMail } from '../platform/mail/outgoing-mail';
import { Clock } from '../platform/clock.service';
import { LOGO_CID } from './mail-company';
import { MailSettings } from './mail-settings.service';
import type { Message } from './message.entity';
import { senderOf } from './sender';

/** Puts a message together for the wire: who sends it, its attachments, our logo. */
@Injectable()
export class MailAssembly {
  constructor(
    private readonly settings: MailSettings,
    private readonly company: CompanyService,
    private readonly files: FileService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail'>,
  ) {}

  /** `file.not-found` or `file.content-missing` when an attachment is gone. */
  async assemble(message: Message): Promise<OutgoingMail> {
    const setting = await this.settings.current();
    const company = await this.company.current();
    const { toAddress: to, subject, html, text, internetId } = message;
    return {
      ...senderOf(setting, company, this.config.mail.from),
      ...{ to, subject, html, text, messageId: internetId, date: this.clock.now() },
      attachments: [...logoOf(company.logo), ...(await this.attached(message))],
    };
  }

  private attached({ attachments }: Message): Promise<MailAttachment[]> {
    return Promise.all(
      attachments.map(async ({ fileId }) => {
        const { name, mime } = await this.files.get(fileId);
        return { name, mime, bytes: await this.files.read(fileId), contentId: null };
      }),
    );
  }
}

/** The company's logo is kept as a data URI. */
function logoOf(logo: string | null): MailAttachment[] {
  const [, mime, base64] = /^data:(image\/\w+);base64,(.+)$/.exec(logo ?? '') ?? [];
  if (mime === undefined || base64 === undefined) return [];
  const name = `logo.${mime.slice('image/'.length)}`;
  return [{ name, mime, bytes: Buffer.from(base64, 'base64'), contentId: LOGO_CID }];
}
