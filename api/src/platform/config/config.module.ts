import { resolve } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { readConfig } from './config';

/** Injection token of the checked `Config`. */
export const CONFIG = Symbol('config');

/** The repository root, whether this runs from sources (api/src/…) or compiled (dist/api/src/…). */
export function repositoryRoot(): string {
  const base = resolve(__dirname, '../../../..');
  return base.endsWith('dist') ? resolve(base, '..') : base;
}

@Global()
@Module({
  providers: [{ provide: CONFIG, useFactory: () => readConfig(process.env, repositoryRoot()) }],
  exports: [CONFIG],
})
export class ConfigModule {}
