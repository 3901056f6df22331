import { accountWords } from './account-words';
import { ACCOUNT_RULES } from './sale-account';

const SWAP = { position: 'Intra-comunitario', replaced: '3120' };

it.each([
  ['3123', { accountRule: 'line' }, 'Conto 3123: conto scelto per la riga', 'account chosen for the line'],
  ['3101', { accountRule: 'product' }, 'Conto 3101: conto del prodotto', "the product's own account"],
  [
    '3125',
    { accountRule: 'category', accountSwap: SWAP },
    'Conto 3125: conto della categoria del prodotto, al posto di 3120 per la posizione fiscale «Intra-comunitario»',
    "the product category's account, instead of 3120 by the fiscal position «Intra-comunitario»",
  ],
  [
    '3123',
    { accountRule: 'company' },
    'Conto 3123: conto predefinito dell’azienda',
    "company's usual account",
  ],
  [
    '3120',
    { accountRule: 'credited' },
    'Conto 3120: conto della riga stornata',
    'account of the credited line',
  ],
  ['2530', null, 'Conto 2530: acconto, dovuto al cliente finché il saldo non lo detrae', 'an advance, owed'],
  ['3120', null, 'Conto 3120: conto registrato con la riga', 'account kept with the line'],
] as const)('account %s with %j is explained in words', (account, facts, it, en) => {
  expect(accountWords(account, facts, 'it')).toBe(it);
  expect(accountWords(account, facts, 'en')).toContain(en);
});

it('has words for each rule, other ones for each', () => {
  const said = ACCOUNT_RULES.map((accountRule) => accountWords('3120', { accountRule }, 'it'));
  expect(new Set(said).size).toBe(ACCOUNT_RULES.length);
});
