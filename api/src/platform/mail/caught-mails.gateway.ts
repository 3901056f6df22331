import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { ParsedMail } from 'mailparser';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { caughtFolder } from './mail-catcher.gateway';

/** A mail the demo's server kept. */
export interface CaughtMail {
  readonly id: string;
  readonly mail: ParsedMail;
}

/** Only names the catcher gives: nothing else is ever read from the folder. */
const ID = /^\d{17}-\d{6}-[\da-f]{8}$/;

/** Reads what the demo's mail server has kept. */
@Injectable()
export class CaughtMails {
  private readonly folder: string;
  /** True in the demo, as long as no mail server is set. */
  readonly on: boolean;

  constructor(@Inject(CONFIG) config: Pick<Config, 'dataDir' | 'mail'>) {
    this.folder = caughtFolder(config.dataDir);
    this.on = config.mail.catcher;
  }

  /** Newest first. `caught-mail.off` where a real server is set, or none. */
  async list(skip: number, take: number): Promise<{ data: CaughtMail[]; total: number }> {
    this.mustBeOn();
    const names = await readdir(this.folder).catch(() => [] as string[]);
    const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
    const page = ids
      .sort()
      .reverse()
      .slice(skip, skip + take);
    const read = await Promise.all(page.map((id) => this.read(id)));
    return { data: read.filter((mail) => mail !== null), total: ids.length };
  }

  /** `caught-mail.not-found` if there is none. */
  async get(id: string): Promise<CaughtMail> {
    this.mustBeOn();
    const mail = await this.read(id);
    if (!mail) throw new DomainError('caught-mail.not-found', { id });
    return mail;
  }

  private async read(id: string): Promise<CaughtMail | null> {
    if (!ID.test(id)) return null;
    const bytes = await readFile(join(this.folder, `${id}.eml`)).catch(() => null);
    if (!bytes) return null;
    const { simpleParser } = await import('mailparser');
    return { id, mail: await simpleParser(bytes, { skipTextLinks: true }) };
  }

  private mustBeOn(): void {
    if (!this.on) throw new DomainError('caught-mail.off');
  }
}
