import fc from 'fast-check';
import { boughtWords, learntAccount, type AccountReason, type PastLine } from './learnt-account';

const past = (description: string, account: string, code: string | null = null): PastLine => ({
  ...{ description, account, code },
});

describe('boughtWords', () => {
  it.each([
    ['Canone marzo 2026', 'canone'],
    ['CANONE dal 01/04/2026 al 30/04/2026', 'canone'],
    ['Transito IP 10 Gbit/s - 95° percentile', 'transito ip gbit s percentile'],
    ['Elettricità, aprile', 'elettricità'],
    ['03/2026', ''],
  ])('%s', (description, words) => {
    expect(boughtWords(description)).toBe(words);
  });
});

describe('learntAccount', () => {
  // the newest first
  const PAST = [
    past('Canone fibra marzo 2026', '4120', 'F1'),
    past('Energia sito', '4202'),
    past('Energia sito', '4203'),
    past('Canone fibra', '4121', 'F2'),
    past('Noleggio', '4300', 'F1'),
    past('Trasporto', '4203'),
    past('Imballo', '4203'),
  ];

  it.each<[string, string, string | null, string, AccountReason]>([
    ['the same code and words', 'Noleggio', 'F1', '4300', 'article'],
    ['the same code', 'Altro', 'F2', '4121', 'article'],
    ['the code before the words', 'Energia sito', 'F2', '4121', 'article'],
    ['the same words of another month, the newest', 'ENERGIA SITO 04/2026', null, '4202', 'words'],
    ['what most stand on', 'Consulenza', 'F9', '4203', 'most'],
    ['what most stand on, where nothing is said', '2026', null, '4203', 'most'],
  ])('follows %s', (_, description, code, account, reason) => {
    expect(learntAccount({ description, code }, PAST)).toEqual({ account, reason });
  });

  it('takes the newest of accounts that are used as much, and knows nothing of a new supplier', () => {
    const two = [past('a', '4300'), past('b', '4120')];
    expect(learntAccount({ description: 'x', code: null }, two)?.account).toBe('4300');
    expect(learntAccount({ description: 'x', code: null }, [])).toBeNull();
  });

  it('puts a line that comes again where its last one stands', () => {
    const line = fc.record({
      description: fc.constantFrom('Canone', 'Energia', 'Posa'),
      code: fc.constantFrom(null, 'A', 'B'),
      account: fc.constantFrom('4120', '4200', '4300'),
    });
    fc.assert(
      fc.property(fc.array(line), line, (older, last) => {
        expect(learntAccount(last, [last, ...older])?.account).toBe(last.account);
      }),
    );
  });
});
