import { writtenValues } from './written-values';

it('writes days and amounts as the office does, and nothing else', () => {
  const values = { day: '2026-03-31', amount: '-2257.00', rate: '22', number: '2031.04', left: 3, _: 'x' };
  const { amount, ...others } = writtenValues(values, 'it');
  expect(String(amount).replaceAll(/\s/g, ' ')).toBe('-2.257,00 €');
  expect(others).toEqual({ day: '31/03/2026', rate: '22', number: '2031.04', left: 3, _: 'x' });
});
