/**
 * Works on many ids at once. Where that fails it goes on by halves, until each culprit stands alone and is told of, and all
 * others are done. `work` must leave nothing behind when it fails.
 */
export async function byHalves(
  ids: readonly number[],
  work: (ids: readonly number[]) => Promise<void>,
  culprit: (id: number, error: unknown) => Promise<void>,
): Promise<void> {
  const [first] = ids;
  if (first === undefined) return;
  try {
    await work(ids);
  } catch (error) {
    if (ids.length === 1) return culprit(first, error);
    const middle = Math.ceil(ids.length / 2);
    await byHalves(ids.slice(0, middle), work, culprit);
    await byHalves(ids.slice(middle), work, culprit);
  }
}
