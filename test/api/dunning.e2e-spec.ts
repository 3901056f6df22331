import { CutOffDryRun } from '../../api/src/dunning/cut-offs/dry-run.service';
import { testApp } from '../support/app';
import { Defaulters, type Customer } from '../support/defaulters';
import { tokenFor } from '../support/people';

/** Invoices of 2 January fall due on 1 February; on Wednesday 4 March whoever was warned in time is to be cut off. */
const ISSUED = '2026-01-02';
const WARNED_ON = '2026-02-16';
const THE_DAY = '2026-03-04';

const app = testApp({ mailbox: true });
const tale = new Defaulters(app);

/** Customers who were warned and whose time has come. */
async function due(...values: Record<string, unknown>[]): Promise<Customer[]> {
  await tale.backTo(ISSUED);
  const customers: Customer[] = [];
  for (const each of values.length > 0 ? values : [{}]) customers.push(await tale.customer(ISSUED, each));
  await tale.hour(WARNED_ON);
  tale.at(THE_DAY);
  return customers;
}

/** The same, cut off. */
async function cutOff(...values: Record<string, unknown>[]): Promise<Customer[]> {
  const customers = await due(...values);
  await tale.approve(customers.map(({ partnerId }) => partnerId));
  for (const { contractId } of customers)
    expect(await tale.contract(contractId)).toEqual(['suspended', 'default']);
  return customers;
}

const isBack = async ({ contractId }: Customer): Promise<boolean> => {
  await app.drain();
  return (await tale.contract(contractId))[0] === 'active';
};

beforeAll(() => tale.mode('manual'));

describe('who owes something', () => {
  it('is listed with the figures of the open items, and summed up', async () => {
    const [rossi, bianchi] = await due({ name: 'Elenco Rossi Srl' }, { name: 'Elenco Bianchi Srl' });
    await tale.invoice(rossi?.partnerId ?? 0, THE_DAY);
    const { overdue } = await app.get<{ overdue: string }>(
      `/open-items/ageing?partnerId=${rossi?.partnerId}`,
    );
    const rows = await app.list('/defaulters', { q: 'elenco', sort: 'partnerName' });
    expect(rows).toMatchObject([
      {
        id: bianchi?.partnerId,
        stage: 'to-cut',
        cause: 'overdue',
        overdue: '122.00',
        late: '122.00',
        daysLate: 26,
      },
      {
        id: rossi?.partnerId,
        stage: 'to-cut',
        overdue,
        contracts: [{ id: rossi?.contractId, cutOff: false }],
      },
    ]);
    const summary = await app.get<{ stages: { stage: string; partners: number; late: string }[] }>(
      '/defaulters/summary',
    );
    expect(summary).toMatchObject({ mode: 'manual', open: true, exclusion: null, nextOn: THE_DAY });
    const all = await app.list<{ stage: string }>('/defaulters');
    for (const { stage, partners } of summary.stages) {
      expect([stage, all.filter((row) => row.stage === stage).length]).toEqual([stage, partners]);
    }
  });

  it('is told apart by reseller', async () => {
    await tale.backTo(ISSUED);
    const reseller = await app.given.partner({ name: 'Rivende Srl', reseller: true });
    const own = await tale.customer(ISSUED, { name: 'Proprio Srl', resellerId: reseller.id });
    const other = await tale.customer(ISSUED, { name: 'Altrui Srl' });
    tale.at(THE_DAY);
    const token = await tokenFor(app, ['dunning.read', 'dunning.write'], { resellerId: reseller.id });
    const seen = await app.list<{ id: number }>('/defaulters', {}, { token });
    expect(seen.map(({ id }) => id)).toEqual([own.partnerId]);
    await app.get(`/defaulters/${other.partnerId}`, { token, expect: 404 });
    const promise = { partnerId: other.partnerId, amount: '10.00', until: '2026-03-10', resumes: false };
    await app.post('/payment-promises', promise, { token, expect: 404 });
    const exemption = { partnerId: other.partnerId, reason: 'mio amico' };
    await app.post('/dunning-exemptions', exemption, { token, expect: 404 });
    await app.post('/dunning-disputes', exemption, { token, expect: 404 });
  });
});

