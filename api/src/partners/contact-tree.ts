/** How deep contacts of contacts may go: the firm's office, its technician, his substitute … */
export const DEEPEST_CONTACT = 5;

/** A contact and those reached through it. */
export interface ContactNode {
  readonly id: number;
  readonly name: string;
  readonly role: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly contacts: readonly ContactNode[];
}

type ContactRow = Omit<ContactNode, 'contacts'> & { readonly parentId: number | null };

/** The tree that rows make by their parent, in the order of the rows; `parentId` null is the top. */
export function contactTree(rows: readonly ContactRow[], parentId: number | null = null): ContactNode[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .map(({ id, name, role, email, phone }) => ({
      id,
      name,
      role,
      email,
      phone,
      contacts: contactTree(rows, id),
    }));
}

interface Nested {
  readonly contacts?: readonly Nested[];
}

/** Levels of a tree; 0 for none. */
export function contactDepth(nodes: readonly Nested[]): number {
  return nodes.reduce((deepest, { contacts = [] }) => Math.max(deepest, 1 + contactDepth(contacts)), 0);
}
