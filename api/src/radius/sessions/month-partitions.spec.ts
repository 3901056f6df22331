import { expiredPartitions, missingPartitions } from './month-partitions';

describe('partitions of the archive', () => {
  it('go on from the newest, a month each', () => {
    expect(missingPartitions([], '2026-11-30', '2027-01-01')).toEqual([
      { name: 'm202611', before: '2026-12-01' },
      { name: 'm202612', before: '2027-01-01' },
      { name: 'm202701', before: '2027-02-01' },
    ]);
    expect(missingPartitions(['m202611', 'm202612'], '2026-10-05', '2027-01-31')).toEqual([
      { name: 'm202701', before: '2027-02-01' },
    ]);
  });

  it('go when their last day is older than the months to keep', () => {
    const present = ['m202010', 'm202011', 'm202012', 'later'];
    expect(expiredPartitions(present, '2026-11-24', 72)).toEqual(['m202010']);
    expect(expiredPartitions(present, '2026-12-01', 72)).toEqual(['m202010', 'm202011']);
  });
});