describe('a run of cut-offs', () => {
  it('cuts off whom it is for and nobody else, and says why it spared somebody', async () => {
    const [first, second, third] = await due({}, {}, {});
    if (!first || !second || !third) throw new Error('three');
    const promise = { partnerId: second.partnerId, amount: '122.00', until: '2026-03-10', resumes: false };
    await app.post('/payment-promises', promise);
    const run = await tale.approve([first.partnerId, second.partnerId]);
    expect(run).toMatchObject({ status: 'finished', partners: 2, cut: 1, spared: 1, failed: 0 });
    expect(await tale.contract(first.contractId)).toEqual(['suspended', 'default']);
    expect(await tale.contract(second.contractId)).toEqual(['active', null]);
    expect(await tale.contract(third.contractId)).toEqual(['active', null]);
    const items = await app.list(`/cut-off-runs/${run.id}/items`);
    expect(items).toMatchObject([
      { partnerId: first.partnerId, outcome: 'cut', cause: 'overdue', late: '122.00' },
      { partnerId: second.partnerId, outcome: 'spared', cause: 'promised', late: '122.00' },
    ]);
  });

  it('takes all whose time has come when it names nobody', async () => {
    const customers = await due({}, {});
    const run = await tale.approve();
    expect(run.cut).toBeGreaterThanOrEqual(2);
    for (const { contractId } of customers)
      expect(await tale.contract(contractId)).toEqual(['suspended', 'default']);
    await app.post('/cut-off-runs', {}, { expect: 409 });
  });

  it('waits for its day and hour', async () => {
    const [{ partnerId } = { partnerId: 0 }] = await due();
    for (const [day, time] of [
      ['2026-03-07', '10:00'],
      ['2026-03-09', '08:59'],
      ['2026-03-09', '16:00'],
    ] as const) {
      tale.at(day, time);
      const { body } = await app.call('post', '/cut-off-runs', { partnerIds: [partnerId] }, { expect: 409 });
      expect(body).toMatchObject({ code: 'cut-off-run.not-now' });
    }
  });

  it('is approved by whoever may, and by nobody while defaulters are left alone', async () => {
    const [{ partnerId } = { partnerId: 0 }] = await due();
    const token = await tokenFor(app, ['dunning.read', 'dunning.write']);
    await app.post('/cut-off-runs', { partnerIds: [partnerId] }, { token, expect: 403 });
    await tale.mode('off');
    await app.post('/cut-off-runs', { partnerIds: [partnerId] }, { expect: 409 });
    await tale.mode('manual');
  });

  it('stops by itself before more than the brake allows', async () => {
    await due({}, {});
    await tale.mode('automatic', { mostAtOnce: 1 });
    await tale.hour(THE_DAY, '11:00');
    expect(
      (await app.get<{ stages: { stage: string; partners: number }[] }>('/defaulters/summary')).stages[0],
    ).toMatchObject({
      stage: 'to-cut',
    });
    const held = await app.list<{ id: number }>('/defaulters', { stage: 'to-cut' });
    expect(held.length).toBeGreaterThan(1);
    await tale.mode('automatic', { mostAtOnce: 500 });
    await tale.hour(THE_DAY, '12:00');
    expect(await app.list('/defaulters', { stage: 'to-cut' })).toEqual([]);
    const [run] = await app.list('/cut-off-runs', { sort: 'id', order: 'DESC' });
    expect(run).toMatchObject({ slot: `${THE_DAY} 12:00`, createdBy: 'system', status: 'finished' });
    await tale.mode('manual', { mostAtOnce: 50 });
  });
});

