import { readable, readProblem, type Translate } from './problem';

const SENTENCES: Record<string, string> = {
  'errors.invoice.not-draft': 'La fattura %{id} non è più una bozza.',
  'errors.iban.check-digits': 'Le cifre di controllo sono sbagliate.',
  'errors.unexpected': 'Errore inatteso (%{code}).',
};

/** As polyglot does it: an unknown key gives `_`, and `%{name}` is filled in. */
const translate: Translate = (key, options = {}) =>
  (SENTENCES[key] ?? (options._ as string | undefined) ?? key).replace(/%\{(\w+)\}/g, (_, name: string) =>
    String(options[name]),
  );

const problem = (body: object): string => JSON.stringify({ type: 'about:blank', title: 'a title', ...body });

describe('problems', () => {
  it('tells a code in the user’s language, with its values', () => {
    const read = readProblem(409, problem({ code: 'invoice.not-draft', params: { id: 42 } }));
    expect(readable(read, translate)).toMatchObject({
      message: 'La fattura 42 non è più una bozza.',
      status: 409,
      body: { code: 'invoice.not-draft' },
    });
  });

  it('falls back to the title of a code that has no translation', () => {
    const read = readProblem(409, problem({ code: 'fibre.cut', title: 'fibre: cut' }));
    expect(readable(read, translate).message).toBe('fibre: cut');
  });

  it('maps field faults to the form, nested fields by their path, the first fault winning', () => {
    const errors = [
      { field: 'iban', code: 'iban.check-digits' },
      { field: 'iban', code: 'iban.length' },
      { field: 'lines.0.unitPrice', code: 'matches', message: 'unitPrice must match' },
    ];
    const read = readProblem(422, problem({ code: 'request.invalid', errors }));
    expect(readable(read, translate).body.errors).toEqual({
      iban: 'Le cifre di controllo sono sbagliate.',
      'lines.0.unitPrice': 'unitPrice must match',
    });
  });

  it.each([
    [502, '<html>Bad Gateway</html>'],
    [500, ''],
    [500, '"text"'],
    [500, '{"message":"not ours"}'],
  ])('makes a problem of an answer that is none: %i %s', (status, text) => {
    const { message, body } = readable(readProblem(status, text), translate);
    expect(body.code).toBe(`http.${String(status)}`);
    expect(message).toBe(`Errore inatteso (http.${String(status)}).`);
  });

  it('leaves objects out of the sentence', () => {
    const read = readProblem(
      409,
      problem({ code: 'x.y', title: 'a %{current} b', params: { current: { id: 1 } } }),
    );
    expect(readable(read, translate).message).not.toContain('[object');
  });
});
