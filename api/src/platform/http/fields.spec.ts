import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { BoolField, DayField, IdField, IdListField, MoneyField, PercentField, TextField } from './fields';

class Sample {
  @TextField() text: string;
  @TextField({ optional: true }) optionalText?: string;
  @TextField({ nullable: true }) nullableText: string | null;
  @IdField({ optional: true }) id?: number;
  @MoneyField({ optional: true }) money?: string;
  @PercentField({ optional: true }) percent?: string;
  @DayField({ optional: true }) day?: string;
  @BoolField({ optional: true }) yes?: boolean;
  @IdListField({ optional: true }) ids?: number[];
}

/** The fields at fault when `values` are sent. */
function faults(values: object): string[] {
  return validateSync(plainToInstance(Sample, { text: 'x', ...values })).map((error) => error.property);
}

it.each([
  [{}, []],
  [{ text: '  ' }, ['text']],
  [{ text: null }, ['text']],
  [{ optionalText: '' }, []],
  [{ optionalText: null }, ['optionalText']],
  [{ nullableText: null }, []],
  [{ id: '7' }, []],
  [{ id: 0 }, ['id']],
  [{ id: null }, ['id']],
  [{ money: '36.60' }, []],
  [{ money: '36,60' }, ['money']],
  [{ money: '36.605' }, ['money']],
  [{ money: '-1.00' }, ['money']],
  [{ money: 36.6 }, ['money']],
  [{ percent: '100.00' }, []],
  [{ percent: '100.01' }, ['percent']],
  [{ day: '2028-02-29' }, []],
  [{ day: '2026-02-29' }, ['day']],
  [{ day: '2026-02-28T00:00:00Z' }, ['day']],
  [{ yes: 'true' }, []],
  [{ yes: 'si' }, ['yes']],
  [{ ids: '1,2,3' }, []],
  [{ ids: '1,x' }, ['ids']],
])('%j has faults in %j', (values, expected) => {
  expect(faults(values)).toEqual(expected);
});

it('trims texts', () => {
  expect(plainToInstance(Sample, { text: '  Rossi ' }).text).toBe('Rossi');
});