describe('the line comes back', () => {
  it('with a payment, a credit note, and money on account', async () => {
    const [paid, credited, onAccount] = await cutOff({}, {}, {});
    if (!paid || !credited || !onAccount) throw new Error('three');
    await tale.pay(paid.partnerId);
    expect(await isBack(paid)).toBe(true);
    await app.post(`/invoices/${credited.invoice.id}/credit-notes`, { reason: 'Storno' });
    expect(await isBack(credited)).toBe(true);
    await tale.pay(onAccount.partnerId, '122.00', { allocations: [] });
    expect(await isBack(onAccount)).toBe(true);
    const mails = app.mailbox.mails.filter(({ subject }) => subject === 'Il servizio è di nuovo attivo');
    expect(mails.length).toBeGreaterThanOrEqual(2);
  });

  it('with a part of the money only up to the threshold', async () => {
    const [customer] = await cutOff();
    if (!customer) throw new Error('one');
    await tale.policy({ resumeBelow: '5.00' });
    await tale.pay(customer.partnerId, '116.99');
    expect(await isBack(customer)).toBe(false);
    await tale.pay(customer.partnerId, '0.01');
    expect(await isBack(customer)).toBe(true);
    await tale.policy({ resumeBelow: '0.00' });
  });

  it('only where it was cut off for default', async () => {
    const [customer] = await cutOff();
    if (!customer) throw new Error('one');
    const technical = await app.given.contract({ partnerId: customer.partnerId });
    await app.post(`/contracts/${technical.id}/suspend`, { cause: 'technical' });
    await tale.pay(customer.partnerId);
    expect(await isBack(customer)).toBe(true);
    expect(await tale.contract(technical.id)).toEqual(['suspended', 'technical']);
  });

  it('never for a contract that was closed meanwhile', async () => {
    const [customer] = await cutOff();
    if (!customer) throw new Error('one');
    await app.post(`/contracts/${customer.contractId}/close`, { reason: 'Disdetta', endsOn: THE_DAY });
    await tale.pay(customer.partnerId);
    await app.drain();
    expect((await tale.contract(customer.contractId))[0]).toBe('closed');
  });

  it('when money is detached from what was not due yet, since credit counts against what is', async () => {
    const [customer] = await cutOff();
    if (!customer) throw new Error('one');
    const { instalments } = await tale.invoice(customer.partnerId, THE_DAY);
    const allocations = [{ instalmentId: instalments[0], amount: '122.00' }];
    const { id } = await tale.pay(customer.partnerId, '122.00', { allocations });
    expect(await isBack(customer)).toBe(false);
    const payment = await app.get<{ allocations: { id: number }[] }>(`/payments/${id}`);
    await app.post(`/payments/${id}/allocations/${payment.allocations[0]?.id ?? 0}/detach`);
    expect(await isBack(customer)).toBe(true);
  });

  it('when a refund is undone, since credit counts against what is due; not while it is given back', async () => {
    const [customer] = await due();
    if (!customer) throw new Error('one');
    const { partnerId } = customer;
    await tale.pay(partnerId, '122.00', { allocations: [] });
    const refund = await app.post<{ id: number }>('/refunds', {
      ...{ partnerId, amount: '122.00', paidOn: THE_DAY, methodCode: 'BON' },
    });
    await app.drain();
    expect(await tale.cause(partnerId)).toBe('overdue');
    await tale.approve([partnerId]);
    expect(await isBack(customer)).toBe(false);
    await app.post(`/payments/${refund.id}/reverse`, { reason: 'Bonifico respinto' });
    expect(await isBack(customer)).toBe(true);
  });

  it('and goes again when the payment is reversed, after a new warning', async () => {
    const [customer] = await cutOff();
    if (!customer) throw new Error('one');
    const payment = await tale.pay(customer.partnerId);
    expect(await isBack(customer)).toBe(true);
    tale.at('2026-03-10');
    await app.post(`/payments/${payment.id}/reverse`, { reason: 'Insoluto' });
    await app.drain();
    await tale.policy({ warnAgain: false });
    expect(await tale.cause(customer.partnerId)).toBe('overdue');
    await tale.policy({ warnAgain: true });
    expect(await tale.cause(customer.partnerId)).toBe('warning-due');
    await tale.hour('2026-03-10', '11:00');
    expect(await tale.cause(customer.partnerId)).toBe('warned');
    tale.at('2026-03-17');
    expect(await tale.cause(customer.partnerId)).toBe('overdue');
  });

  it('when somebody decides that it is never cut off, or the invoice is contested', async () => {
    const [exempt, contesting] = await cutOff({}, {});
    if (!exempt || !contesting) throw new Error('two');
    const { id } = await app.post<{ id: number }>('/dunning-exemptions', {
      ...{ partnerId: exempt.partnerId, reason: 'Ambulatorio', until: '2026-03-10' },
    });
    expect(await isBack(exempt)).toBe(true);
    expect(await tale.cause(exempt.partnerId)).toBe('exempt');
    await app.post(`/dunning-exemptions/${id}/end`);
    expect(await tale.cause(exempt.partnerId)).toBe('overdue');

    const dispute = {
      partnerId: contesting.partnerId,
      invoiceId: contesting.invoice.id,
      reason: 'Linea ferma',
    };
    await app.post('/dunning-disputes', { ...dispute, partnerId: exempt.partnerId }, { expect: 404 });
    const opened = await app.post<{ id: number }>('/dunning-disputes', dispute);
    expect(await isBack(contesting)).toBe(true);
    expect(await tale.cause(contesting.partnerId)).toBe('disputed');
    await app.post(`/dunning-disputes/${opened.id}/close`, { outcome: 'Respinta' });
    await app.post(`/dunning-disputes/${opened.id}/close`, { outcome: 'Respinta' }, { expect: 409 });
    expect(await tale.cause(contesting.partnerId)).toBe('overdue');
    expect(await tale.log(contesting.partnerId)).toEqual([
      ...['warning', 'cut-off: overdue', 'dispute', 'reactivation: disputed', 'dispute-closed'],
    ]);
  });
});

