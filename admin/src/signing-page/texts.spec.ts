import { LinkError } from './link-call';
import { filled, sentence } from './texts';

it('puts values into their places', () => {
  expect(filled('Passo %{at} di %{of}', { at: 1, of: 4 })).toBe('Passo 1 di 4');
  expect(filled('%{who}', {})).toBe('%{who}');
});

it.each([
  ['signing-link.ended', {}, 'it', 'Questa richiesta di firma non è più aperta.'],
  ['signing-code.invalid', { triesLeft: 2 }, 'en', 'The code is not right. Tries left: 2.'],
  ['network', {}, 'en', 'The server does not answer. Check the connection and try again.'],
  ['nobody.knows', {}, 'it', 'Qualcosa è andato storto (nobody.knows).'],
] as const)('says of %s what happened', (code, params, language, said) => {
  expect(sentence(new LinkError({ status: 409, code, params }), language)).toBe(said);
});
