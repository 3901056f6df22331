import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** Where in the dialogue the server misbehaves: after the recipient's name, or after the whole text. */
export type Stage = 'rcpt' | 'data';

/** What it does there: answers with a code, hangs up, or never answers. */
export type Mischief = number | 'hang-up' | 'silence';

const never = (): void => undefined;

/** A mail server on the loopback that keeps what it takes, and misbehaves when told to. */
export class Mailbox {
  /** What was taken, in order. */
  readonly mails: ParsedMail[] = [];
  /** Texts that arrived whole, taken or not: how often somebody has tried. */
  texts = 0;
  /** Dialogues that came as far as naming a recipient. */
  recipients = 0;
  private plan: { stage: Stage; mischief: Mischief; times: number } | null = null;
  private server: SMTPServer;

  constructor(private readonly options: SMTPServerOptions = {}) {}

  async start(): Promise<void> {
    this.server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      ...this.options,
      onRcptTo: (_address, { id }, done) => {
        this.recipients += 1;
        this.misbehave('rcpt', id, done, () => done());
      },
      onData: (stream, { id }, done) => {
        void buffer(stream).then((bytes) => {
          this.texts += 1;
          this.misbehave('data', id, done, () => void this.take(bytes).then(() => done()));
        });
      },
    });
    this.server.on('error', never); // a client that is killed is what some tests are about
    this.server.listen(0, '127.0.0.1');
    await once(this.server.server, 'listening');
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  get url(): string {
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}?tls=off`;
  }

  /** Misbehaves the next few times a dialogue comes to that stage. */
  misbehaveAt(stage: Stage, mischief: Mischief, times = 1): void {
    this.plan = { stage, mischief, times };
  }

  /** Waits until as many mails were taken. */
  async until(count: number, seconds = 20): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (this.mails.length < count) {
      if (Date.now() > end) throw new Error(`${this.mails.length} mails of ${count} after ${seconds} s`);
      await sleep(20);
    }
  }

  private async take(bytes: Buffer): Promise<void> {
    this.mails.push(await simpleParser(bytes));
  }

  private misbehave(stage: Stage, id: string, done: (error: Error) => void, otherwise: () => void): void {
    const { plan } = this;
    if (plan?.stage !== stage || plan.times === 0) {
      otherwise();
      return;
    }
    plan.times -= 1;
    if (plan.mischief === 'silence') return;
    if (plan.mischief === 'hang-up') {
      for (const connection of this.connections()) if (connection.id === id) connection._socket.destroy();
      return;
    }
    done(Object.assign(new Error('as the test wants it'), { responseCode: plan.mischief }));
  }

  private connections(): Iterable<{ id: string; _socket: { destroy: () => void } }> {
    return (this.server as unknown as { connections: Set<{ id: string; _socket: { destroy: () => void } }> })
      .connections;
  }
}
