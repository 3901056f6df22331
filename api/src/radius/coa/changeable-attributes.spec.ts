import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { encodeChange } from './changeable-attributes';

/** Say which session is meant, or when; none of them can be changed. */
const KEYS = new Set([
  'User-Name',
  'NAS-IP-Address',
  'Framed-IP-Address',
  'Acct-Session-Id',
  'Event-Timestamp',
  'Message-Authenticator',
  'Error-Cause',
]);

describeWithSpecs('what a CoA may carry', () => {
  const rows = specText('radius/attributes.csv')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',') as [string, string, string, string, string]);

  it.each(rows)('%s', (name, vendor, number, type, direction) => {
    const bytes = encodeChange(name, type === 'integer' ? '600' : 'x');
    expect(bytes !== null).toBe(/\bcoa\b/.test(direction) && !KEYS.has(name));
    if (!bytes) return;
    const own = vendor === 'ietf' ? bytes : bytes.subarray(6);
    expect(own[0]).toBe(Number(number));
    if (vendor !== 'ietf') expect(bytes.readUInt32BE(2)).toBe(Number(vendor));
  });

  it('puts the tag before the value', () => {
    expect(encodeChange('ERX-Service-Activate:1', 'internet(100m)')?.subarray(8).toString()).toBe(
      '\u0001internet(100m)',
    );
  });
});
