import { stateFrom } from './request-state';
import type { ChainedEvent, ChainFault } from './signature-chain';
import { verifyChain } from './signature-chain';

/** Something that is not as it was when it was written down. */
export interface Tampering {
  /** What was changed: a file, an event of the log, the request's own row, the print's, or the company's chain. */
  readonly part:
    'document' | 'page' | 'signed' | 'evidence' | 'drawing' | 'event' | 'request' | 'print' | 'chain';
  readonly fault: ChainFault['fault'] | 'unreadable';
  /** Of the event, in its request or (part `chain`) in the company. */
  readonly number: number | null;
  /** Of a row. */
  readonly field: string | null;
}

/** A request's row as far as its events tell it. */
export interface RequestRow {
  readonly contractId: number;
  readonly printId: number;
  readonly state: string;
  readonly mode: string;
  readonly channel: string;
  readonly signerName: string;
  readonly toAddress: string | null;
  readonly toPhone: string | null;
  readonly linkBy: string;
  readonly codeBy: string;
  readonly witness: string | null;
  readonly requestedAt: Date;
  readonly requestedBy: string;
  readonly expiresAt: Date;
  readonly readAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
  readonly eventCount: number;
  readonly eventHead: string;
}

/** Hashes that the events tell of the files, hex; null for what there is none of. */
export interface ToldHashes {
  readonly document: string | null;
  readonly page: string | null;
  readonly signed: string | null;
  readonly evidence: string | null;
  readonly drawing: string | null;
}

type Facts = Readonly<Record<string, unknown>>;

/** Facts of an event; an unreadable text tells nothing, and the chain names it. */
function factsOf(event: ChainedEvent | undefined): Facts {
  if (!event) return {};
  try {
    return JSON.parse(event.facts) as Facts;
  } catch {
    return {};
  }
}

const lastOf = (events: readonly ChainedEvent[], ...kinds: readonly ChainedEvent['kind'][]): Facts =>
  factsOf(events.findLast(({ kind }) => kinds.includes(kind)));

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What is wrong with the log of a request, and where its row says something else than its log. */
export function logTampering(row: RequestRow, events: readonly ChainedEvent[]): Tampering[] {
  const end = { length: row.eventCount, head: row.eventHead };
  const inChain = verifyChain(events, end).map(({ number, fault }): Tampering => ({
    part: 'event',
    fault,
    number,
    field: null,
  }));
  const told = toldRow(events);
  const inRow = Object.entries(told)
    .filter(([field, value]) => plain(row[field as keyof RequestRow]) !== plain(value))
    .map(([field]): Tampering => ({ part: 'request', fault: 'changed', number: null, field }));
  return [...inChain, ...inRow];
}

function plain(value: Date | string | number | null): string | number | null {
  return value instanceof Date ? value.toISOString() : value;
}

/** The row as the events have it. */
function toldRow(events: readonly ChainedEvent[]): Readonly<Record<string, string | number | null>> {
  const requested = lastOf(events, 'requested');
  const addressed = lastOf(events, 'requested', 'link-sent');
  const ending = events.findLast((event) => stateFrom([event.kind]) !== 'waiting');
  const at = (kind: ChainedEvent['kind']): string | null =>
    events.find((event) => event.kind === kind)?.at.toISOString() ?? null;
  return {
    contractId: Number(requested.contractId),
    printId: Number(requested.printId),
    mode: textOf(requested.mode),
    channel: textOf(requested.channel),
    signerName: textOf(requested.signer),
    requestedBy: textOf(requested.by),
    toAddress: textOf(addressed.to),
    toPhone: textOf(addressed.phone),
    // What was asked for before SMS could be chosen went by e-mail.
    linkBy: textOf(requested.linkBy) ?? 'email',
    codeBy: textOf(requested.codeBy) ?? 'email',
    expiresAt: textOf(addressed.expiresAt),
    witness: textOf(lastOf(events, 'handed-over').witness),
    requestedAt: at('requested'),
    readAt: at('read'),
    state: stateFrom(events.map(({ kind }) => kind)),
    endedAt: ending?.at.toISOString() ?? null,
    endReason: textOf(factsOf(ending).reason),
  };
}

/** What the log tells of the files. */
export function toldHashes(events: readonly ChainedEvent[]): ToldHashes {
  const requested = lastOf(events, 'requested');
  const signed = lastOf(events, 'signed');
  return {
    document: textOf(requested.documentSha256),
    page: textOf(requested.pageSha256),
    signed: textOf(signed.signedSha256),
    evidence: textOf(signed.evidenceSha256),
    drawing: textOf(signed.drawingSha256),
  };
}
