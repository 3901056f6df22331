import { accountFaults, tidyMac, type CheckedAccount } from './account-rules';
import { isPassword, newPassword } from './password';

const ACCOUNT: CheckedAccount = { username: 'mario.rossi', framedRoute: null, macLock: null, attributes: [] };
const faultsOf = (values: Partial<CheckedAccount>): string[] =>
  accountFaults({ ...ACCOUNT, ...values }).map(({ field, code }) => `${field} ${code}`);

it.each<[Partial<CheckedAccount>, string[]]>([
  [{}, []],
  [{ username: 'mario rossi' }, ['username radius-account.username']],
  [{ password: '' }, ['password radius-account.password']],
  [{ framedRoute: '10.1.0.0/24' }, []],
  [{ framedRoute: '10.1.0.0/24 10.0.0.1 1' }, []],
  [{ framedRoute: '10.1.0.1/24' }, ['framedRoute radius-account.route']],
  [{ framedRoute: 'default' }, ['framedRoute radius-account.route']],
  [{ macLock: 'aa-bb-cc-dd-ee-01' }, []],
  [{ macLock: 'aa-bb' }, ['macLock radius-account.mac']],
  [
    { attributes: [{ list: 'reply', attribute: 'Session-Timeout', op: ':=', value: 'x' }] },
    ['attributes.0.value radius-attribute.not-integer'],
  ],
  [{ attributes: [{ list: 'check', attribute: 'NAS-Port-Id', op: '==', value: 'vlan1' }] }, []],
])('%j: %j', (values, expected) => {
  expect(faultsOf(values)).toEqual(expected);
});

it.each([
  ['aa:bb:cc:dd:ee:01', 'AA:BB:CC:DD:EE:01'],
  ['AABB.CCDD.EE01', 'AA:BB:CC:DD:EE:01'],
  ['aabbccddee0', null],
  ['gg:bb:cc:dd:ee:01', null],
])('%s is %s', (text, expected) => {
  expect(tidyMac(text)).toBe(expected);
});

it.each([
  ['x', true],
  ['x'.repeat(128), true],
  ['perché no? "€"', true],
  ['', false],
  ['x'.repeat(129), false],
  ['é'.repeat(65), false],
  ['a\tb', false],
])('%j as a password: %s', (text, expected) => {
  expect(isPassword(text)).toBe(expected);
});

it('makes passwords of signs that nobody takes for others', () => {
  let seed = 1;
  const password = newPassword((limit) => (seed = (seed * 7919) % 65_537) % limit);
  expect(password).toMatch(/^[a-hj-km-np-zA-HJ-NP-Z2-9]{10}$/);
});
