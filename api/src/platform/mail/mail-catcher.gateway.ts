import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { SMTPServer } from 'smtp-server';
import { Clock } from '../clock.service';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import type { SmtpConfig } from '../config/mail-config';

/** Caught mails that are kept; the oldest go. */
const MOST = 500;

/** The folder under the data directory that holds what was caught, one file a mail. */
export function caughtFolder(dataDir: string): string {
  return join(dataDir, 'mail');
}

/**
 * The demo's own mail server: on a port of the loopback that nobody else knows, begun with the first mail. What it takes goes to no
 * one; it is kept to be looked at. Never used where a real server is set.
 */
@Injectable()
export class MailCatcher implements OnApplicationShutdown {
  private readonly log = new Logger(MailCatcher.name);
  private readonly folder: string;
  private server: SMTPServer | null = null;
  private kept = 0;
  private starting: Promise<SmtpConfig> | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) config: Pick<Config, 'dataDir'>,
  ) {
    this.folder = caughtFolder(config.dataDir);
  }

  /** Where to send to; starts the server when it is first asked. */
  address(): Promise<SmtpConfig> {
    this.starting ??= this.start();
    return this.starting;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  private async start(): Promise<SmtpConfig> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { SMTPServer } = await import('smtp-server');
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, _session, done) => {
        buffer(stream)
          .then((mail) => this.keep(mail))
          .then(
            () => done(),
            (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
          );
      },
    });
    server.on('error', (error) => {
      this.log.error(error);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    const { port } = server.server.address() as AddressInfo;
    return { host: '127.0.0.1', port, secure: false, startTls: 'off', user: null, password: null };
  }

  /** A file appears whole or not at all; its name tells when it came. */
  private async keep(mail: Buffer): Promise<void> {
    const at = this.clock.now().toISOString().replace(/\D/g, '');
    const order = String(this.kept++).padStart(6, '0'); // of those that come within a millisecond
    const name = `${at}-${order}-${randomBytes(4).toString('hex')}.eml`;
    const draft = join(this.folder, `${name}.tmp`);
    await writeFile(draft, mail, { mode: 0o600 });
    await rename(draft, join(this.folder, name));
    const all = (await readdir(this.folder)).filter((file) => file.endsWith('.eml')).sort();
    await Promise.all(all.slice(0, -MOST).map((file) => rm(join(this.folder, file), { force: true })));
  }
}
