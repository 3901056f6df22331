import { signerReach, type WantedReach } from './signature-address';

const to = 'mario.rossi@example.it';
const phone = '333 1234567';
const number = '+393331234567';

it.each([
  // mode, link, code, e-mail, phone                     copy and mails to, SMS to
  ['link', 'email', 'email', to, phone, { toAddress: to, toPhone: null }],
  ['link', 'email', 'sms', to, phone, { toAddress: to, toPhone: number }],
  ['link', 'sms', 'email', to, phone, { toAddress: to, toPhone: number }],
  ['link', 'sms', 'sms', to, phone, { toAddress: to, toPhone: number }],
  ['link', 'sms', 'sms', null, phone, { toAddress: null, toPhone: number }],
  ['link', 'email', 'email', null, phone, 'signature.invalid-address'],
  ['link', 'sms', 'email', 'nobody', phone, 'signature.invalid-address'],
  ['link', 'email', 'sms', to, null, 'signature.invalid-phone'],
  ['link', 'sms', 'sms', to, '06 98373335', 'signature.invalid-phone'],
  ['tablet', 'email', 'email', null, null, { toAddress: null, toPhone: null }],
  ['tablet', 'sms', 'sms', to, null, { toAddress: to, toPhone: null }],
])('%s, link by %s, code by %s, %s, %s', (mode, linkBy, codeBy, address, mobile, reach) => {
  const wanted = { mode, linkBy, codeBy, to: address, phone: mobile } as WantedReach;
  if (typeof reach === 'string') expect(() => signerReach(wanted)).toThrow(reach);
  else expect(signerReach(wanted)).toEqual(reach);
});
