import { DomainError } from '@ponte/shared/domain-error';

/**
 * The parts of a record after an edit that sends all of them: a part with an id is changed in place, one without is new,
 * and what is not sent is left out (and goes when the record is saved). An id that is no part of the record is
 * `record.invalid-part`.
 */
export function mergeParts<Part extends { readonly id: number }, Sent extends { readonly id?: number }>(
  present: readonly Part[],
  sent: readonly Sent[],
  build: (values: Omit<Sent, 'id'>, part: Part | null, index: number) => Part,
): Part[] {
  const byId = new Map(present.map((part) => [part.id, part]));
  return sent.map(({ id, ...values }, index) => {
    if (id === undefined) return build(values, null, index);
    const part = byId.get(id);
    if (!part) throw new DomainError('record.invalid-part', { id });
    byId.delete(id);
    return build(values, part, index);
  });
}
