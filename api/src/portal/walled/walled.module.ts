import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from '../../platform/clock.service';
import type { Config } from '../../platform/config/config';
import { CONFIG, ConfigModule } from '../../platform/config/config.module';
import { dataSourceOptions } from '../../platform/db/data-source';
import { loggerOptions } from '../../platform/http/logger';
import { TemplateService } from '../../platform/pdf/template.service';
import { WalledPage } from './walled-page.service';
import { WalledController } from './walled.controller';
import { WalledQuery } from './walled.query';

/** A process of its own that reads a few tables and knows one page: what strangers reach should be small. */
@Module({
  imports: [
    ConfigModule,
    LoggerModule.forRootAsync({ inject: [CONFIG], useFactory: (config: Config) => loggerOptions(config) }),
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({
        ...dataSourceOptions({ ...config.database, poolSize: 3 }),
        entities: [],
        retryAttempts: 0,
      }),
    }),
  ],
  controllers: [WalledController],
  providers: [
    ...[Clock, WalledQuery, WalledPage],
    {
      provide: TemplateService,
      inject: [CONFIG],
      useFactory: (config: Config) => new TemplateService(config.templatesDir),
    },
  ],
})
export class WalledModule {}
