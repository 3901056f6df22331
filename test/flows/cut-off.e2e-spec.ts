import { testApp } from '../support/app';
import { Defaulters, type Customer } from '../support/defaulters';

/**
 * An invoice of 2 January is due on 1 February. With five days of grace it is late from the 7th on, by fifteen days on Saturday
 * the 21st; the warning goes out a week before, and the first day for cut-offs is Monday the 23rd.
 */
describe('from the invoice to the line that comes back', () => {
  const app = testApp({ mailbox: true });
  const tale = new Defaulters(app);
  let rossi: Customer;

  const subjects = (): (string | undefined)[] => app.mailbox.mails.map(({ subject }) => subject);

  beforeAll(async () => {
    tale.at('2026-01-02');
    rossi = await tale.customer('2026-01-02', { name: 'Rossi Srl', email: 'rossi@example.it' });
    await tale.mode('automatic', { ranges: [{ name: 'Carnevale', from: '2026-02-23', to: '2026-02-24' }] });
    await app.drain();
  });

  it('leaves in peace who has time to pay', async () => {
    for (const [day, cause] of [
      ['2026-01-20', 'nothing-overdue'],
      ['2026-02-02', 'within-grace'],
      ['2026-02-07', 'not-late-enough'],
      ['2026-02-13', 'not-late-enough'],
    ] as const) {
      await tale.hour(day);
      expect([day, await tale.cause(rossi.partnerId)]).toEqual([day, cause]);
    }
    expect(app.mailbox.mails).toHaveLength(0);
  });

  it('warns a week before, once, and not in the night', async () => {
    await tale.hour('2026-02-14', '07:00');
    expect(await tale.cause(rossi.partnerId)).toBe('warning-due');
    expect(app.mailbox.mails).toHaveLength(0);
    await tale.hour('2026-02-14', '09:00');
    await tale.hour('2026-02-14', '11:00');
    await tale.hour('2026-02-16');
    expect(subjects()).toEqual(['Avviso di sospensione del servizio dal 25/02/2026']);
    const [mail] = app.mailbox.mails;
    expect(mail?.text).toContain('122,00');
    expect(mail?.text).toContain(`Cliente ${rossi.partnerId} - fatt. ${rossi.invoice.number}`);
    expect(await tale.standing(rossi.partnerId)).toMatchObject({
      ...{ stage: 'warned', cause: 'warned', cutOn: '2026-02-25', overdue: '122.00', late: '122.00' },
      warning: { on: '2026-02-14', reached: true },
    });
  });

  it('cuts nobody off at week-ends, on excluded days and outside the hours', async () => {
    for (const [day, time, cause] of [
      ['2026-02-21', '10:00', 'day-excluded'],
      ['2026-02-22', '10:00', 'day-excluded'],
      ['2026-02-23', '10:00', 'day-excluded'],
      ['2026-02-25', '08:00', 'outside-hours'],
    ] as const) {
      await tale.hour(day, time);
      expect([day, await tale.cause(rossi.partnerId)]).toEqual([day, cause]);
    }
    expect(await tale.contract(rossi.contractId)).toEqual(['active', null]);
  });

  it('cuts off when the time has come, tells the customer, and does it once', async () => {
    await tale.hour('2026-02-25', '09:00');
    await tale.hour('2026-02-25', '10:00');
    expect(await tale.contract(rossi.contractId)).toEqual(['suspended', 'default']);
    expect(await tale.cause(rossi.partnerId)).toBe('already-cut');
    expect(subjects().slice(1)).toEqual(['Servizio sospeso per fatture non pagate']);
    expect(await tale.log(rossi.partnerId)).toEqual(['warning', 'cut-off: overdue']);
  });

  it('lets the line in on a promise that says so, and cuts it off the day after it is broken', async () => {
    tale.at('2026-02-26');
    const promise = { partnerId: rossi.partnerId, amount: '122.00', until: '2026-02-27', resumes: true };
    await app.post('/payment-promises', promise);
    await app.drain();
    expect(await tale.contract(rossi.contractId)).toEqual(['active', null]);
    expect(subjects().slice(2)).toEqual(['Il servizio è di nuovo attivo']);
    await tale.hour('2026-02-27');
    expect(await tale.contract(rossi.contractId)).toEqual(['active', null]);
    await tale.hour('2026-02-28'); // broken, but a Saturday
    expect(await tale.cause(rossi.partnerId)).toBe('day-excluded');
    await tale.hour('2026-03-02', '09:00');
    expect(await tale.contract(rossi.contractId)).toEqual(['suspended', 'default']);
  });

  it('lets the line in by itself once the payment is recorded', async () => {
    await tale.pay(rossi.partnerId);
    await app.drain();
    expect(await tale.contract(rossi.contractId)).toEqual(['active', null]);
    expect(await tale.cause(rossi.partnerId)).toBe('nothing-overdue');
    expect(await tale.log(rossi.partnerId)).toEqual([
      ...['warning', 'cut-off: overdue'],
      ...['promise', 'reactivation: promised', 'promise-broken', 'cut-off: promise-broken'],
      ...['promise-kept', 'reactivation: paid'],
    ]);
    const events = await app.get<{ toStatus: string }[]>(`/contracts/${rossi.contractId}/events`);
    expect(events.slice(1).map(({ toStatus }) => toStatus)).toEqual([
      'suspended',
      'active',
      'suspended',
      'active',
    ]);
  });
});
