import { DomainError } from '@ponte/shared/domain-error';
import type { SendOutcome } from '../mail/outgoing-mail';
import { LineFault, oneRequest, type OneRequest } from './one-request';
import { creditsOf, keysOf, sendOutcomeOf, type SkebbyAnswer, type SmsCredit } from './skebby-answer';
import { plainSms, smsSize } from './sms-text';

/** Kinds of message: with report of delivery, without, and the cheapest, which has no sender and one part. */
export const SKEBBY_TYPES = ['GP', 'TI', 'SI'] as const;
export type SkebbyType = (typeof SKEBBY_TYPES)[number];

export interface SkebbyAccount {
  readonly userName: string;
  readonly password: string;
}

export interface OutgoingSms {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** Registered with the provider; blank: the provider's own. */
  readonly sender: string;
  readonly type: SkebbyType;
  /** The same at every try, by which the provider's lists tell ours: 32 letters and digits at most. */
  readonly orderId: string;
}

interface Keys {
  readonly account: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Hands SMS to Skebby (REST v1.0): login by a token, which is kept until it is refused, then one request a message. Neither password nor
 * token nor text goes to the log.
 */
export class SkebbyGateway {
  private keys: Keys | null = null;

  /**
   * @param base address of the API, with its slash at the end.
   * @param timeoutMs in which a message must be through, login and all.
   */
  constructor(
    private readonly base: string,
    private readonly timeoutMs: number,
  ) {}

  /** Tries once. Never throws: how it ended is the answer. */
  async send(account: SkebbyAccount, sms: OutgoingSms): Promise<SendOutcome> {
    const text = plainSms(sms.text);
    const { encoding, fits, parts } = smsSize(text);
    if (!fits || (sms.type === 'SI' && parts > 1))
      return { kind: 'refused', permanent: true, error: 'the text is too long for an SMS' };
    const body = JSON.stringify({
      ...{ message_type: sms.type, message: text, recipient: [sms.to], encoding, order_id: sms.orderId },
      ...(sms.type === 'SI' || sms.sender === '' ? {} : { sender: sms.sender }),
      returnRemaining: true,
    });
    try {
      const answer = await this.signedIn(account, (headers, signal) =>
        this.call('sms', { method: 'POST', headers, body, signal }),
      );
      return sendOutcomeOf(answer);
    } catch (error) {
      const { message } = error as Error;
      const open = error instanceof LineFault && error.begun;
      return open
        ? { kind: 'unsure', error: message }
        : { kind: 'refused', permanent: false, error: message };
    }
  }

  /** What the account may still send. `sms.unavailable` with the reason when nobody answers or the login is refused. */
  async credits(account: SkebbyAccount): Promise<SmsCredit[]> {
    try {
      const answer = await this.signedIn(account, (headers, signal) =>
        this.call('status?getMoney=true&typeAliases=true', { method: 'GET', headers, signal }),
      );
      const credits = creditsOf(answer);
      if (credits) return credits;
      throw new Error(`Skebby: ${answer.status}`);
    } catch (error) {
      throw new DomainError('sms.unavailable', { reason: (error as Error).message });
    }
  }

  /** With keys kept from before, and once more with fresh ones if those are refused: what was refused for its keys was not sent. */
  private async signedIn(
    account: SkebbyAccount,
    work: (headers: Keys['headers'], signal: AbortSignal) => Promise<SkebbyAnswer>,
  ): Promise<SkebbyAnswer> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    const name = `${account.userName}\n${account.password}`;
    const known = this.keys?.account === name ? this.keys : null;
    if (known) {
      const answer = await work(known.headers, signal);
      if (answer.status !== 401) return answer;
    }
    this.keys = { account: name, headers: await this.login(account, signal) };
    return work(this.keys.headers, signal);
  }

  /** Its faults are no `LineFault`: nothing was sent yet. */
  private async login(account: SkebbyAccount, signal: AbortSignal): Promise<Keys['headers']> {
    const query = new URLSearchParams({ username: account.userName, password: account.password });
    const path = `token?${query.toString()}`;
    const answer = await this.call(path, { method: 'GET', headers: {}, signal }).catch((error: unknown) => {
      throw new Error((error as Error).message);
    });
    const keys = keysOf(answer);
    if (!keys) throw new Error(`Skebby does not let us in: ${answer.status}`);
    return { user_key: keys.userKey, Access_token: keys.token };
  }

  private call(path: string, request: OneRequest): Promise<SkebbyAnswer> {
    const headers = { ...request.headers, 'Content-Type': 'application/json', Accept: 'application/json' };
    return oneRequest(new URL(path, this.base), { ...request, headers });
  }
}
