/**
 * Works on all, and where that fails on one half after the other, until the one at fault stands alone: `alone` is told of it, and
 * the others are done. `work` must be done or not done as a whole.
 */
export async function inHalves<T>(
  all: readonly T[],
  work: (part: readonly T[]) => Promise<void>,
  alone: (one: T, error: unknown) => Promise<void>,
): Promise<void> {
  const [first] = all;
  if (first === undefined) return;
  try {
    await work(all);
  } catch (error) {
    if (all.length === 1) return alone(first, error);
    const middle = Math.ceil(all.length / 2);
    await inHalves(all.slice(0, middle), work, alone);
    await inHalves(all.slice(middle), work, alone);
  }
}
