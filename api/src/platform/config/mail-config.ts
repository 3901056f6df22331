type Env = Readonly<Record<string, string | undefined>>;

/** How mail leaves the house. */
export interface MailConfig {
  /** Null where nothing is sent: messages wait in their queue. */
  readonly smtp: SmtpConfig | null;
  /** `Name <address>` or an address; null without `SMTP_URL`. */
  readonly from: string | null;
  /** The demo's own mail server, which keeps what it gets to be looked at; never beside a real one. */
  readonly catcher: boolean;
  /** Milliseconds in which a message must be through. */
  readonly timeoutMs: number;
}

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte, as on port 465. */
  readonly secure: boolean;
  /** `required`: no word before STARTTLS; `offered`: where the server has it; `off`: never. */
  readonly startTls: 'required' | 'offered' | 'off';
  readonly user: string | null;
  readonly password: string | null;
}

const ADDRESS = /^(?:[^<>@]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

/** Reads `SMTP_URL`, `MAIL_FROM` and `PONTE_MAIL_…`. Throws an Error that names the variable at fault, never its value. */
export function readMailConfig(env: Env): MailConfig {
  const smtp = env.SMTP_URL ? readSmtpUrl(env.SMTP_URL) : null;
  const from = readFrom(env.MAIL_FROM);
  if (smtp && from === null) throw new Error('MAIL_FROM must be set beside SMTP_URL');
  const catcher = !smtp && env.PONTE_MAIL_CATCHER === '1';
  return { smtp, from, catcher, timeoutMs: readTimeout(env.PONTE_MAIL_TIMEOUT_MS) };
}

function readFrom(text = ''): string | null {
  const from = text.trim();
  if (from !== '' && !ADDRESS.test(from)) throw new Error('MAIL_FROM must be an address or Name <address>');
  return from || null;
}

function readTimeout(text = '120000'): number {
  const timeoutMs = Number(text);
  if (!Number.isInteger(timeoutMs) || timeoutMs < 100 || timeoutMs > 600_000) {
    throw new Error('PONTE_MAIL_TIMEOUT_MS must be a whole number from 100 to 600000');
  }
  return timeoutMs;
}

/** `smtp://user:password@host:587` or `smtps://…:465`; `?tls=required` or `?tls=off` for other than the usual STARTTLS. */
function readSmtpUrl(text: string): SmtpConfig {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw new Error('SMTP_URL must be a URL starting with smtp:// or smtps://');
  }
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username) || null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? '465' : '587')),
    secure,
    startTls: readTls(url.searchParams.get('tls'), user !== null),
    user,
    password: decodeURIComponent(url.password) || null,
  };
}

/** A password never goes in the clear unasked. */
function readTls(asked: string | null, withPassword: boolean): SmtpConfig['startTls'] {
  if (asked === null) return withPassword ? 'required' : 'offered';
  if (asked !== 'required' && asked !== 'off') {
    throw new Error('SMTP_URL may ask for tls=required or tls=off only');
  }
  return asked;
}