describe('a promise to pay', () => {
  const promise = (partnerId: number, values: object = {}) => ({
    ...{ partnerId, amount: '50.00', until: '2026-03-11', resumes: false, note: 'Al telefono', ...values },
  });

  it('keeps the line on until its day, and counts once the money is there', async () => {
    const [customer] = await due();
    if (!customer) throw new Error('one');
    const { id } = await app.post<{ id: number }>('/payment-promises', promise(customer.partnerId));
    await app.post('/payment-promises', promise(customer.partnerId), { expect: 409 });
    expect(await tale.cause(customer.partnerId)).toBe('promised');
    await tale.pay(customer.partnerId, '50.00');
    await app.drain();
    const [kept] = await app.list('/payment-promises', { partnerId: customer.partnerId });
    expect(kept).toMatchObject({ id, state: 'kept', amount: '50.00', note: 'Al telefono' });
    expect(await tale.cause(customer.partnerId)).toBe('overdue'); // the rest is late still
  });

  it('is open again when the money that kept it goes back, which a refund of older credit does not do', async () => {
    const [customer] = await due();
    if (!customer) throw new Error('one');
    const { partnerId } = customer;
    const older = await tale.pay(partnerId, '20.00', { allocations: [] });
    await app.post('/payment-promises', promise(partnerId));
    const newer = await tale.pay(partnerId, '50.00', { allocations: [] });
    const refund = async ({ id }: { id: number }, amount: string): Promise<unknown[]> => {
      await app.post('/refunds', {
        ...{ partnerId, amount, paidOn: THE_DAY, methodCode: 'BON', credits: [{ kind: 'payment', id }] },
      });
      await app.drain();
      return app.list('/payment-promises', { partnerId });
    };
    expect(await refund(older, '20.00')).toMatchObject([{ state: 'kept' }]);
    expect(await refund(newer, '0.01')).toMatchObject([{ state: 'open' }]);
  });

  it('is broken the day after, and kept again by money that comes late', async () => {
    const [customer] = await due();
    if (!customer) throw new Error('one');
    await app.post('/payment-promises', promise(customer.partnerId));
    await tale.hour('2026-03-12', '07:00');
    expect(await app.list('/payment-promises', { partnerId: customer.partnerId })).toMatchObject([
      { state: 'broken' },
    ]);
    tale.at('2026-03-12');
    expect(await tale.cause(customer.partnerId)).toBe('promise-broken');
    await tale.pay(customer.partnerId, '60.00');
    await app.drain();
    expect(await app.list('/payment-promises', { partnerId: customer.partnerId })).toMatchObject([
      { state: 'kept' },
    ]);
  });

  it('can be withdrawn, and is refused where it makes no sense', async () => {
    const [customer] = await due();
    if (!customer) throw new Error('one');
    const { partnerId } = customer;
    const { id } = await app.post<{ id: number }>('/payment-promises', promise(partnerId));
    await app.post(`/payment-promises/${id}/withdraw`);
    await app.post(`/payment-promises/${id}/withdraw`, {}, { expect: 409 });
    expect(await tale.cause(partnerId)).toBe('overdue');
    for (const [values, field] of [
      [{ amount: '0.00' }, 'amount'],
      [{ until: '2026-03-03' }, 'until'],
      [{ until: '2027-03-03' }, 'until'],
    ] as const) {
      const { body } = await app.call('post', '/payment-promises', promise(partnerId, values), {
        expect: 422,
      });
      expect(body).toMatchObject({ code: 'payment-promise.invalid', errors: [{ field }] });
    }
    const nobody = await app.given.partner();
    await app.post('/payment-promises', promise(nobody.id), { expect: 409 });
  });
});

describe('warnings', () => {
  it('that can’t arrive stop the cut-off until somebody was told otherwise', async () => {
    const [customer] = await due({ email: null });
    if (!customer) throw new Error('one');
    expect(await tale.cause(customer.partnerId)).toBe('unreachable');
    await app.post(`/defaulters/${customer.partnerId}/warned`, {
      channel: 'phone',
      note: 'Parlato con la moglie',
    });
    expect(await tale.standing(customer.partnerId)).toMatchObject({ cause: 'warned', cutOn: '2026-03-11' });
    tale.at('2026-03-11');
    expect(await tale.cause(customer.partnerId)).toBe('overdue');
  });

  it('come back from the mail server as not delivered', async () => {
    await tale.backTo(ISSUED);
    const { partnerId } = await tale.customer(ISSUED);
    tale.at(WARNED_ON);
    app.mailbox.misbehaveAt('rcpt', 550);
    await tale.hour(WARNED_ON);
    tale.at(THE_DAY);
    expect(await tale.cause(partnerId)).toBe('unreachable');
  });
});

