import fc from 'fast-check';
import { chunksOf } from './chunks';

const contract = (id: number, groupId: number | null = null) => ({ id, groupId });

it('cuts contracts in their order', () => {
  expect(
    chunksOf(
      [1, 2, 3, 4, 5].map((id) => contract(id)),
      2,
    ),
  ).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunksOf([], 2)).toEqual([]);
});

it('keeps a group whole where its first contract is, however large it is', () => {
  const contracts = [contract(1), contract(2, 7), contract(3), contract(4, 7), contract(5, 7), contract(6)];
  expect(chunksOf(contracts, 2)).toEqual([[1], [2, 4, 5], [3, 6]]);
});

it('loses none, doubles none, and tears no group apart', () => {
  const contracts = fc
    .array(fc.option(fc.integer({ min: 1, max: 5 })), { maxLength: 60 })
    .map((groups) => groups.map((groupId, index) => contract(index + 1, groupId)));
  fc.assert(
    fc.property(contracts, fc.integer({ min: 1, max: 9 }), (all, size) => {
      const chunks = chunksOf(all, size);
      expect(chunks.flat().sort((a, b) => a - b)).toEqual(all.map(({ id }) => id));
      const place = new Map(chunks.flatMap((chunk, index) => chunk.map((id) => [id, index] as const)));
      for (const { id, groupId } of all) {
        const first = all.find((other) => groupId !== null && other.groupId === groupId);
        if (first) expect(place.get(id)).toBe(place.get(first.id));
      }
    }),
  );
});
