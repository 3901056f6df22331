import { createHash } from 'node:crypto';
import type { MessageChannel } from '../../messaging/new-message';
import type { Client } from '../../platform/http/client-of';
import { canonicalJson, type Json } from './canonical-json';
import type { AskedConsent } from './asked-consents';
import type { Drawing } from './drawing';
import { CODE_ALGORITHM, type CodeProof } from './one-time-code';
import type { ChainEnd } from './signature-chain';
import type { SignatureChannel, SignatureMode } from './request-state';

const EVIDENCE_FORMAT = 'ponte-signature-evidence/1';

/** All that is known of a signature at the moment it is made. Instants in UTC; hashes SHA-256 in hex. */
export interface SignatureFacts {
  readonly request: {
    readonly id: number;
    readonly mode: SignatureMode;
    readonly channel: SignatureChannel;
    readonly requestedAt: Date;
    readonly requestedBy: string;
    readonly witness: string | null;
  };
  readonly contractCode: string;
  readonly company: { readonly name: string; readonly vatNumber: string };
  readonly signer: {
    readonly name: string;
    readonly fiscalCode: string | null;
    readonly vatNumber: string | null;
    readonly email: string | null;
  };
  /** The contract as it was before the signature, and the page by which it was read. */
  readonly document: { readonly name: string; readonly pages: number; readonly sha256: string };
  readonly pageSha256: string | null;
  readonly terms: readonly { readonly title: string; readonly number: number; readonly validFrom: string }[];
  readonly openedAt: Date;
  readonly readAt: Date;
  readonly signedAt: Date;
  readonly client: Client;
  readonly consents: readonly (AskedConsent & { readonly given: boolean })[];
  readonly drawing: { readonly kind: Drawing['kind']; readonly sha256: string };
  /** Null on a tablet, where a witness stands by. */
  readonly code: CodeEvidence | null;
  /** Where the request's log and the company's had got to just before. */
  readonly log: { readonly request: ChainEnd; readonly company: ChainEnd };
}

export interface CodeEvidence extends CodeProof {
  readonly channel: MessageChannel;
  /** An address, or the beginning and the end of a number. */
  readonly sentTo: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly wrongTries: number;
}

/** The document as it is after the signature. */
export interface SignedDocument {
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
  /** Whose certificate sealed it, if any. */
  readonly seal: { readonly subject: string; readonly issuer: string; readonly serialNumber: string } | null;
}

/** The evidence of a signature, to be kept as it stands: canonical JSON with what was before and what is after. */
export function evidenceText(facts: SignatureFacts, signed: SignedDocument): string {
  const { request, company, signer, document, log, code } = facts;
  return canonicalJson({
    format: EVIDENCE_FORMAT,
    request: { ...request, requestedAt: request.requestedAt.toISOString() },
    contract: facts.contractCode,
    company: { ...company },
    signer: { ...signer },
    documentBefore: { ...document, pageSha256: facts.pageSha256 },
    documentAfter: { ...signed, seal: signed.seal && { ...signed.seal } },
    terms: facts.terms.map((terms) => ({ ...terms })),
    times: {
      opened: facts.openedAt.toISOString(),
      read: facts.readAt.toISOString(),
      signed: facts.signedAt.toISOString(),
    },
    client: { ...facts.client },
    consents: facts.consents.map((consent) => ({ ...consent })),
    drawing: { ...facts.drawing },
    code: code && codeJson(code),
    log: { request: { ...log.request }, company: { ...log.company } },
  });
}

function codeJson({ sentAt, expiresAt, ...code }: CodeEvidence): Json {
  return {
    ...code,
    algorithm: CODE_ALGORITHM,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

/** SHA-256 of a text in UTF-8, hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
