import { testApp } from '../support/app';
import { describeWithFreeradius } from '../support/freeradius';
import { Network } from '../support/network';
import { tokenFor } from '../support/people';

interface Account {
  readonly id: number;
  readonly username: string;
  readonly version: number;
  readonly accessState: string;
  readonly accessReason: string;
  readonly [field: string]: unknown;
}

interface Trial {
  readonly answer: string;
  readonly given: { name: string; value: string }[];
  readonly login: { refusal: string | null; accessReason: string | null } | null;
}

describeWithFreeradius('accounts by the office', () => {
  const app = testApp({ radius: {}, today: '2026-03-10' });
  const network = new Network(app);
  let count = 0;

  const faultsOf = async (call: Promise<{ body: unknown }>): Promise<string[]> => {
    const { body } = await call;
    return ((body as { errors?: { field: string; code: string }[] }).errors ?? []).map(
      ({ field, code }) => `${field} ${code}`,
    );
  };
  const service = (values: object = {}) =>
    app.post<{ id: number; given: object[]; version: number; productIds: number[] }>('/radius-services', {
      name: `Fibra ${++count}`,
      downKbps: 100_000,
      upKbps: 10_000,
      framedPool: 'pool-clienti',
      ...values,
    });
  const account = async (values: object = {}): Promise<Account> =>
    app.post<Account>('/radius-accounts', {
      partnerId: (await app.given.partner()).id,
      serviceId: (await service()).id,
      ...values,
    });
  const trial = (id: number): Promise<Trial> => app.post<Trial>(`/radius-accounts/${id}/try`);
  const eventsOf = async (id: number): Promise<string[]> => {
    const rows = await app.db.query<{ payload: { accountIds: number[]; trigger: string } }[]>(
      "SELECT payload FROM outbox_event WHERE type = 'radius-account.access-changed' ORDER BY id",
    );
    return rows
      .map(({ payload }) => payload)
      .map((payload) => (typeof payload === 'string' ? (JSON.parse(payload) as typeof payload) : payload))
      .filter(({ accountIds }) => accountIds.includes(id))
      .map(({ trigger }) => trigger);
  };

  it('a service is what its vendor understands, and what was added by hand', async () => {
    const made = await service({ attributes: [{ attribute: 'Filter-Id', op: ':=', value: '{down}/{up}' }] });
    expect(made.given).toEqual([
      { attribute: 'Mikrotik-Rate-Limit', op: ':=', value: '10M/100M' },
      { attribute: 'Framed-Pool', op: ':=', value: 'pool-clienti' },
      { attribute: 'Filter-Id', op: ':=', value: '100000/10000' },
    ]);
    const { id } = await account({ serviceId: made.id });
    const { answer, given } = await trial(id);
    expect(answer).toBe('accept');
    expect(given).toEqual(
      expect.arrayContaining([
        { name: 'Mikrotik-Rate-Limit', value: '10M/100M' },
        { name: 'Filter-Id', value: '100000/10000' },
        { name: 'Framed-Pool', value: 'pool-clienti' },
        { name: 'Acct-Interim-Interval', value: '300' },
      ]),
    );
    await app.patch(`/radius-services/${made.id}`, { version: made.version, downKbps: 200_000 });
    expect((await trial(id)).given).toContainEqual({ name: 'Filter-Id', value: '200000/10000' });
    expect(await eventsOf(id)).toContain('service_change');
  });

  it.each([
    [{ burstDownKbps: 50_000 }, 'burstDownKbps radius-service.burst-below-rate'],
    [
      { attributes: [{ attribute: 'No-Such', op: ':=', value: '1' }] },
      'attributes.0.attribute radius-attribute.unknown',
    ],
    [
      { attributes: [{ attribute: 'Session-Timeout', op: ':=', value: 'x' }] },
      'attributes.0.value radius-attribute.not-integer',
    ],
    [{ vendor: 'cisco' }, 'policyDown radius-service.policy-missing'],
  ])('a service of %j is refused', async (values, expected) => {
    const body = { name: 'Sbagliato', downKbps: 100_000, upKbps: 10_000, ...values };
    expect(await faultsOf(app.call('post', '/radius-services', body, { expect: 422 }))).toContain(expected);
  });

  it('a service goes only when no account has it', async () => {
    const { id } = await service();
    const { id: accountId } = await account({ serviceId: id });
    const { body } = await app.call('delete', `/radius-services/${id}`, undefined, { expect: 409 });
    expect(body).toMatchObject({ code: 'record.in-use' });
    expect((await trial(accountId)).answer).toBe('accept');
    await app.patch(`/radius-accounts/${accountId}`, {
      version: (await app.get<Account>(`/radius-accounts/${accountId}`)).version,
      serviceId: (await service()).id,
    });
    await app.delete(`/radius-services/${id}`);
    await app.call('get', `/radius-services/${id}`, undefined, { expect: 404 });
  });

  it('an account takes name, password, customer and service from its contract', async () => {
    const contract = (await app.given.contract()) as {
      id: number;
      partnerId: number;
      lines: { productId: number }[];
    };
    const plan = await service({ productIds: [contract.lines[0]!.productId] });
    const made = await app.post<Account>('/radius-accounts', { contractId: contract.id });
    expect(made).toMatchObject({
      partnerId: contract.partnerId,
      contractId: contract.id,
      serviceId: plan.id,
      accessState: 'active',
      lineDescription: 'Internet 100',
    });
    expect(made.username).toMatch(/^cliente\.\d+$/);
    expect(made).not.toHaveProperty('password');
    expect(await trial(made.id)).toMatchObject({ answer: 'accept' });
    await app.post(`/contracts/${contract.id}/suspend`, { cause: 'default', reason: 'Scaduto' });
    await app.drain();
    expect((await trial(made.id)).given).toContainEqual({ name: 'Mikrotik-Address-List', value: 'MOROSI' });
    await app.post(`/contracts/${contract.id}/close`, { endsOn: '2026-03-09', reason: 'Disdetta' });
    await app.drain();
    const refused = await trial(made.id);
    expect(refused).toMatchObject({
      answer: 'reject',
      login: { refusal: 'not-let-in', accessReason: 'contract-closed' },
    });
  });

  it('an attribute of its own is given another value', async () => {
    const own = (value: string): object[] => [{ list: 'reply', attribute: 'Filter-Id', op: ':=', value }];
    const { id, version } = await account({ attributes: own('primo') });
    await app.patch(`/radius-accounts/${id}`, { version, attributes: own('secondo') });
    const { given } = await trial(id);
    expect(given.filter(({ name }) => name === 'Filter-Id')).toEqual([
      { name: 'Filter-Id', value: 'secondo' },
    ]);
  });

  it('a password is shown to who may see it, and each look is kept', async () => {
    const { id } = await account({ password: 'Segreta!1' });
    expect(await app.post(`/radius-accounts/${id}/reveal`)).toEqual({ password: 'Segreta!1' });
    const [entry] = await app.list('/audit-entries', {
      resource: 'radius-account',
      resourceId: id,
      sort: 'id',
      order: 'DESC',
    });
    expect(entry).toMatchObject({ action: 'revealed' });
    const history = await app.list('/audit-entries', { resource: 'radius-account', resourceId: id });
    expect(JSON.stringify(history)).not.toContain('Segreta!1');
    const token = await tokenFor(app, ['radius-account.read', 'radius-account.write']);
    await app.call('post', `/radius-accounts/${id}/reveal`, {}, { token, expect: 403 });
    expect((await app.call('get', `/radius-accounts/${id}`, undefined, { token })).text).not.toContain(
      'Segreta',
    );
  });

  it('tells in words why a login was refused', async () => {
    const made = await account({ macLock: 'aa-bb-cc-dd-ee-01', password: 'giusta' });
    expect(made.macLock).toBe('AA:BB:CC:DD:EE:01');
    await network.nas();
    await network.pap({ username: made.username, password: 'sbagliata', mac: 'AA:BB:CC:DD:EE:01' });
    await network.pap({ username: made.username, password: 'giusta', mac: 'AA:BB:CC:DD:EE:02' });
    await network.chap({ username: made.username, password: 'giusta', mac: 'AA:BB:CC:DD:EE:03' });
    await network.pap({ username: 'nessuno', password: 'x' });
    const rows = await app.list<{
      username: string;
      refusal: string;
      nasName: string;
      partnerId: number | null;
    }>('/radius-logins', {
      answer: 'reject',
    });
    expect(rows.slice(0, 4).map(({ refusal }) => refusal)).toEqual([
      'unknown-user',
      'other-device',
      'other-device',
      'wrong-password',
    ]);
    expect(rows[1]).toMatchObject({ accountId: made.id, nasName: 'BRAS Monte', device: 'AA:BB:CC:DD:EE:03' });
    expect(JSON.stringify(rows)).not.toContain('sbagliata');
    const own = await app.list('/radius-logins', { accountId: made.id });
    expect(own).toHaveLength(3);
  });

  it('disables, enables, whitelists, moves, duplicates, deletes and restores', async () => {
    const contract = await app.given.contract();
    const { id, username } = await account({
      framedIp: '185.10.20.9',
      macLock: 'AA:BB:CC:DD:EE:09',
      note: 'casa',
    });
    expect(await app.post(`/radius-accounts/${id}/disable`, { reason: 'Antenna smontata' })).toMatchObject({
      accessState: 'blocked',
      accessReason: 'disabled',
    });
    expect(await trial(id)).toMatchObject({ answer: 'reject' });
    expect(await app.post(`/radius-accounts/${id}/enable`)).toMatchObject({ accessState: 'active' });
    expect(
      await app.post(`/radius-accounts/${id}/whitelist`, { until: '2026-04-30', note: 'Piano di rientro' }),
    ).toMatchObject({ whitelist: true });
    expect(await app.post(`/radius-accounts/${id}/end-whitelist`)).toMatchObject({ whitelist: false });
    expect(await app.post(`/radius-accounts/${id}/move`, { contractId: contract.id })).toMatchObject({
      contractId: contract.id,
      partnerId: contract.partnerId,
    });
    const copy = await app.post<Account>(`/radius-accounts/${id}/duplicate`);
    expect(copy).toMatchObject({
      username: `${username}-2`,
      framedIp: null,
      macLock: null,
      contractId: null,
      note: 'casa',
    });
    await app.delete(`/radius-accounts/${id}`);
    expect(await app.get(`/radius-accounts/${id}`)).toMatchObject({
      accessState: 'closed',
      accessReason: 'deleted',
      framedIp: null,
    });
    expect(await app.list('/radius-accounts', { q: username })).toMatchObject([{ id: copy.id }]);
    const again = app.call(
      'post',
      '/radius-accounts',
      { partnerId: copy.partnerId, serviceId: copy.serviceId, username },
      { expect: 422 },
    );
    expect(await faultsOf(again)).toEqual(['username radius-account.username-deleted']);
    expect(await app.post(`/radius-accounts/${id}/restore`)).toMatchObject({
      accessState: 'active',
      deletedAt: null,
    });
    const log = await app.list<{ note: string | null; source: string }>('/radius-access-changes', {
      accountId: id,
    });
    expect(log.map(({ note }) => note)).toContain('Antenna smontata');
  });

  it('follows an edit at once, or not before the next login', async () => {
    const made = await account();
    const edit = (values: object) =>
      app
        .get<Account>(`/radius-accounts/${made.id}`)
        .then(({ version }) => app.patch(`/radius-accounts/${made.id}`, { version, ...values }));
    await edit({ note: 'solo una nota' });
    expect(await eventsOf(made.id)).toEqual([]);
    await edit({ macLock: 'AA:BB:CC:DD:EE:77' });
    await edit({ password: 'nuova', now: false });
    await edit({ password: 'nuovissima' });
    expect(await eventsOf(made.id)).toEqual(['mac_change', 'password_change']);
    expect(await trial(made.id)).toMatchObject({ answer: 'accept' });
  });

  it('gives an address to one account only, and knows which are free', async () => {
    const subnet = await app.post<{ id: number; capacity: number }>('/radius-subnets', {
      name: 'Statici',
      cidr: '185.20.0.0/29',
      gateway: '185.20.0.1',
    });
    expect(subnet.capacity).toBe(6);
    const free = async () =>
      (await app.get<{ id: string }[]>(`/radius-subnets/${subnet.id}/free?count=10`)).map(({ id }) => id);
    expect(await free()).toEqual(['185.20.0.2', '185.20.0.3', '185.20.0.4', '185.20.0.5', '185.20.0.6']);
    const first = await account({ framedIp: '185.20.0.2', delegatedIpv6Prefix: '2001:0DB8:0100::/56' });
    expect(first).toMatchObject({ framedIp: '185.20.0.2', delegatedIpv6Prefix: '2001:db8:100::/56' });
    await app.post('/radius-addresses', { address: '185.20.0.3', note: 'Telecamera' });
    expect(await free()).toEqual(['185.20.0.4', '185.20.0.5', '185.20.0.6']);
    const body = { partnerId: first.partnerId, serviceId: first.serviceId };
    const refuse = (values: object) =>
      faultsOf(app.call('post', '/radius-accounts', { ...body, ...values }, { expect: 422 }));
    expect(await refuse({ framedIp: '185.20.0.2' })).toEqual(['framedIp radius-address.taken']);
    expect(await refuse({ framedIp: '185.20.0.3' })).toEqual(['framedIp radius-address.taken']);
    expect(await refuse({ framedIpv6Prefix: '2001:db8:100:1::/64' })).toEqual([
      'framedIpv6Prefix radius-address.taken',
    ]);
    const gateway = { name: 'Altri', cidr: '185.20.0.0/28', gateway: '185.20.0.3' };
    const conflict = await app.call('post', '/radius-subnets', gateway, { expect: 422 });
    expect(conflict.body).toMatchObject({
      ...{ code: 'radius-address.invalid-taken', params: { address: '185.20.0.3', owner: 'Telecamera' } },
      errors: [{ field: 'gateway', code: 'radius-address.taken' }],
    });
    await app.call('post', '/radius-subnets', { ...gateway, cidr: '185.20.0.0/29' }, { expect: 409 });
    expect(await refuse({ framedIp: 'casa' })).toEqual(['framedIp radius-address.invalid-ip']);
    const both = await Promise.all(
      [1, 2]
        .map(() => app.call('post', '/radius-accounts', { ...body, framedIp: '185.20.0.4' }))
        .map((call) =>
          call.then(
            () => 'made',
            () => 'refused',
          ),
        ),
    );
    expect(both.sort()).toEqual(['made', 'refused']);
    await app.delete(`/radius-accounts/${first.id}`);
    expect(await free()).toContain('185.20.0.2');
  });

  it('looks whether a NAS and the server can speak with each other', async () => {
    const nas = await app.post<{ id: number }>('/radius-nas', {
      name: 'Collaudo',
      address: '127.88.7.7',
      coaPort: 1,
    });
    const { secret } = await app.post<{ secret: string }>(`/radius-nas/${nas.id}/reveal`);
    expect(secret).toMatch(/^[\w]{24}$/);
    expect((await app.call('get', `/radius-nas/${nas.id}`)).text).not.toContain(secret);
    await app.patch(`/radius-nas/${nas.id}`, { version: 1, coaMode: 'none' });
    expect(await app.post(`/radius-nas/${nas.id}/test`)).toMatchObject({ server: true, coa: 'off' });
  });

  it('walls in whoever is in default by what the company says', async () => {
    const setting = await app.get<{ version: number }>('/radius-setting');
    const wrong = app.call(
      'patch',
      '/radius-setting',
      { version: setting.version, walled: [{ attribute: 'Mikrotik-Rate-Limit', op: ':=', value: 'lento' }] },
      { expect: 422 },
    );
    expect(await faultsOf(wrong)).toEqual(['walled.0.value radius-attribute.not-rate-limit']);
    const contract = await app.given.contract();
    const { id } = await account({ contractId: contract.id, partnerId: contract.partnerId });
    await app.post(`/contracts/${contract.id}/suspend`, { cause: 'default', reason: 'Scaduto' });
    await app.drain();
    await app.patch('/radius-setting', { version: setting.version, defaultAction: 'blocked' });
    await app.drain();
    expect(await app.get(`/radius-accounts/${id}`)).toMatchObject({
      accessState: 'blocked',
      accessReason: 'default',
    });
  });
});
