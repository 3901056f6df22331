import './platform/http/without-http';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { failToStart } from './platform/fail-to-start';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule, { bufferLogs: true });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
}

main().catch(failToStart);
