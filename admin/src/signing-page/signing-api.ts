import type { components } from '@ponte/shared/generated/api-types';
import { readProblem, type Problem } from '../providers/problem';

export type Signing = components['schemas']['SigningDto'];
export type AskedConsent = components['schemas']['AskedConsentDto'];
export type ConsentKey = AskedConsent['key'];
export type SentCode = components['schemas']['SentCodeDto'];
export type HandedIn = components['schemas']['SignDto'];

/** What the API refused, or that it did not answer. */
export class SigningError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'SigningError';
  }
}

/** The API as far as a link opens it. The token travels in a header, so that no log or history holds it. */
export class SigningApi {
  constructor(private readonly token: string) {}

  open(): Promise<Signing> {
    return this.json('POST', 'open');
  }

  /** The contract as HTML. */
  async page(): Promise<string> {
    return (await this.call('GET', 'page')).text();
  }

  async read(): Promise<void> {
    await this.call('POST', 'read');
  }

  code(): Promise<SentCode> {
    return this.json('POST', 'code');
  }

  sign(handedIn: HandedIn): Promise<Signing> {
    return this.json('POST', 'sign', handedIn);
  }

  refuse(reason: string): Promise<Signing> {
    return this.json('POST', 'refuse', { reason: reason === '' ? null : reason });
  }

  /** The contract before (`pdf`) or after (`signed-pdf`) the signature. */
  async document(which: 'pdf' | 'signed-pdf'): Promise<Blob> {
    return (await this.call('GET', which)).blob();
  }

  private async json<T>(method: string, path: string, body?: unknown): Promise<T> {
    return (await this.call(method, path, body)).json() as Promise<T>;
  }

  private async call(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(`/api/v1/signing/${path}`, {
      method,
      headers: {
        'X-Signing-Token': this.token,
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      credentials: 'omit',
    }).catch(() => {
      throw new SigningError({ status: 0, code: 'network' });
    });
    if (!response.ok) throw new SigningError(readProblem(response.status, await response.text()));
    return response;
  }
}
