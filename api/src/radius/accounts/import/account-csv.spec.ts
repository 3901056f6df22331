import { readAccountCsv } from './account-csv';

it.each([
  ['semicolons', 'utente;password;contratto\nmario;segreta;C00001-1\n'],
  ['commas', 'Username,Password,Contract\r\nmario,segreta,C00001-1\r\n'],
  ['tabs', 'login\tpassword\tcontratto\nmario\tsegreta\tC00001-1'],
  ['a byte order mark and blanks', '\uFEFFutente ; password;contratto\n mario ; segreta;C00001-1\n\n'],
])('reads %s', (_, text) => {
  expect(readAccountCsv(text)).toEqual([
    { line: 2, values: { username: 'mario', password: 'segreta', contract: 'C00001-1' } },
  ]);
});

it('keeps quoted separators and lines, and leaves empty fields out', () => {
  expect(readAccountCsv('utente;note;ip\nuno;"a;b\nc";\ndue;;198.18.0.9')).toEqual([
    { line: 3, values: { username: 'uno', note: 'a;b\nc' } },
    { line: 4, values: { username: 'due', framedIp: '198.18.0.9' } },
  ]);
});

it('says what of a file it can not understand', () => {
  expect(() => readAccountCsv('utente;colore\nmario;blu')).toThrow('radius-import.invalid-column');
  expect(() => readAccountCsv('utente;note\nmario;"aperta')).toThrow('radius-import.invalid-csv');
});

it('an empty file has no accounts', () => {
  expect(readAccountCsv('')).toEqual([]);
  expect(readAccountCsv('utente;password\n')).toEqual([]);
});
