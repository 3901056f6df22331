import { evidenceOf, factOf, type SignatureDetail } from './signature';

const WHOLE = { documentBefore: {}, documentAfter: {}, times: {}, client: {}, terms: [], consents: [] };
const detail = (evidence: Record<string, unknown> | null) => ({ evidence }) as unknown as SignatureDetail;

it('shows evidence that has its shape, and none that has lost it', () => {
  expect(evidenceOf(detail(WHOLE))).toBe(WHOLE);
  expect(evidenceOf(detail(null))).toBeNull();
  expect(evidenceOf(detail({}))).toBeNull();
  for (const part of Object.keys(WHOLE)) expect(evidenceOf(detail({ ...WHOLE, [part]: 'x' }))).toBeNull();
});

it.each([
  [{ ip: '192.0.2.1' }, '192.0.2.1'],
  [{ ip: 7 }, '7'],
  [{ ip: null }, ''],
  [{}, ''],
])('reads of %j %j', (facts, text) => {
  expect(factOf({ facts }, 'ip')).toBe(text);
});
