import { createHash, createHmac } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import type { SignatureEventKind } from './signature-event-kind';

/** What is told of a moment of a signature, before it is chained. */
export interface SignatureFact {
  readonly requestId: number;
  readonly kind: SignatureEventKind;
  readonly at: Date;
  /** Canonical JSON, kept and hashed as it stands. */
  readonly facts: string;
}

/** A moment as it is kept. Hashes are SHA-256 in hex. */
export interface ChainedEvent extends SignatureFact {
  /** 1, 2, 3 … within the request. */
  readonly number: number;
  /** Hash of the event before it in the request; `START` for the first. */
  readonly previous: string;
  /** Of all the above. */
  readonly hash: string;
  /** 1, 2, 3 … over all requests of the company. */
  readonly position: number;
  /** Of the link before it in the company's chain, and of `hash`. */
  readonly link: string;
}

/** Where a chain has got to. */
export interface ChainEnd {
  readonly length: number;
  readonly head: string;
}

/** The company's chain: its end, sealed with a key that is not in the database. */
export interface SealedEnd extends ChainEnd {
  readonly seal: string;
}

/** What stands before the first. */
const START = '0'.repeat(64);
export const EMPTY: ChainEnd = { length: 0, head: START };

export interface ChainFault {
  /** The event at fault, as it should be counted: of the request, or of the company for its own chain. */
  readonly number: number;
  /**
   * `changed`: says something else than was hashed; `unlinked`: does not follow the one before it; `missing`: is not there; `displaced`: has
   * another number than its place.
   */
  readonly fault: 'changed' | 'unlinked' | 'missing' | 'displaced';
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashOf({ requestId, number, kind, at, facts, previous }: Omit<ChainedEvent, 'hash'>): string {
  return sha256(canonicalJson({ requestId, number, kind, at: at.toISOString(), facts, previous }));
}

function linkOf(before: string, hash: string): string {
  return sha256(`${before}${hash}`);
}

/** Adds an event at the end of its request's chain and of the company's. */
export function chainEvent(fact: SignatureFact, ofRequest: ChainEnd, ofCompany: ChainEnd): ChainedEvent {
  const unhashed = {
    ...fact,
    number: ofRequest.length + 1,
    previous: ofRequest.head,
    position: ofCompany.length + 1,
    link: '',
  };
  const hash = hashOf(unhashed);
  return { ...unhashed, hash, link: linkOf(ofCompany.head, hash) };
}

/** The ends of the two chains after an event. */
export const requestEnd = ({ number, hash }: ChainedEvent): ChainEnd => ({ length: number, head: hash });
export const companyEnd = ({ position, link }: ChainedEvent): ChainEnd => ({ length: position, head: link });

/** The seal of the company's chain: whoever rewrites it all still lacks the key. */
export function sealEnd({ length, head }: ChainEnd, key: Buffer): string {
  return createHmac('sha256', key).update(`${length}:${head}`).digest('hex');
}

/** What is wrong with the events of one request, which are in the order of their numbers; `end` is what the request says of them. */
export function verifyChain(events: readonly ChainedEvent[], end: ChainEnd): ChainFault[] {
  const faults: ChainFault[] = [];
  let head = START;
  let expected = 1;
  for (const event of events) {
    for (; expected < event.number; expected++) faults.push({ number: expected, fault: 'missing' });
    if (event.number < expected) faults.push({ number: event.number, fault: 'displaced' });
    if (hashOf(event) !== event.hash) faults.push({ number: event.number, fault: 'changed' });
    if (event.previous !== head) faults.push({ number: event.number, fault: 'unlinked' });
    head = event.hash;
    expected = event.number + 1;
  }
  for (; expected <= end.length; expected++) faults.push({ number: expected, fault: 'missing' });
  if (expected > end.length + 1) faults.push({ number: expected - 1, fault: 'displaced' });
  else if (faults.length === 0 && head !== end.head) faults.push({ number: end.length, fault: 'changed' });
  return faults;
}

/** What the company's chain needs of an event. */
export type Link = Pick<ChainedEvent, 'position' | 'hash' | 'link'>;

/** Follows the company's chain batch by batch, however long it is, and tells what is wrong with it. */
export class CompanyChain {
  readonly faults: ChainFault[] = [];
  private end: ChainEnd;

  /** @param begin the link before the first that is shown; of the whole chain `EMPTY`. */
  constructor(begin: ChainEnd = EMPTY) {
    this.end = begin;
  }

  /** True before the first link. */
  get isEmpty(): boolean {
    return this.end.length === 0;
  }

  /** The next links, in order. */
  follow(links: readonly Link[]): void {
    for (const { position, hash, link } of links) {
      let expected = this.end.length + 1;
      const whole = position === expected;
      for (; expected < position; expected++) this.faults.push({ number: expected, fault: 'missing' });
      if (position < expected) this.faults.push({ number: position, fault: 'displaced' });
      if (whole && link !== linkOf(this.end.head, hash))
        this.faults.push({ number: position, fault: 'unlinked' });
      this.end = { length: position, head: link };
    }
  }

  /** Whether the chain ends where its sealed end says; a broken seal is a fault of the last link. */
  finish({ length, head, seal }: SealedEnd, key: Buffer): ChainFault[] {
    const { end } = this;
    for (let number = end.length + 1; number <= length; number++)
      this.faults.push({ number, fault: 'missing' });
    if (end.length > length) this.faults.push({ number: length + 1, fault: 'displaced' });
    if (end.length === length && end.head !== head) this.faults.push({ number: length, fault: 'unlinked' });
    if (seal !== sealEnd({ length, head }, key)) this.faults.push({ number: length, fault: 'changed' });
    return this.faults;
  }
}
