import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Clock } from '../../platform/clock.service';
import type { Client } from '../../platform/http/client-of';
import { askedConsents, missingConsents, type AskedConsent } from './asked-consents';
import { drawingFault, drawingSvg, type Drawing } from './drawing';
import { textHash, type SignatureFacts } from './evidence';
import { SignatureFactsQuery, type StandingFacts } from './signature-facts.query';
import { SignatureKeeping } from './signature-keeping.service';
import type { SignatureRequest } from './signature-request.entity';
import { SignedPapersPress } from './signed-papers.service';
import { SigningCodes } from './signing-codes.service';

/** What a signer hands in. */
export interface HandedIn {
  readonly drawing: Drawing;
  /** Keys of the sentences that were ticked. */
  readonly ticked: readonly string[];
  /** The one-time code; not asked on a tablet. */
  readonly code: string | null;
}

/** The signature itself. */
@Injectable()
export class SigningAct {
  constructor(
    private readonly facts: SignatureFactsQuery,
    private readonly codes: SigningCodes,
    private readonly press: SignedPapersPress,
    private readonly keeping: SignatureKeeping,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs. Who comes second finds it done and nothing happens again. `signature.not-read`, `signature.consents-missing`, the faults of a drawing,
   * those of a code, `signing-link.ended`.
   */
  async sign(request: SignatureRequest, handedIn: HandedIn, client: Client): Promise<void> {
    if (request.state === 'signed') return;
    try {
      await this.signWaiting(request, handedIn, client);
    } catch (error) {
      if (!isSigned(error)) throw error; // the first was done between one step of ours and the next
    }
  }

  private async signWaiting(request: SignatureRequest, handedIn: HandedIn, client: Client): Promise<void> {
    const { state, readAt } = request;
    if (state !== 'waiting') throw new DomainError('signing-link.ended', { state });
    if (readAt === null) throw new DomainError('signature.not-read');
    const standing = await this.facts.load(request);
    const consents = assertComplete(request, standing, handedIn);
    const code =
      request.mode === 'tablet' ? null : await this.codes.check(request, handedIn.code ?? '', client);
    const { print, known } = standing;
    const facts: SignatureFacts = {
      ...known,
      readAt,
      signedAt: this.clock.now(),
      client,
      consents,
      drawing: { kind: handedIn.drawing.kind, sha256: textHash(drawingSvg(handedIn.drawing)) },
      code,
    };
    const papers = await this.press.make(print, handedIn.drawing, facts);
    await this.keeping.keep(request.id, papers, facts, handedIn.ticked);
  }
}

function isSigned(error: unknown): boolean {
  return (
    error instanceof DomainError &&
    error.code === 'signing-link.ended' &&
    error.params.state === ('signed' satisfies SignatureRequest['state'])
  );
}

function assertComplete(
  { channel, language }: SignatureRequest,
  { print, customerKind }: StandingFacts,
  { drawing, ticked }: HandedIn,
): readonly (AskedConsent & { readonly given: boolean })[] {
  const fault = drawingFault(drawing);
  if (fault !== null) throw new DomainError(fault);
  const asked = askedConsents({ boxes: print.boxes, customerKind, channel }, language);
  const missing = missingConsents(asked, ticked);
  if (missing.length > 0) throw new DomainError('signature.consents-missing', { missing });
  return asked.map((consent) => ({ ...consent, given: ticked.includes(consent.key) }));
}
