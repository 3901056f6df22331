import type { components } from '@ponte/shared/generated/api-types';
import { linkCall, type LinkDoor } from '../signing-page/link-call';

export type QuoteLink = components['schemas']['QuoteLinkDto'];
export type OfferedLine = QuoteLink['lines'][number];

/** The API as far as a link to a quote opens it. */
export class QuoteLinkApi {
  private readonly door: LinkDoor;

  constructor(token: string) {
    this.door = { address: '/api/v1/quote-link', header: 'X-Quote-Token', token };
  }

  async open(): Promise<QuoteLink> {
    return (await linkCall(this.door, 'GET', '')).json() as Promise<QuoteLink>;
  }

  async pdf(): Promise<Blob> {
    return (await linkCall(this.door, 'GET', '/pdf')).blob();
  }

  async accept(answer: components['schemas']['AcceptQuoteDto']): Promise<QuoteLink> {
    return (await linkCall(this.door, 'POST', '/accept', answer)).json() as Promise<QuoteLink>;
  }

  async refuse(reason: string): Promise<QuoteLink> {
    const body = { reason: reason === '' ? null : reason };
    return (await linkCall(this.door, 'POST', '/refuse', body)).json() as Promise<QuoteLink>;
  }
}
