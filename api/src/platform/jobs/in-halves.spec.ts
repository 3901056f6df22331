import fc from 'fast-check';
import { inHalves } from './in-halves';

it('does all but those at fault, and each of them is told alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(50)), fc.uniqueArray(fc.nat(50)), async (all, bad) => {
      const done: number[] = [];
      const faults: number[] = [];
      await inHalves(
        all,
        (part) => {
          if (part.some((one) => bad.includes(one))) return Promise.reject(new Error('bad'));
          done.push(...part);
          return Promise.resolve();
        },
        (one) => {
          faults.push(one);
          return Promise.resolve();
        },
      );
      expect(done).toEqual(all.filter((one) => !bad.includes(one)));
      expect(faults).toEqual(all.filter((one) => bad.includes(one)));
    }),
  );
});
