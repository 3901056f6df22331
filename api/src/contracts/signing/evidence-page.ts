import type { Language } from '../../partners/partner-kind';
import type { SignatureFacts } from './evidence';
import { instantText } from './instant-text';

/** What the templates of `templates/signature` print. */
export interface EvidencePage extends Omit<
  SignatureFacts,
  'request' | 'openedAt' | 'readAt' | 'signedAt' | 'code' | 'consents'
> {
  readonly request: Omit<SignatureFacts['request'], 'requestedAt'>;
  readonly atDistance: boolean;
  readonly requestedAt: string;
  readonly openedAt: string;
  readonly readAt: string;
  readonly signedAt: string;
  readonly code: {
    readonly bySms: boolean;
    readonly sentTo: string;
    readonly sentAt: string;
    readonly salt: string;
    readonly hash: string;
  } | null;
  readonly consents: readonly { readonly text: string; readonly given: boolean }[];
  readonly typed: boolean;
  /** Safe: made by `drawingSvg`. */
  readonly svg: string;
}

/** The evidence as it is printed behind the contract: instants by Italy's clock, nothing left out that identifies the act. */
export function evidencePage(facts: SignatureFacts, svg: string, language: Language): EvidencePage {
  const { request, openedAt, readAt, signedAt, code, consents, drawing, ...rest } = facts;
  const { requestedAt, ...asked } = request;
  const told = (instant: Date): string => instantText(instant, language);
  return {
    ...rest,
    drawing,
    request: asked,
    atDistance: request.channel === 'distance',
    requestedAt: told(requestedAt),
    openedAt: told(openedAt),
    readAt: told(readAt),
    signedAt: told(signedAt),
    code: code && {
      ...{ bySms: code.channel === 'sms', sentTo: code.sentTo, sentAt: told(code.sentAt) },
      ...{ salt: code.salt, hash: code.hash },
    },
    consents: consents.map(({ text, given }) => ({ text, given })),
    typed: drawing.kind === 'typed',
    svg,
  };
}
