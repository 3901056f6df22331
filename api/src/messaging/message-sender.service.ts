import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { SendOutcome } from '../platform/mail/outgoing-mail';
import { SmtpGateway } from '../platform/mail/smtp.gateway';
import { MailAssembly } from './mail-assembly.service';
import { MessageClaims, type Claim } from './message-claims.service';
import type { MessageChannel } from './new-message';
import { SmsPost } from './sms-post.service';

const AT_ONCE = 3;
const IDLE_WAIT_MS = 300;
/** A claim older than the longest try and half of it again has lost its worker. */
const LEASE = 1.5;

/** Sends what is queued, in every worker; see `MessageClaims` for why nothing leaves twice. What has no way out waits. */
@Injectable()
export class MessageSender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(MessageSender.name);
  private running = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly claims: MessageClaims,
    private readonly assembly: MailAssembly,
    private readonly smtp: SmtpGateway,
    private readonly sms: SmsPost,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.smtp.usable) this.log.warn('SMTP_URL is not set: e-mails wait in their queue');
    this.running = true;
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.running = false;
    this.wake();
    await this.loop;
  }

  /** True while something is on its way or about to be. */
  async busy(): Promise<boolean> {
    return this.running && (await this.claims.busy(await this.channels()));
  }

  private async run(): Promise<void> {
    while (this.running) {
      await this.sendDue().catch((error: unknown) => {
        this.log.error(error);
      });
      await this.rest();
    }
  }

  private async sendDue(): Promise<void> {
    const lost = await this.claims.sweep(this.smtp.timeoutMs * LEASE);
    if (lost > 0)
      this.log.warn(`${lost} messages lost their worker: whether they arrived is for a person to find out`);
    const channels = await this.channels();
    if (!(await this.claims.busy(channels))) return;
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.lane(channels)));
  }

  /** By which messages may leave now. */
  private async channels(): Promise<MessageChannel[]> {
    const sms = (await this.sms.route()) !== 'none';
    return [...(this.smtp.usable ? (['email'] as const) : []), ...(sms ? (['sms'] as const) : [])];
  }

  private async lane(channels: readonly MessageChannel[]): Promise<void> {
    while (this.running) {
      const claim = await this.claims.claim(channels);
      if (!claim) return;
      await this.claims.settle(claim, await this.send(claim));
    }
  }

  private async send({ message }: Claim): Promise<SendOutcome> {
    try {
      if (message.channel === 'sms') return await this.sms.send(message);
      return await this.smtp.send(await this.assembly.assemble(message));
    } catch (error) {
      // Not a word was said yet: a file is missing, or the like.
      return {
        kind: 'refused',
        permanent: true,
        error: error instanceof Error ? error.message : String(error),
      };
    }
  }

  private rest(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.running) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, IDLE_WAIT_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
