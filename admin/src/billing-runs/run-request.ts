/** What the form of a new run holds: fields left empty are null or an empty list. */
type RunForm = Readonly<Record<string, unknown>>;

/** The same without what was left empty: an absent day is today, an absent filter takes all. */
export function runRequest({ filters, ...values }: RunForm): RunForm {
  return { ...filled(values), filters: filled((filters ?? {}) as RunForm) };
}

function filled(values: RunForm): RunForm {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
