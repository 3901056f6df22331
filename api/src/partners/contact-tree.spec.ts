import { contactDepth, contactTree } from './contact-tree';

const row = (id: number, parentId: number | null) => ({
  id,
  parentId,
  name: `c${id}`,
  role: null,
  email: null,
  phone: null,
});

const names = (
  nodes: readonly { name: string; contacts: readonly never[] | readonly { name: string }[] }[],
): unknown[] =>
  nodes.map(({ name, contacts }) => (contacts.length === 0 ? name : [name, names(contacts as never)]));

it('hangs each contact under its parent', () => {
  const tree = contactTree([row(1, null), row(2, null), row(3, 1), row(4, 3), row(5, 1)]);
  expect(names(tree)).toEqual([['c1', [['c3', ['c4']], 'c5']], 'c2']);
});

it.each([
  [[], 0],
  [[{}], 1],
  [[{ contacts: [] }, { contacts: [{ contacts: [{}] }] }], 3],
])('%j has %i levels', (nodes, depth) => {
  expect(contactDepth(nodes)).toBe(depth);
});
