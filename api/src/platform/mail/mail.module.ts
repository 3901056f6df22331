import { Global, Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { CaughtMails } from './caught-mails.gateway';
import { MailCatcher } from './mail-catcher.gateway';
import { MailTemplates } from './mail-templates.service';
import { SmtpGateway } from './smtp.gateway';

/** Letters on the wire: how they are laid out and how they leave. What is sent to whom, and once, is for `messaging`. */
@Global()
@Module({
  providers: [
    MailCatcher,
    CaughtMails,
    {
      provide: SmtpGateway,
      inject: [CONFIG, MailCatcher],
      useFactory: ({ mail }: Config, catcher: MailCatcher) =>
        new SmtpGateway(
          mail.smtp !== null || mail.catcher,
          () => (mail.catcher ? catcher.address() : Promise.resolve(mail.smtp)),
          mail.timeoutMs,
        ),
    },
    {
      provide: MailTemplates,
      inject: [CONFIG],
      useFactory: ({ templatesDir }: Config) => new MailTemplates(templatesDir),
    },
  ],
  exports: [SmtpGateway, MailTemplates],
})
export class MailModule {}
