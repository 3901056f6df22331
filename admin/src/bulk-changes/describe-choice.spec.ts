import { describeChoice } from './describe-choice';

const translate = (key: string, values?: { smart_count?: number }) =>
  `${key.replace('resources.', '')}${values?.smart_count === undefined ? '' : ` ${String(values.smart_count)}`}`;

it.each([
  [{}, ['bulk-changes.all_contracts']],
  [
    { status: 'active' as const, recurrenceMonths: 3 as const, province: 'AP' },
    ['contracts.status.active', 'contracts.recurrenceMonths.3', 'bulk-changes.fields.filters.province: AP'],
  ],
  [{ tagId: 7 }, []],
  [{ contractIds: [1, 2] }, ['bulk-changes.some_contracts 2']],
])('tells the filters %j in words', (filters, words) => {
  expect(describeChoice(filters, translate)).toEqual(words);
});
