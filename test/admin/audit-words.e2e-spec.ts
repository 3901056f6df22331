import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_ACTIONS, AUDITED, resourceOf } from '../../admin/src/audit-entries/audited';
import { flatten, mergeMessages } from '../../admin/src/i18n/messages';
import { ENTITIES } from '../../api/src/entities';
import { auditRuleOf } from '../../api/src/platform/audit/audited.decorator';

const root = join(__dirname, '../..');

/** What the sources write into the history by hand: `[resource, action]`. */
function recorded(): (readonly [string, string])[] {
  const folder = join(root, 'api/src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(RECORD)])
    .map(([, resource = '', action = '']) => [resource, action] as const);
}
const RECORD = /\bresource: '([a-z-]+)',[^}]*?\baction: '([a-z-]+)'/g;

/** The admin's texts by their keys. */
function words(locale: string): Record<string, string> {
  const folder = join(root, 'admin/src/i18n', locale);
  const files = readdirSync(folder).map(
    (file) => jest.requireActual<{ default: Parameters<typeof flatten>[0] }>(join(folder, file)).default,
  );
  return flatten(mergeMessages({}, files));
}

describe('the history on screen', () => {
  it('can be searched for every kind of record that is kept', () => {
    const kept = ENTITIES.flatMap((entity) => {
      const rule = auditRuleOf(entity);
      return rule?.kind === 'audited' ? [rule.resource] : [];
    });
    const byHand = recorded().map(([resource]) => resource);
    expect([...AUDITED].toSorted()).toEqual([...new Set([...kept, ...byHand])].toSorted());
  });

  it('can be searched for everything that was done', () => {
    const done = recorded().map(([, action]) => action);
    expect(done).toEqual(expect.arrayContaining(['revealed', 'tried', 'traced', 'issued']));
    expect(AUDIT_ACTIONS).toEqual(expect.arrayContaining(done));
  });

  it.each(['it', 'en'])('has a word for each of them (%s)', (locale) => {
    const told = words(locale);
    expect(AUDITED.filter((kind) => !told[`resources.${resourceOf(kind)}.name`])).toEqual([]);
    expect(AUDIT_ACTIONS.filter((action) => !told[`resources.audit-entries.action.${action}`])).toEqual([]);
  });
});
