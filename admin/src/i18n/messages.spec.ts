import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import reactAdminItalian from '@dslab/ra-language-italian';
import reactAdminEnglish from 'ra-language-english';
import type { StringMap } from 'react-admin';
import { flatten, mergeMessages } from './messages';

function files(locale: string): string[] {
  return readdirSync(join(__dirname, locale)).sort();
}

function all(locale: string, reactAdmin: StringMap): Record<string, string> {
  const parts = files(locale).map((file) => {
    const { default: messages } = jest.requireActual<{ default: StringMap }>(join(__dirname, locale, file));
    return messages;
  });
  return flatten(mergeMessages(reactAdmin, parts));
}

const italian = all('it', reactAdminItalian);
const english = all('en', reactAdminEnglish);

const placeholders = (text = ''): string[] => [...new Set(text.match(/%\{\w+\}/g))].sort();

describe('texts', () => {
  it('come in the same files', () => {
    expect(files('it')).toEqual(files('en'));
  });

  it('say in Italian all that is said in English, and nothing else', () => {
    expect(Object.keys(italian).sort()).toEqual(Object.keys(english).sort());
  });

  it('of ours take the same values, and are singular and plural alike', () => {
    const unlike = Object.entries(italian).filter(
      ([key, text]) =>
        !key.startsWith('ra.') &&
        (placeholders(text).join() !== placeholders(english[key]).join() ||
          text.includes('||||') !== english[key]?.includes('||||')),
    );
    expect(Object.fromEntries(unlike)).toEqual({});
  });

  it('leave nothing blank', () => {
    const blank = Object.entries({ ...italian, ...english }).filter(
      ([key, text]) => text === '' && key !== 'ra.boolean.null',
    );
    expect(blank).toEqual([]);
  });
});

describe('mergeMessages', () => {
  it('lets the later file win, key by key', () => {
    const base = { ra: { action: { cancel: 'Cancella', save: 'Salva' } } };
    expect(mergeMessages(base, [{ ra: { action: { cancel: 'Annulla' } } }])).toEqual({
      ra: { action: { cancel: 'Annulla', save: 'Salva' } },
    });
  });
});
