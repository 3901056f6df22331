import fc from 'fast-check';
import { canonicalJson } from './canonical-json';
import {
  chainEvent,
  companyEnd,
  CompanyChain,
  EMPTY,
  requestEnd,
  sealEnd,
  verifyChain,
  type ChainedEvent,
  type ChainEnd,
} from './signature-chain';
import { SIGNATURE_EVENT_KINDS } from './signature-event-kind';

const KEY = Buffer.from('a key that the database does not know');
const kind = fc.constantFrom(...SIGNATURE_EVENT_KINDS);
const at = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const fact = fc.record({ requestId: fc.integer({ min: 1, max: 3 }), kind, at, note: fc.string() });

interface Story {
  readonly events: ChainedEvent[];
  readonly ends: ReadonlyMap<number, ChainEnd>;
  readonly company: ChainEnd;
}

/** Moments of three requests as they come, mixed. */
const stories = fc.array(fact, { minLength: 2, maxLength: 12 }).map((facts): Story => {
  const events: ChainedEvent[] = [];
  const ends = new Map<number, ChainEnd>();
  let company = EMPTY;
  for (const { note, ...rest } of facts) {
    const told = { ...rest, facts: canonicalJson({ note, ip: '192.0.2.1' }) };
    const event = chainEvent(told, ends.get(rest.requestId) ?? EMPTY, company);
    ends.set(rest.requestId, requestEnd(event));
    company = companyEnd(event);
    events.push(event);
  }
  return { events, ends, company };
});

const ofRequest = (events: readonly ChainedEvent[], id: number): ChainedEvent[] =>
  events.filter(({ requestId }) => requestId === id).sort((one, other) => one.number - other.number);

const requestFaults = ({ events, ends }: Story, id: number) =>
  verifyChain(ofRequest(events, id), ends.get(id) ?? EMPTY);

function companyFaults({ events, company }: Story, seal = sealEnd(company, KEY)) {
  const chain = new CompanyChain();
  for (const event of [...events].sort((one, other) => one.position - other.position)) chain.follow([event]);
  return chain.finish({ ...company, seal }, KEY);
}

/** One other character somewhere in a text. */
const otherText = (text: string, place: number): string => {
  const index = place % Math.max(1, text.length);
  const old = text.charCodeAt(index) || 0;
  return `${text.slice(0, index)}${String.fromCharCode(old === 120 ? 121 : 120)}${text.slice(index + 1)}`;
};

const CHANGES: Readonly<Record<string, (event: ChainedEvent, place: number) => ChainedEvent>> = {
  kind: (event, place) => ({
    ...event,
    kind: SIGNATURE_EVENT_KINDS[
      (SIGNATURE_EVENT_KINDS.indexOf(event.kind) + 1 + (place % (SIGNATURE_EVENT_KINDS.length - 1))) %
        SIGNATURE_EVENT_KINDS.length
    ]!,
  }),
  at: (event, place) => ({ ...event, at: new Date(event.at.getTime() + 1 + (place % 1000)) }),
  facts: (event, place) => ({ ...event, facts: otherText(event.facts, place) }),
  previous: (event, place) => ({ ...event, previous: otherText(event.previous, place) }),
  hash: (event, place) => ({ ...event, hash: otherText(event.hash, place) }),
};

it('finds nothing where nothing was touched', () => {
  fc.assert(
    fc.property(stories, (story) => {
      expect([1, 2, 3].flatMap((id) => requestFaults(story, id))).toEqual([]);
      expect(companyFaults(story)).toEqual([]);
    }),
  );
});

describe.each(Object.keys(CHANGES))('a change of %s', (field) => {
  it('is found, and the event named, wherever it is', () => {
    fc.assert(
      fc.property(stories, fc.nat(), fc.nat(), (story, which, place) => {
        const index = which % story.events.length;
        const event = story.events[index]!;
        const events = story.events.with(index, CHANGES[field]!(event, place));
        expect(requestFaults({ ...story, events }, event.requestId)).toContainEqual({
          number: event.number,
          fault: 'changed',
        });
      }),
      { numRuns: 300 },
    );
  });
});

it('an event that is taken out is missed, by its request and by the company', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (story, which) => {
      const event = story.events[which % story.events.length]!;
      const told = { ...story, events: story.events.filter((other) => other !== event) };
      expect(requestFaults(told, event.requestId)).toContainEqual({ number: event.number, fault: 'missing' });
      expect(companyFaults(told)).toContainEqual({ number: event.position, fault: 'missing' });
    }),
  );
});

it('a request that vanishes whole is missed by the company', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const id = story.events[0]!.requestId;
      const told = { ...story, events: story.events.filter(({ requestId }) => requestId !== id) };
      expect(companyFaults(told)).toContainEqual({ number: 1, fault: 'missing' });
    }),
  );
});

it('an event that is put in is found', () => {
  fc.assert(
    fc.property(stories, fc.nat(), (story, which) => {
      const event = story.events[which % story.events.length]!;
      const forged = chainEvent(
        { ...event, facts: '{}' },
        story.ends.get(event.requestId) ?? EMPTY,
        story.company,
      );
      const told = { ...story, events: [...story.events, forged] };
      expect(requestFaults(told, event.requestId)).toContainEqual({
        number: forged.number,
        fault: 'displaced',
      });
      expect(companyFaults(told)).toContainEqual({ number: forged.position, fault: 'displaced' });
    }),
  );
});

it('two events that change places are found', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const [one, two] = story.events as [ChainedEvent, ChainedEvent];
      const events = [
        { ...one, position: two.position },
        { ...two, position: one.position },
        ...story.events.slice(2),
      ];
      expect(companyFaults({ ...story, events })).not.toEqual([]);
    }),
  );
});

it('a history that is written anew from end to end still lacks the seal', () => {
  fc.assert(
    fc.property(stories, stories, (story, other) => {
      fc.pre(story.company.head !== other.company.head);
      const seal = sealEnd(story.company, KEY); // all that a forger can't make
      expect(companyFaults(other, seal)).toContainEqual({ number: other.company.length, fault: 'changed' });
    }),
  );
});

it('a request whose end was set back is found', () => {
  fc.assert(
    fc.property(stories, (story) => {
      const { requestId } = story.events[0]!;
      const events = ofRequest(story.events, requestId);
      expect(verifyChain(events, { length: events.length - 1, head: events.at(-2)?.hash ?? '' })).toEqual([
        { number: events.length, fault: 'displaced' },
      ]);
      expect(verifyChain(events, { length: events.length, head: '0' })).toEqual([
        { number: events.length, fault: 'changed' },
      ]);
    }),
  );
});

it('a link of the company that was changed is found', () => {
  fc.assert(
    fc.property(stories, fc.nat(), fc.nat(), (story, which, place) => {
      const index = which % story.events.length;
      const event = story.events[index]!;
      const events = story.events.with(index, { ...event, link: otherText(event.link, place) });
      expect(companyFaults({ ...story, events })).toContainEqual({
        number: event.position,
        fault: 'unlinked',
      });
    }),
  );
});