describe('the policy', () => {
  it('of a tag, of a contract and for everybody', async () => {
    const tag = await app.post<{ id: number }>('/tags', { name: 'Comuni' });
    const values = {
      ...{ name: 'Enti', priority: 1, action: 'none', graceDays: 0, daysOverdue: 60, warningDays: 7 },
      ...{ leastAmount: '10.00', tolerance: '0.00', resumeBelow: '0.00', warnAgain: true },
    };
    const { id } = await app.post<{ id: number }>('/dunning-policies', { ...values, tagId: tag.id });
    await app.post('/dunning-policies', { ...values, tagId: tag.id }, { expect: 409 });
    await app.post('/dunning-policies', values, { expect: 422 });
    const [tagged, plain] = await due({ tagIds: [tag.id] }, {});
    if (!tagged || !plain) throw new Error('two');
    expect(await tale.standing(tagged.partnerId)).toMatchObject({ cause: 'policy-none', policyId: id });
    expect(await tale.cause(plain.partnerId)).toBe('overdue');
    const own = { ...values, name: 'Ponte radio', contractId: plain.contractId };
    await app.post('/dunning-policies', own);
    expect(await tale.cause(plain.partnerId)).toBe('policy-none');
    const second = await app.given.contract({ partnerId: plain.partnerId });
    expect(await tale.cause(plain.partnerId)).toBe('overdue');
    await tale.approve([plain.partnerId]);
    expect(await tale.contract(second.id)).toEqual(['suspended', 'default']);
    expect(await tale.contract(plain.contractId)).toEqual(['active', null]);
  });

  it('never lets anybody in for what it would cut him off for, and the general one stays', async () => {
    const [general] = await app.list<{ id: number; version: number; target: string }>('/dunning-policies');
    expect(general?.target).toBe('company');
    const change = { version: general?.version, leastAmount: '10.00', resumeBelow: '10.00' };
    const { body } = await app.call('patch', `/dunning-policies/${general?.id}`, change, { expect: 422 });
    expect(body).toMatchObject({
      errors: [{ field: 'resumeBelow', code: 'dunning-policy.resume-above-least' }],
    });
    await app.call('delete', `/dunning-policies/${general?.id}`, undefined, { expect: 409 });
  });
});

it('a dry run tells who would be cut off on a day, and changes nothing', async () => {
  const [customer] = await due({ name: 'Prova a secco Srl' });
  const on = async (day: string) =>
    (await app.resolve(CutOffDryRun).of(day)).find(({ partnerId }) => partnerId === customer?.partnerId);
  expect(await on('2026-02-27')).toMatchObject({ cut: true, cause: 'overdue', late: '122.00', daysLate: 21 });
  expect(await on('2026-02-28')).toMatchObject({ cut: false, cause: 'day-excluded', cutOn: '2026-03-02' });
  expect(await on('2026-02-01')).toBeUndefined();
  expect(await tale.contract(customer?.contractId ?? 0)).toEqual(['active', null]);
});

it('the calendar tells its excluded days, and refuses one without any day left', async () => {
  const { version } = await app.get<{ version: number }>('/dunning-setting');
  await app.patch('/dunning-setting', { version, patronDay: '08-05', eves: true });
  const days = await app.get<{ day: string; why: string; holiday: string | null }[]>(
    '/dunning-setting/excluded-days?from=2026-04-03&to=2026-04-07',
  );
  expect(days.map(({ day, why, holiday }) => [day, why, holiday])).toEqual([
    ['2026-04-03', 'eve', null],
    ['2026-04-04', 'weekday', null],
    ['2026-04-05', 'weekday', null],
    ['2026-04-06', 'holiday', 'easter-monday'],
  ]);
  const all = { version: version + 1, weekdays: [1, 2, 3, 4, 5, 6, 7] };
  const { body } = await app.call('patch', '/dunning-setting', all, { expect: 422 });
  expect(body).toMatchObject({ errors: [{ field: 'weekdays', code: 'dunning-setting.no-day-left' }] });
  await app.patch('/dunning-setting', { version: version + 1, eves: false });
});
