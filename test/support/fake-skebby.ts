import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An SMS as it was taken. */
export interface TakenSms {
  readonly message: string;
  readonly recipient: readonly string[];
  readonly message_type: string;
  readonly sender?: string;
  readonly encoding: string;
  readonly order_id: string;
}

/** What it does with the next `POST sms`: answers with a status, or takes the message and hangs up before it answers. */
type Mischief = number | 'hang-up';

/** Skebby's REST v1.0 on the loopback: token login, send, credits. */
export class FakeSkebby {
  readonly account = { userName: 'esempio', password: 'p&ss=wörd' };
  /** What was taken, in order. */
  readonly taken: TakenSms[] = [];
  logins = 0;
  credit = 842;
  private keys: { user: string; token: string } | null = null;
  private plan: Mischief[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request, response);
  });

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/API/v1.0/REST`;
  }

  /** Misbehaves at the next messages, one after the other. */
  misbehave(...plan: Mischief[]): void {
    this.plan = plan;
  }

  /** Tokens given so far are refused from now on. */
  forgetTokens(): void {
    this.keys = null;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://fake');
    const path = `${request.method} ${pathname.replace('/API/v1.0/REST/', '')}`;
    const reply = (status: number, body: unknown): void => {
      response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    if (path === 'GET token') this.login(searchParams, reply);
    else if (!this.knows(request)) reply(401, 'Unauthorized');
    else if (path === 'GET status') reply(200, { sms: [{ type: 'GP', quantity: this.credit }] });
    else if (path === 'POST sms') this.take(JSON.parse(await text(request)) as TakenSms, request, reply);
    else reply(404, 'not found');
  }

  private login(query: URLSearchParams, reply: (status: number, body: string) => void): void {
    const { userName, password } = this.account;
    this.logins += 1;
    if (query.get('username') !== userName || query.get('password') !== password) {
      reply(404, 'credentials are incorrect');
      return;
    }
    this.keys = { user: 'USER-1', token: randomBytes(12).toString('hex') };
    reply(200, `${this.keys.user};${this.keys.token}`);
  }

  private knows({ headers }: IncomingMessage): boolean {
    return (
      this.keys !== null && headers.user_key === this.keys.user && headers.access_token === this.keys.token
    );
  }

  private take(
    sms: TakenSms,
    request: IncomingMessage,
    reply: (status: number, body: unknown) => void,
  ): void {
    const mischief = this.plan.shift();
    if (typeof mischief === 'number') {
      reply(mischief, 'as planned');
      return;
    }
    if (sms.recipient.some((number) => !/^\+\d{8,15}$/.test(number))) {
      reply(400, 'invalid recipient');
      return;
    }
    this.taken.push(sms);
    this.credit -= 1;
    if (mischief === 'hang-up') request.socket.destroy();
    else reply(201, { result: 'OK', order_id: sms.order_id, total_sent: 1, remaining_credits: this.credit });
  }
}
