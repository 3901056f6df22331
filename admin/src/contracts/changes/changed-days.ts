interface Bill {
  readonly dueOn: string;
  readonly taxable: string;
}

/** The days of bills that would be others, or none, without the change. */
export function changedDays(before: readonly Bill[], after: readonly Bill[]): Set<string> {
  const old = new Map(before.map(({ dueOn, taxable }) => [dueOn, taxable]));
  return new Set(after.filter(({ dueOn, taxable }) => old.get(dueOn) !== taxable).map(({ dueOn }) => dueOn));
}
