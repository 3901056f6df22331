import { writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ApiModule } from './api.module';
import { setPrefix } from './http';
import { openApiDocument } from './openapi-document';
import { failToStart } from './platform/fail-to-start';

/** Writes the OpenAPI document to the file named on the command line. Controllers are scanned, nothing is connected to. */
async function main(): Promise<void> {
  const target = process.argv[2];
  if (!target) throw new Error('usage: node openapi.js <file>');
  const app = await NestFactory.create<NestExpressApplication>(ApiModule, {
    preview: true,
    logger: ['error'],
  });
  setPrefix(app);
  writeFileSync(target, `${JSON.stringify(openApiDocument(app), null, 2)}\n`);
  process.exit(0);
}

main().catch(failToStart);
