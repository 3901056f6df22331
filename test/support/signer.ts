import request, { type Response } from 'supertest';
import type { TestApp } from './app';

export const DRAWING = {
  kind: 'drawn',
  ...{ width: 340, height: 160 },
  strokes: [
    [30, 90, 60, 40, 95, 110, 140, 50, 180, 100],
    [200, 60, 260, 95],
  ],
};

const REQUIRED = ['contract', 'clauses', 'privacy', 'mandate'];

interface Signing {
  readonly state: string;
  readonly consents: readonly { readonly key: string; readonly required: boolean }[];
  readonly [field: string]: unknown;
}

/** The token of a link, `…/sign/#token`. */
export function tokenOf(url: string): string {
  return url.split('#')[1] ?? '';
}

/** The last link that was mailed to somebody, and the last code. */
export function lastLink(app: TestApp): string {
  const mail = app.mailbox.mails.findLast(({ text }) => text?.includes('/sign/#'));
  return /https?:\/\/\S+\/sign\/#[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
}

export function lastCode(app: TestApp): string {
  const mail = app.mailbox.mails.findLast(({ subject }) =>
    /codice per firmare|code to sign/.test(subject ?? ''),
  );
  return /^\s*(\d{6})\s*$/m.exec(mail?.text ?? '')?.[1] ?? '';
}

/** Who comes with a link, from a browser and an address of his own. */
export class Signer {
  ip = '203.0.113.7';
  userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)';

  constructor(
    private readonly app: TestApp,
    readonly token: string,
  ) {}

  /** The bare answer, whatever its status. */
  call(method: 'get' | 'post', path: string, body?: object): Promise<Response> {
    const call = request(this.app.url)
      [method](`/api/v1/signing/${path}`)
      .set('X-Signing-Token', this.token)
      .set('X-Forwarded-For', this.ip)
      .set('User-Agent', this.userAgent);
    return Promise.resolve(body === undefined ? call : call.send(body));
  }

  async open(): Promise<Signing> {
    return (await this.must('open', 200)).body as Signing;
  }

  async read(): Promise<void> {
    await this.must('read', 204);
  }

  /** Has a code sent and reads it in the mailbox. */
  async code(): Promise<string> {
    await this.must('code', 200);
    await this.app.drain();
    return lastCode(this.app);
  }

  sign(body: object = {}): Promise<Response> {
    return this.call('post', 'sign', { drawing: DRAWING, ticked: REQUIRED, ...body });
  }

  /** From the opened page to the signature. */
  async signAll(ticked: readonly string[] = REQUIRED): Promise<Response> {
    const { mode } = await this.open();
    await this.read();
    const code = mode === 'link' ? { code: await this.code() } : {};
    return this.sign({ ticked, ...code });
  }

  private async must(path: string, status: number): Promise<Response> {
    const response = await this.call('post', path);
    if (response.status !== status) throw new Error(`${path} → ${response.status} ${response.text}`);
    return response;
  }
}
