import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import type { Config } from './platform/config/config';
import { CONFIG } from './platform/config/config.module';
import { failToStart } from './platform/fail-to-start';
import { configureWalled } from './walled-http';
import { WalledModule } from './portal/walled/walled.module';

/** The page of customers who are cut off, on a port of its own; without one there is nothing to do. */
async function main(): Promise<void> {
  const app = await NestFactory.create<NestExpressApplication>(WalledModule, {
    bufferLogs: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  const { port, trustedProxies } = app.get<Config>(CONFIG).walled;
  if (port === 0) throw new Error('WALLED_PORT is not set');
  configureWalled(app, trustedProxies);
  await app.listen(port);
}

main().catch(failToStart);
