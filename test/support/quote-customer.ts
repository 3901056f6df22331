import request, { type Response } from 'supertest';
import type { TestApp } from './app';

/** The token of the last link to a quote that was mailed, `…/quote/#token`. */
export function lastQuoteToken(app: TestApp): string {
  const mail = app.mailbox.mails.findLast(({ text }) => text?.includes('/quote/#'));
  return /\/quote\/#([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** A customer with the link to a quote, through the API as the page uses it. */
export class QuoteCustomer {
  constructor(
    private readonly app: TestApp,
    private readonly token: string,
  ) {}

  open(): Promise<Response> {
    return this.call('get', '');
  }

  pdf(): Promise<Response> {
    return this.call('get', '/pdf');
  }

  accept(body: object): Promise<Response> {
    return this.call('post', '/accept', body);
  }

  refuse(reason: string | null): Promise<Response> {
    return this.call('post', '/refuse', { reason });
  }

  private async call(method: 'get' | 'post', path: string, body?: object): Promise<Response> {
    return request(this.app.url)
      [method](`/api/v1/quote-link${path}`)
      .set('X-Quote-Token', this.token)
      .set('User-Agent', 'Telefono di prova')
      .send(body);
  }
}
