import { refusalOf } from './refusal';

const PLAIN = { macLock: null, hasNasLock: false, hasConditions: false };

it.each([
  ['unknown user', null, 'unknown-user'],
  ['unknown user', { ...PLAIN, macLock: 'AA:BB:CC:DD:EE:01' }, 'other-device'],
  ['unknown user', { ...PLAIN, macLock: 'AA:BB:CC:DD:EE:02' }, 'unknown-user'],
  ['unknown user', { ...PLAIN, hasNasLock: true }, 'other-nas'],
  ['unknown user', { ...PLAIN, hasConditions: true }, 'condition'],
  [
    'No Auth-Type found: rejecting the user via Post-Auth-Type = Reject',
    { ...PLAIN, hasNasLock: true },
    'other-nas',
  ],
  [
    'chap: &control:Cleartext-Password is required for authentication',
    { ...PLAIN, hasConditions: true },
    'condition',
  ],
  ['pap: Cleartext password does not match "known good" password', PLAIN, 'wrong-password'],
  ['chap: Password comparison failed: password is incorrect', PLAIN, 'wrong-password'],
  ['mschap: MS-CHAP2-Response is incorrect', PLAIN, 'wrong-password'],
  ["expiration: Account expired at '01 Jan 2026 00:00:00'", PLAIN, 'expired'],
  ['You are already logged in - access denied', PLAIN, 'already-online'],
  ['Reject', PLAIN, 'not-let-in'],
  ['bad user name', null, 'bad-name'],
  ['what the server thought of it', PLAIN, 'unclear'],
  ['', PLAIN, 'unclear'],
])('%s: %j is %s', (reason, account, expected) => {
  expect(refusalOf(reason, 'AA:BB:CC:DD:EE:02', account)).toBe(expected);
});
