import { ListQuery } from '../../platform/http/list-query.dto';
import {
  BoolField,
  EmailField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  NestedField,
  ObjectField,
  TextField,
} from '../../platform/http/fields';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../messaging/new-message';
import {
  SIGNATURE_CHANNELS,
  SIGNATURE_MODES,
  SIGNATURE_STATES,
  type SignatureChannel,
  type SignatureMode,
  type SignatureState,
} from './request-state';
import { SIGNATURE_EVENT_KINDS, type SignatureEventKind } from './signature-event-kind';
import type { SignatureEvent } from './signature-event.entity';
import type { SignatureRequest } from './signature-request.entity';
import type { Verification } from './signature-verifier.service';

export class SignatureQuery extends ListQuery {
  @EnumField(SIGNATURE_STATES, { optional: true }) state?: SignatureState;

  @EnumField(SIGNATURE_MODES, { optional: true }) mode?: SignatureMode;

  @IdField({ optional: true }) contractId?: number;

  @IdField({ optional: true }) partnerId?: number;
}

export class RequestSignatureDto {
  @EnumField(SIGNATURE_MODES, {
    description: '`link`: by e-mail or SMS, with a one-time code; `tablet`: here, before a witness.',
  })
  mode: SignatureMode;

  @EnumField(SIGNATURE_CHANNELS, {
    optional: true,
    description: 'Where the contract is made; `distance` by link and `premises` by tablet unless said.',
  })
  channel?: SignatureChannel;

  @EmailField({
    optional: true,
    description: 'Where link and code go, if not to the customer’s own address; the signed copy in any case.',
  })
  to?: string;

  @EnumField(MESSAGE_CHANNELS, { optional: true, description: 'How the link goes; by e-mail unless said.' })
  linkBy?: MessageChannel;

  @EnumField(MESSAGE_CHANNELS, { optional: true, description: 'How the code goes; by e-mail unless said.' })
  codeBy?: MessageChannel;

  @TextField({
    optional: true,
    max: 32,
    example: '333 1234567',
    description: 'Where SMS go, if not to the customer’s own number.',
  })
  phone?: string;

  @TextField({
    optional: true,
    min: 3,
    max: 200,
    example: 'Mario Rossi, amministratore',
    description: 'Who signs; the customer’s own name unless said. For a company: whoever acts for it.',
  })
  signerName?: string;

  @IntField({ optional: true, min: 1, max: 60, example: 7, description: 'Days it may be signed.' })
  validDays = 7;
}

export class ResendSignatureDto {
  @EmailField({ optional: true, description: 'Another address, if the first was wrong.' }) to?: string;

  @TextField({
    optional: true,
    max: 32,
    example: '333 1234567',
    description: 'Another number, where SMS are sent.',
  })
  phone?: string;
}

export class RevokeSignatureDto {
  @TextField({ max: 500, example: 'Prezzo da rivedere' }) reason: string;
}

export class SignatureDto {
  @IdField() id: number;

  @IdField() contractId: number;

  @TextField({ example: '2026/00042' }) contractCode: string;

  @IdField() partnerId: number;

  @EnumField(SIGNATURE_STATES) state: SignatureState;

  @EnumField(SIGNATURE_MODES) mode: SignatureMode;

  @EnumField(SIGNATURE_CHANNELS) channel: SignatureChannel;

  @TextField({ example: 'Rossi Mario' }) signerName: string;

  @TextField({ nullable: true, example: 'mario.rossi@example.it' }) toAddress: string | null;

  @TextField({ nullable: true, example: '+393331234567', description: 'Null where no SMS is sent.' })
  toPhone: string | null;

  @EnumField(MESSAGE_CHANNELS) linkBy: MessageChannel;

  @EnumField(MESSAGE_CHANNELS) codeBy: MessageChannel;

  @TextField({ nullable: true, example: 'Anna Verdi', description: 'Who stood by, on a tablet.' })
  witness: string | null;

  @InstantField() requestedAt: string;

  @TextField({ example: 'Anna Verdi' }) requestedBy: string;

  @InstantField() expiresAt: string;

  @InstantField({ nullable: true }) readAt: string | null;

  @InstantField({ nullable: true, description: 'When it was signed, or ended otherwise.' })
  endedAt: string | null;

