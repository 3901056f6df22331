import { Global, Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { MailTemplates } from './mail-templates.service';
import { SmtpGateway } from './smtp.gateway';

/** Letters on the wire: how they are laid out and how they leave. What is sent to whom, and once, is for `messaging`. */
@Global()
@Module({
  providers: [
    {
      provide: SmtpGateway,
      inject: [CONFIG],
      useFactory: ({ mail }: Config) =>
        new SmtpGateway(mail.smtp !== null, () => Promise.resolve(mail.smtp), mail.timeoutMs),
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
