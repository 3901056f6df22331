import fc from 'fast-check';
import { byHalves } from './by-halves';

describe('byHalves', () => {
  it('does all but the culprits, each once, and tells of those alone', async () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(ids, fc.uniqueArray(fc.integer({ min: 1, max: 60 })), async (all, bad) => {
        const done: number[] = [];
        const culprits: number[] = [];
        await byHalves(
          all,
          (part) => {
            const culprit = part.find((id) => bad.includes(id));
            if (culprit !== undefined) return Promise.reject(new Error(String(culprit)));
            done.push(...part);
            return Promise.resolve();
          },
          (id, error) => {
            expect(error).toEqual(new Error(String(id)));
            culprits.push(id);
            return Promise.resolve();
          },
        );
        expect(done).toEqual(all.filter((id) => !bad.includes(id)));
        expect(culprits).toEqual(all.filter((id) => bad.includes(id)));
      }),
    );
  });
});
