import { runRequest } from './run-request';

describe('runRequest', () => {
  it('leaves out what was left empty', () => {
    expect(
      runRequest({
        upTo: '2026-03-31',
        issuedOn: null,
        registerId: '',
        filters: { partnerIds: [], recurrences: [1, 3], policies: undefined },
      }),
    ).toEqual({ upTo: '2026-03-31', filters: { recurrences: [1, 3] } });
  });

  it('takes all contracts without filters', () => {
    expect(runRequest({ upTo: '2026-03-31' })).toEqual({ upTo: '2026-03-31', filters: {} });
  });
});
