import type { components } from '@ponte/shared/generated/api-types';
import { linkCall, type LinkDoor } from './link-call';

export type Signing = components['schemas']['SigningDto'];
export type AskedConsent = components['schemas']['AskedConsentDto'];
export type ConsentKey = AskedConsent['key'];
export type SentCode = components['schemas']['SentCodeDto'];
export type HandedIn = components['schemas']['SignDto'];

/** The API as far as a link to be signed opens it. */
export class SigningApi {
  private readonly door: LinkDoor;

  constructor(token: string) {
    this.door = { address: '/api/v1/signing/', header: 'X-Signing-Token', token };
  }

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

  private call(method: string, path: string, body?: unknown): Promise<Response> {
    return linkCall(this.door, method, path, body);
  }
}
