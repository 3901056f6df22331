import type { FieldErrors, FieldRefs } from 'react-hook-form';
import { looseFaults } from './loose-faults';

const input = (name: string) => ({ _f: { name, ref: { name } } });
const server = (message: string) => ({ type: 'server', message });

const FIELDS: FieldRefs = {
  reason: input('reason'),
  lines: [{ quantity: input('lines.0.quantity') }] as never,
};

function loose(errors: Record<string, unknown>): unknown {
  return looseFaults(errors as FieldErrors, FIELDS);
}

describe('looseFaults', () => {
  it('leaves what an input shows', () => {
    expect(loose({ reason: server('Obbligatorio.'), lines: [{ quantity: server('Troppo.') }] })).toEqual([]);
  });

  it('takes what no input shows, also where inputs are only further down', () => {
    expect(
      loose({
        documentType: server('Ignoto.'),
        lines: [{ quantity: server('Troppo.'), price: server('Meno.') }],
      }),
    ).toEqual([
      { name: 'documentType', message: 'Ignoto.' },
      { name: 'lines.0.price', message: 'Meno.' },
    ]);
    expect(loose({ lines: server('Almeno una.') })).toEqual([{ name: 'lines', message: 'Almeno una.' }]);
  });

  it('is no matter of what the form itself found', () => {
    expect(loose({ gone: { type: 'required', message: 'Obbligatorio.' } })).toEqual([]);
  });

  it('reads a fault of a field called `type`', () => {
    expect(loose({ type: server('Ignoto.') })).toEqual([{ name: 'type', message: 'Ignoto.' }]);
  });
});
