/** What the form of a bulk change holds: fields left empty are null or an empty list. */
type BulkForm = Readonly<Record<string, unknown>>;

/** The same without what was left empty, and without what belongs to the other kind. */
export function bulkRequest({ kind, filters, revision, promotionId, ...values }: BulkForm): BulkForm {
  return {
    ...filled(values),
    kind,
    filters: filled((filters ?? {}) as BulkForm),
    ...(kind === 'promotion' ? filled({ promotionId }) : { revision: filled((revision ?? {}) as BulkForm) }),
  };
}

/** Filters as the list of contracts takes them; what was left empty is left out. */
export function filled(values: BulkForm): BulkForm {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
