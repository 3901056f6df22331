import { BullModule } from '@nestjs/bull';
import { Global, Module } from '@nestjs/common';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { JobsService } from './jobs.service';
import { QUEUE_NAMES, queueOptions } from './queues';

/** Bull queues, shared by every module; processors are registered only by the worker. */
@Global()
@Module({
  imports: [
    BullModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => queueOptions(config.redis, config.jobLockMs),
    }),
    BullModule.registerQueue(...QUEUE_NAMES.map((name) => ({ name }))),
  ],
  providers: [JobsService],
  exports: [BullModule, JobsService],
})
export class JobsModule {}
