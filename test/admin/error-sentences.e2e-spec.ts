import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import '../../api/src/app.module';
import { errorCodesIn } from '../support/error-codes';

const root = join(__dirname, '../..');

/** Made by the framework itself and not by a rule of ours. */
const BY_THE_FRAMEWORK = ['whitelistValidation', 'nestedValidation'];

interface Rules {
  readonly validationMetadatas: ReadonlyMap<unknown, readonly { type: string; name?: string }[]>;
}

/** The rules that the bodies and queries of the API are checked by; the code of a fault on a field is the rule's name. */
function validationRules(): string[] {
  // The library gives out rules by class only, but keeps them all here.
  const { validationMetadatas } = getMetadataStorage() as unknown as Rules;
  return [...validationMetadatas.values()]
    .flat()
    .flatMap(({ type, name }) => (type === 'conditionalValidation' ? [] : (name ?? [])));
}

/** Codes for which the admin has a sentence in this language. */
function sentences(locale: string): Set<string> {
  const folder = join(root, 'admin/src/i18n', locale);
  return new Set(
    readdirSync(folder).flatMap((file) => {
      const { default: messages } = jest.requireActual<{ default: { errors?: object } }>(join(folder, file));
      return Object.keys(messages.errors ?? {});
    }),
  );
}

describe('every refusal of the API', () => {
  const codes = [
    ...errorCodesIn(join(root, 'api/src')),
    ...errorCodesIn(join(root, 'shared')),
    ...validationRules(),
    ...BY_THE_FRAMEWORK,
  ];

  it('is found by its code, however it is made', () => {
    expect(codes).toEqual(
      expect.arrayContaining([
        'invoice.not-draft', // thrown
        'auth.expired-token', // thrown, one of two
        'record.invalid-reference', // made from an error of the database
        'request.too-large', // an HTTP status
        'server.internal', // a problem written out
        'iban.check-digits', // a type of shared
        'partner.fiscal-code-of-a-person', // given back by a function
        'partner.name-required', // handed to a function
        'exceeds-left', // on a field
        'billing.write-failed', // kept in a billing result
        'isCivilDate', // a rule of a DTO
      ]),
    );
  });

  it.each(['it', 'en'])('has a sentence in %s', (locale) => {
    const said = sentences(locale);
    expect([...new Set(codes)].filter((code) => !said.has(code)).sort()).toEqual([]);
  });
});