  @TextField({ nullable: true, max: 500, description: '`contract-changed` when that is why.' })
  endReason: string | null;

  static from(request: SignatureRequest, contractCode: string): SignatureDto {
    return Object.assign(new SignatureDto(), rowOf(request, contractCode));
  }
}

export class SignatureEventDto {
  @IntField({ min: 1 }) number: number;

  @EnumField(SIGNATURE_EVENT_KINDS) kind: SignatureEventKind;

  @InstantField() at: string;

  @ObjectField({ description: 'What was told; addresses, browser, hashes.' }) facts: object;

  @TextField({ description: 'Hash of the event, which holds that of the one before; hex.' }) hash: string;

  @IntField({ min: 1, description: 'Its place in the company’s chain.' }) position: number;

  static from({ number, kind, at, facts, hash, position }: SignatureEvent): SignatureEventDto {
    return Object.assign(new SignatureEventDto(), {
      ...{ number, kind, hash, position, at: at.toISOString() },
      facts: readableJson(facts) ?? {},
    });
  }
}

export class SignatureDetailDto extends SignatureDto {
  @NestedField(() => SignatureEventDto, { list: true }) events: SignatureEventDto[];

  @ObjectField({ nullable: true, description: 'The evidence as it is kept; null while there is none.' })
  evidence: object | null;

  @TextField({ nullable: true, max: 1_000_000, description: 'SVG of the signature.' })
  drawing: string | null;

  static detail(
    request: SignatureRequest,
    contractCode: string,
    parts: { events: readonly SignatureEvent[]; evidence: string | null; drawing: string | null },
  ): SignatureDetailDto {
    return Object.assign(new SignatureDetailDto(), {
      ...rowOf(request, contractCode),
      events: parts.events.map((event) => SignatureEventDto.from(event)),
      evidence: parts.evidence === null ? null : readableJson(parts.evidence),
      drawing: parts.drawing,
    });
  }
}

export class HandOverDto {
  @TextField({
    max: 2000,
    example: 'https://ponte.example/sign/#k3…',
    description: 'Address of the page to sign on; it is told this once.',
  })
  url: string;
}

const PARTS = [
  ...['document', 'page', 'signed', 'evidence', 'drawing', 'event', 'request', 'print', 'chain'],
] as const;
const FAULTS = ['changed', 'unlinked', 'missing', 'displaced', 'unreadable'] as const;

export class TamperingDto {
  @EnumField(PARTS, {
    description:
      'What was changed: the contract before (`document`, and `page` for screens) or after the signature, the evidence, the picture of the signature, an event of the log, the request’s or the print’s row, the company’s chain.',
  })
  part: string;

  @EnumField(FAULTS) fault: string;

  @IntField({ nullable: true, description: 'Of the event in its request, or in the company’s chain.' })
  number: number | null;

  @TextField({ nullable: true, example: 'signerName', description: 'Of a row.' }) field: string | null;
}

export class VerificationDto {
  @BoolField({ description: 'True: nothing was changed since.' }) intact: boolean;

  @InstantField() checkedAt: string;

  @NestedField(() => TamperingDto, { list: true }) faults: TamperingDto[];

  static from({ faults, checkedAt }: Verification): VerificationDto {
    return Object.assign(new VerificationDto(), {
      ...{ intact: faults.length === 0, checkedAt: checkedAt.toISOString() },
      faults: faults.slice(0, 1000),
    });
  }
}

function rowOf(request: SignatureRequest, contractCode: string): object {
  const { id, contractId, partnerId, state, mode, channel, signerName, toAddress, witness } = request;
  const { requestedBy, endReason, toPhone, linkBy, codeBy } = request;
  return {
    ...{ id, contractId, contractCode, partnerId, state, mode, channel, signerName, toAddress, witness },
    ...{ requestedBy, endReason, toPhone, linkBy, codeBy },
    requestedAt: request.requestedAt.toISOString(),
    expiresAt: request.expiresAt.toISOString(),
    readAt: request.readAt?.toISOString() ?? null,
    endedAt: request.endedAt?.toISOString() ?? null,
  };
}

/** What was tampered with may be no JSON any more; that is for the verification to tell. */
function readableJson(text: string): object | null {
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}
