import Big from 'big.js';
import { walledView, type Line, type Sender } from './walled-notice';

const US: Sender = { name: 'Prova Srl', phone: '0735 1', email: null, bank: { iban: 'IT60X05', name: null } };
const LINE: Line = { partnerId: 4711, contractCode: 'C-1', cutOff: true, paysHimself: true };
const OPEN = [
  { number: '2026/00042', dueOn: '2026-01-31', open: new Big('36.60') },
  { number: '2026/00051', dueOn: '2026-02-28', open: new Big('36.60') },
];
const NOTHING = { contractCode: '', invoices: [], credit: '', total: '', reference: '' };

describe('the page', () => {
  it('tells a customer who is cut off what is owed and how to pay it', () => {
    expect(walledView(US, LINE, OPEN, new Big('0'))).toMatchObject({
      ...{ state: 'cut-off', contractCode: 'C-1', total: '73.20', credit: '' },
      reference: 'Cliente 4711 - fatt. 2026/00042, 2026/00051',
    });
  });

  it.each([
    ['20.00', '20.00', '53.20'],
    ['100.00', '100.00', '0.00'],
  ])('takes credit of %s off', (credit, shown, total) => {
    expect(walledView(US, LINE, OPEN, new Big(credit))).toMatchObject({ credit: shown, total });
  });

  it.each<[string, Line | null, string]>([
    ['by an unknown address', null, 'unknown'],
    ['of a line in order', { ...LINE, cutOff: false }, 'fine'],
    ['of a line that another pays for', { ...LINE, paysHimself: false }, 'cut-off'],
  ])('says nothing personal %s', (_, line, state) => {
    expect(walledView(US, line, OPEN, new Big('5'))).toMatchObject({ ...NOTHING, state });
  });
});
