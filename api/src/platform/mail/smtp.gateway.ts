import { Readable } from 'node:stream';
import type SmtpConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpConfig } from '../config/mail-config';
import type { OutgoingMail, SendOutcome } from './outgoing-mail';
import { outcomeOf, type SmtpFault } from './send-outcome';

const CONNECT_WITHIN_MS = 15_000;

/**
 * Hands messages to an SMTP server, each over a connection of its own: a pool would send again by itself what it is not sure
 * of. No credentials and no texts go to the log.
 */
export class SmtpGateway {
  /**
   * @param usable false where no server is set: nothing can be sent.
   * @param server asked before each message.
   * @param timeoutMs milliseconds in which a message must be through.
   */
  constructor(
    readonly usable: boolean,
    private readonly server: () => Promise<SmtpConfig | null>,
    readonly timeoutMs: number,
  ) {}

  /** Tries once. Never throws: how it ended is the answer. */
  async send(mail: OutgoingMail): Promise<SendOutcome> {
    const server = await this.server();
    if (!server) return { kind: 'refused', permanent: false, error: 'no mail server is set' };
    let textBegun = false;
    try {
      const message = await compose(mail);
      // Read once the server has said yes to sender, recipient and DATA, and not before.
      const text = Readable.from(
        (function* () {
          textBegun = true;
          yield message;
        })(),
      );
      return { kind: 'sent', response: await this.dialogue(server, mail, text, message.length) };
    } catch (error) {
      return outcomeOf(error as SmtpFault, textBegun);
    }
  }

  private async dialogue(
    server: SmtpConfig,
    mail: OutgoingMail,
    text: Readable,
    size: number,
  ): Promise<string> {
    const { default: Connection } = await import('nodemailer/lib/smtp-connection');
    const connection = new Connection(options(server, this.timeoutMs));
    try {
      const response = await new Promise<string>((resolve, reject) => {
        const late = setTimeout(() => {
          reject(Object.assign(new Error(`not through within ${this.timeoutMs} ms`), { code: 'ETIMEDOUT' }));
        }, this.timeoutMs);
        const done = (error: Error | null | undefined, response = ''): void => {
          clearTimeout(late);
          if (error) reject(error);
          else resolve(response);
        };
        connection.on('error', done);
        connection.on('end', () => {
          done(Object.assign(new Error('the server hung up'), { code: 'ECONNECTION' }));
        });
        speak(connection, server, { mail, text, size }, done);
      });
      connection.quit();
      return response;
    } catch (error) {
      connection.close();
      throw error;
    }
  }
}

interface Parcel {
  readonly mail: OutgoingMail;
  readonly text: Readable;
  readonly size: number;
}

/** Greeting, login where asked for, sender, recipient, text. */
function speak(
  connection: SmtpConnection,
  { user, password }: SmtpConfig,
  { mail, text, size }: Parcel,
  done: (error: Error | null | undefined, response?: string) => void,
): void {
  const send = (): void => {
    connection.send({ from: bareAddress(mail.from), to: [mail.to], size }, text, (error, info) => {
      if (error) done(error);
      else done(null, info.response);
    });
  };
  connection.connect((refused) => {
    if (refused) done(refused);
    else if (user === null) send();
    else {
      connection.login({ credentials: { user, pass: password ?? '' } }, (error) => {
        if (error) done(error);
        else send();
      });
    }
  });
}

function options({ host, port, secure, startTls }: SmtpConfig, timeoutMs: number): object {
  return {
    ...{ host, port, secure, requireTLS: startTls === 'required', ignoreTLS: startTls === 'off' },
    connectionTimeout: Math.min(CONNECT_WITHIN_MS, timeoutMs),
    greetingTimeout: Math.min(CONNECT_WITHIN_MS, timeoutMs),
    dnsTimeout: Math.min(CONNECT_WITHIN_MS, timeoutMs),
    socketTimeout: timeoutMs,
    logger: false,
  };
}

/** The address of `Name <address>`. */
function bareAddress(from: string): string {
  return /<([^<>]+)>/.exec(from)?.[1] ?? from;
}

async function compose(mail: OutgoingMail): Promise<Buffer> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return new MailComposer({
    ...{ from: mail.from, to: mail.to, subject: mail.subject, date: mail.date },
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    ...{ html: mail.html, text: mail.text, messageId: `<${mail.messageId}>` },
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: mail.attachments.map(({ name, mime, bytes, contentId }) => ({
      ...{ filename: name, contentType: mime, content: bytes },
      ...(contentId === null ? {} : { cid: contentId, contentDisposition: 'inline' }),
    })),
    disableUrlAccess: true,
    disableFileAccess: true,
  })
    .compile()
    .build();
}
