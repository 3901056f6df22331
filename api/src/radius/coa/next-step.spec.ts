import { nextStep, type Asked } from './next-step';

const asked: Asked = { kind: 'disconnect', mode: 'coa_then_disconnect', namedNas: true, rounds: 0 };
const coa: Asked = { ...asked, kind: 'coa' };

describe('what follows an answer', () => {
  it.each([
    ['an ACK', 'ack', null, asked, { step: 'finish' }],
    ['a session that is gone', 'nak', 503, asked, { step: 'close-row' }],
    ['a session that is gone, of a CoA', 'nak', 503, coa, { step: 'close-row' }],
    ['an attribute it does not know', 'nak', 401, coa, { step: 'disconnect' }],
    ['a service it does not know', 'nak', 405, coa, { step: 'disconnect' }],
    ['a rate it does not like', 'nak', 407, coa, { step: 'disconnect' }],
    ['the same of a Disconnect', 'nak', 407, asked, { step: 'finish' }],
    ['silence to a CoA', 'timeout', null, coa, { step: 'disconnect' }],
    ['a NAS that goes by another name', 'nak', 403, asked, { step: 'without-nas' }],
    ['the same again', 'nak', 403, { ...asked, namedNas: false }, { step: 'finish' }],
    ['a NAS that is busy', 'nak', 506, asked, { step: 'later', afterS: 60 }],
    ['silence to a Disconnect', 'timeout', null, asked, { step: 'later', afterS: 60 }],
    ['more of it', 'timeout', null, { ...asked, rounds: 1 }, { step: 'later', afterS: 300 }],
    ['silence to the end', 'timeout', null, { ...asked, rounds: 4 }, { step: 'finish' }],
    ['a NAS that does not listen to us', 'nak', 501, asked, { step: 'finish' }],
    ['no cause at all', 'nak', null, coa, { step: 'finish' }],
  ] as const)('%s', (_, result, cause, request, expected) => {
    expect(nextStep({ result, errorCause: cause }, request)).toEqual(expected);
  });
});
