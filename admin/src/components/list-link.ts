/** Address of a resource's list with filters set: `listLink('invoices', { partnerId: 7 })`. */
export function listLink(resource: string, filter: Readonly<Record<string, unknown>>): string {
  return `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** Address of a resource's form for a new record with fields filled in. */
export function createLink(resource: string, fields: Readonly<Record<string, unknown>>): string {
  return `/${resource}/create?source=${encodeURIComponent(JSON.stringify(fields))}`;
}
