import type { components } from '@ponte/shared/generated/api-types';
import { creditableLines, creditInput, creditRequest } from './credit-request';

type Line = components['schemas']['InvoiceLineDto'];

function line(position: number, amount: string, credited: string): Line {
  return { position, description: `riga ${position}`, amount, credited } as Line;
}

describe('creditableLines', () => {
  it('offers what is left of each line, discounts with their own sign', () => {
    const lines = [line(1, '30.00', '0.00'), line(2, '-5.00', '-2.00'), line(3, '10.00', '10.00')];
    expect(creditableLines(lines)).toEqual([
      { position: 1, description: 'riga 1', left: '30.00' },
      { position: 2, description: 'riga 2', left: '-3.00' },
    ]);
  });
});

describe('creditRequest', () => {
  const form = { reason: 'Recesso', issuedOn: '2026-03-31', draft: false };

  it('takes all that is left back without naming lines', () => {
    expect(creditRequest({ ...form, extent: 'whole', amounts: { line1: '3.00' } })).toEqual(form);
  });

  it('names the lines that were given an amount', () => {
    const amounts = { line1: '3.00', line2: null, line12: '-1.50' };
    expect(creditRequest({ ...form, extent: 'lines', amounts }).lines).toEqual([
      { position: 1, amount: '3.00' },
      { position: 12, amount: '-1.50' },
    ]);
  });

  it('gives a draft no day', () => {
    expect(creditRequest({ ...form, draft: true, extent: 'whole' })).toEqual({
      reason: 'Recesso',
      draft: true,
    });
  });
});

describe('creditInput', () => {
  it('finds the input of a line that was sent, by its place among those sent', () => {
    const form = {
      reason: 'Recesso',
      draft: false,
      extent: 'lines',
      amounts: { line1: null, line7: '3.00' },
    } as const;
    expect(creditInput('lines.0.amount', form)).toBe('amounts.line7');
    expect(creditInput('lines.1.amount', form)).toBe('lines.1.amount');
    expect(creditInput('reason', form)).toBe('reason');
  });
});
