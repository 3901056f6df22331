import type { components } from '@ponte/shared/generated/api-types';

export type Signature = components['schemas']['SignatureDto'];
export type SignatureDetail = components['schemas']['SignatureDetailDto'];
export type SignatureEvent = components['schemas']['SignatureEventDto'];
export type Verification = components['schemas']['VerificationDto'];

export const STATES = ['waiting', 'signed', 'refused', 'revoked', 'expired'] as const;
export const MODES = ['link', 'tablet'] as const;
export const WAYS = ['email', 'sms'] as const;
export const CHANNELS = ['distance', 'premises'] as const;

/** The evidence as the API keeps it, as far as the page shows it (`ponte-signature-evidence/1`). */
export interface Evidence {
  readonly documentBefore: { readonly name: string; readonly sha256: string; readonly pages: number };
  readonly documentAfter: {
    readonly sha256: string;
    readonly pages: number;
    readonly seal: { readonly subject: string; readonly issuer: string } | null;
  };
  readonly terms: readonly { readonly title: string; readonly number: number; readonly validFrom: string }[];
  readonly times: { readonly opened: string; readonly read: string; readonly signed: string };
  readonly client: { readonly ip: string; readonly userAgent: string };
  readonly consents: readonly { readonly key: string; readonly text: string; readonly given: boolean }[];
  readonly code: { readonly sentTo: string; readonly sentAt: string; readonly wrongTries: number } | null;
}

/** The evidence if it has its shape: what was tampered with may have any. */
export function evidenceOf({ evidence }: SignatureDetail): Evidence | null {
  const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
  const whole =
    evidence !== null &&
    ['documentBefore', 'documentAfter', 'times', 'client'].every((part) => isObject(evidence[part])) &&
    ['terms', 'consents'].every((part) => Array.isArray(evidence[part]));
  return whole ? (evidence as unknown as Evidence) : null;
}

/** A fact of an event that is a text, such as the address it came from. */
export function factOf(event: Pick<SignatureEvent, 'facts'>, name: string): string {
  const value = event.facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
