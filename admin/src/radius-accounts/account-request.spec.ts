import { accountRequest } from './account-request';

it.each([
  [{ username: '', password: null, contractId: 7, serviceId: null }, { contractId: 7 }],
  [
    { username: 'mario', password: 'x', framedIp: null },
    { username: 'mario', password: 'x', framedIp: null },
  ],
])('%j is sent as %j', (values, sent) => {
  expect(accountRequest(values)).toEqual(sent);
});
