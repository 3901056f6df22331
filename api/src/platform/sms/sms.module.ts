import { Global, Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { SkebbyGateway } from './skebby.gateway';

/** The provider answers within this or not at all. */
const MOST_MS = 30_000;

/** SMS on the wire. What is sent to whom, and once, is for `messaging`. */
@Global()
@Module({
  providers: [
    {
      provide: SkebbyGateway,
      inject: [CONFIG],
      useFactory: ({ skebbyUrl, mail }: Config) =>
        new SkebbyGateway(skebbyUrl, Math.min(MOST_MS, mail.timeoutMs)),
    },
  ],
  exports: [SkebbyGateway],
})
export class SmsModule {}
