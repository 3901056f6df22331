import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import { configureHttp, serveDocumentsAndAdmin } from './http';
import type { Config } from './platform/config/config';
import { CONFIG } from './platform/config/config.module';
import { failToStart } from './platform/fail-to-start';

async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  configureHttp(app);
  serveDocumentsAndAdmin(app);
  await app.listen(app.get<Config>(CONFIG).port);
}

main().catch(failToStart);
