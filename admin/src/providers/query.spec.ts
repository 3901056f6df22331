import { changes, listQuery, queryString } from './query';

describe('list queries', () => {
  it('says page, sort, search and filters the way the API reads them', () => {
    const query = listQuery({
      pagination: { page: 2, perPage: 25 },
      sort: { field: 'startsOn', order: 'DESC' },
      filter: { q: 'rossi & figli', status: ['draft', 'active'], partnerId: 7, overdue: false },
    });
    expect(queryString(query)).toBe(
      '?page=2&perPage=25&sort=startsOn&order=DESC&q=rossi+%26+figli&status=draft%2Cactive&partnerId=7&overdue=false',
    );
  });

  it('leaves out what is empty', () => {
    expect(queryString({ q: '', status: null, tags: [], until: undefined })).toBe('');
  });

  it('gives an empty query for a list without parameters', () => {
    expect(listQuery({})).toEqual({});
  });
});

describe('changes', () => {
  const before = { name: 'Rossi', email: 'a@b.it', lines: [{ id: 1, price: '1.00' }], notes: null };

  it('is empty when nothing was touched', () => {
    expect(changes({ ...before, lines: [{ id: 1, price: '1.00' }] }, before)).toEqual({});
  });

  it('holds changed, emptied and new fields, and nested lists whole', () => {
    const after = { ...before, email: null, lines: [{ id: 1, price: '2.00' }], pec: 'a@pec.it' };
    expect(changes(after, before)).toEqual({
      email: null,
      lines: [{ id: 1, price: '2.00' }],
      pec: 'a@pec.it',
    });
  });
});
