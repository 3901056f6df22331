import { testApp } from '../support/app';
import { billUpTo, NO_OFFENCES, offencesAgainstTheBooks } from '../support/billing';

interface Bill {
  readonly dueOn: string;
  readonly taxable: string;
  readonly total: string | null;
  readonly charges: readonly {
    readonly description: string;
    readonly from: string;
    readonly to: string;
    readonly amount: string;
  }[];
}
interface Forecast {
  readonly bills: readonly Bill[];
  readonly fault: string | null;
}
interface Line {
  readonly id: number;
  readonly description: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly originLineId: number | null;
  readonly unitPrice: string;
  readonly pausePercent: string | null;
}
interface Contract {
  readonly id: number;
  readonly status: string;
  readonly version: number;
  readonly lines: readonly Line[];
}

/** Day, EUR without VAT and each charge, as a bookkeeper would note them; without the year. */
const told = ({ bills }: Forecast, most = 3): string[] =>
  bills
    .slice(0, most)
    .map(
      ({ dueOn, taxable, charges }) =>
        `${short(dueOn)} ${taxable}: ${charges.map(({ description, from, to, amount }) => `${description} ${short(from)}..${short(to)} ${amount}`).join('; ')}`,
    );

const short = (date: string): string => date.slice(5);

describe('changes of running contracts', () => {
  const app = testApp({ today: '2026-01-01' });

  /** Each test has a year of its own, since numbers go with the days; none of them has a 29th of February. */
  const years = [2026, 2027, 2029, 2030, 2031, 2033, 2034, 2035];
  let year = 2026;
  const day = (monthAndDay: string): string => `${year}-${monthAndDay}`;
  beforeEach(() => {
    year = years.shift() ?? year;
    app.clock.hold(day('03-01'));
  });

  const bill = (contractIds: number[], upTo: string) => billUpTo(app, upTo, { filters: { contractIds } });
  const contractOf = (id: number): Promise<Contract> => app.get<Contract>(`/contracts/${id}`);
  const forecast = (id: number): Promise<Forecast> => app.get<Forecast>(`/contracts/${id}/next-bills`);
  const running = async (fee: string, values: object = {}): Promise<Contract> => {
    const { id } = await app.given.contract({ fee, startsOn: day('01-01'), ...values });
    return contractOf(id);
  };
  const lineOf = ({ lines }: Contract): number => lines[0]?.id ?? 0;
  const taxables = async (contractId: number): Promise<string[]> => {
    const invoices = await app.list<{ type: string; taxable: string }>('/invoices', {
      contractId,
      sort: 'id',
      order: 'ASC',
    });
    return invoices.map(({ type, taxable }) => (type === 'credit-note' ? `-${taxable}` : taxable));
  };

  it('a plan changed today, charged at once: the old days come back, the new ones are billed', async () => {
    const contract = await running('31.00');
    await bill([contract.id], day('03-01'));
    const plan = await app.given.product({ name: 'Fibra 1000', unitPrice: '62.00' });
    app.clock.hold(day('03-17'));
    const change = { when: 'today', productId: plan.id, reason: 'Ha chiesto più banda' };
    const path = `/contracts/${contract.id}/lines/${lineOf(contract)}/change`;

    const preview = await app.post<{ before: Forecast; after: Forecast }>(`${path}/preview`, change);
    expect(told(preview.before, 1)).toEqual(['04-01 31.00: Internet 100 04-01..05-01 31.00']);
    expect(told(preview.after, 2)).toEqual([
      '03-17 15.00: Internet 100 03-17..04-01 -15.00; Fibra 1000 03-17..04-01 30.00',
      '04-01 62.00: Fibra 1000 04-01..05-01 62.00',
    ]);
    expect((await contractOf(contract.id)).lines).toHaveLength(1);

    const after = await app.post<Forecast>(path, change);
    expect(told(after, 2)).toEqual(told(preview.after, 2));
    const { lines } = await contractOf(contract.id);
    expect(
      lines.map(
        ({ startsOn, endsOn, unitPrice }) => `${short(startsOn)}..${short(endsOn ?? '')} ${unitPrice}`,
      ),
    ).toEqual(['01-01..03-16 31.00', '03-17.. 62.00']);
    expect(lines[1]?.originLineId).toBe(lines[0]?.id);

    await bill([contract.id], day('04-01'));
    expect(await taxables(contract.id)).toEqual(['93.00', '77.00']);
    const events = await app.get<{ kind: string; reason: string }[]>(`/contracts/${contract.id}/events`);
    expect(events.at(-1)).toMatchObject({ kind: 'plan', reason: 'Ha chiesto più banda' });
  });

  it('a price changed from the next period, or settled with the next bill, makes no bill of its own', async () => {
    const [next, held] = [await running('31.00'), await running('31.00')];
    await bill([next.id, held.id], day('03-01'));
    app.clock.hold(day('03-17'));
    const change = { unitPrice: '62.00', reason: null };
    const later = await app.post<Forecast>(`/contracts/${next.id}/lines/${lineOf(next)}/change`, {
      ...change,
      when: 'next-period',
    });
    expect(told(later, 1)).toEqual(['04-01 62.00: Internet 100 04-01..05-01 62.00']);
    const now = { ...change, when: 'today', settle: 'next-bill' };
    expect(
      told(await app.post<Forecast>(`/contracts/${held.id}/lines/${lineOf(held)}/change`, now), 1),
    ).toEqual([
      '04-01 77.00: Internet 100 03-17..04-01 -15.00; Internet 100 03-17..04-01 30.00; Internet 100 04-01..05-01 62.00',
    ]);
  });

  it('a seasonal pause: a credit for what was billed ahead, a part of the fee, and in full after it', async () => {
    const contract = await running('30.00');
    await bill([contract.id], day('03-01'));
    app.clock.hold(day('03-11'));
    const pause = {
      startsOn: day('03-11'),
      endsOn: day('06-10'),
      feePercent: '20',
      reason: 'Chiusura stagionale',
    };
    const after = await app.post<Forecast>(`/contracts/${contract.id}/pauses`, pause);
    expect(told(after, 4)).toEqual([
      '03-11 -16.26: Internet 100 03-11..04-01 -20.32; Internet 100 (in pausa) 03-11..04-01 4.06',
      '04-01 6.00: Internet 100 (in pausa) 04-01..05-01 6.00',
      '05-01 6.00: Internet 100 (in pausa) 05-01..06-01 6.00',
      '06-01 2.00: Internet 100 (in pausa) 06-01..06-11 2.00',
    ]);
    expect((await contractOf(contract.id)).status).toBe('paused');
    await app.post(
      `/contracts/${contract.id}/pauses`,
      { startsOn: day('06-01'), endsOn: day('06-30') },
      { expect: 422 },
    );

    app.clock.hold(day('05-01'));
    await bill([contract.id], day('05-01'));
    const [{ id: pauseId } = { id: 0 }] = await app.get<{ id: number }[]>(`/contracts/${contract.id}/pauses`);
    const resumed = await app.post<Forecast>(`/contracts/${contract.id}/pauses/${pauseId}/end`, {
      on: day('05-01'),
    });
    expect(told(resumed, 2)).toEqual([
      '05-01 24.00: Internet 100 (in pausa) 05-01..06-01 -6.00; Internet 100 05-01..06-01 30.00',
      '06-01 10.00: Internet 100 06-01..06-11 10.00',
    ]);
    expect((await contractOf(contract.id)).status).toBe('active');
  });

  it('an open pause without fee bills nothing until it is ended', async () => {
    const contract = await running('30.00');
    await app.post(`/contracts/${contract.id}/pauses`, { startsOn: day('03-01') });
    expect(told(await forecast(contract.id))).toEqual([
      '01-01 30.00: Internet 100 01-01..02-01 30.00',
      '02-01 30.00: Internet 100 02-01..03-01 30.00',
    ]);
    const [{ id } = { id: 0 }] = await app.get<{ id: number }[]>(`/contracts/${contract.id}/pauses`);
    app.clock.hold(day('07-15'));
    await app.post(`/contracts/${contract.id}/pauses/${id}/end`, { on: day('07-15') });
    expect(told(await forecast(contract.id), 3).at(2)).toBe('07-15 16.45: Internet 100 07-15..08-01 16.45');
    await app.post(`/contracts/${contract.id}/pauses/${id}/end`, { on: day('07-20') }, { expect: 409 });
  });

  it('a month becomes a calendar quarter: one bridging bill, then quarters', async () => {
    const contract = await running('30.00', { startsOn: day('01-15') });
    await bill([contract.id], day('03-01'));
    const change = {
      on: day('05-15'),
      recurrenceMonths: 3,
      policy: 'advance',
      anchor: 'calendar',
      reason: 'Trimestrale',
    };
    const preview = await app.post<{ after: Forecast }>(
      `/contracts/${contract.id}/recurrence/preview`,
      change,
    );
    const expected = [
      '03-15 30.00: Internet 100 03-15..04-15 30.00',
      '04-15 30.00: Internet 100 04-15..05-15 30.00',
      '05-15 46.48: Internet 100 05-15..07-01 46.48',
      '07-01 90.00: Internet 100 07-01..10-01 90.00',
    ];
    expect(told(preview.after, 4)).toEqual(expected);
    expect(told(await app.post<Forecast>(`/contracts/${contract.id}/recurrence`, change), 4)).toEqual(
      expected,
    );
    app.clock.hold(day('07-01'));
    await bill([contract.id], day('07-01'));
    expect((await taxables(contract.id)).at(-1)).toBe('196.48');
    await app.post(`/contracts/${contract.id}/recurrence`, { ...change, on: day('05-15') }, { expect: 422 });
  });

  it('an activation in twelve parts, an accessory sold, one on loan; the rest of the parts at the end', async () => {
    const fee = await app.given.product({ unitPrice: '30.00' });
    const activation = await app.given.product({
      name: 'Attivazione',
      kind: 'activation',
      unitPrice: '100.00',
    });
    const router = await app.given.product({ name: 'Router', kind: 'accessory', unitPrice: '5.00' });
    const { id } = await app.given.contract({
      startsOn: day('03-01'),
      lines: [
        { productId: fee.id },
        { productId: activation.id, instalments: 12 },
        { productId: router.id, provision: 'sold', unitPrice: '80.00' },
        { productId: router.id, provision: 'loan', penalty: '80.00' },
        { productId: router.id },
      ],
    });
    expect(told(await forecast(id), 2)).toEqual([
      '03-01 123.37: Internet 100 03-01..04-01 30.00; Attivazione, rata 1 di 12 03-01..04-01 8.37; Router 03-01..03-02 80.00; Router 03-01..04-01 5.00',
      '04-01 43.33: Internet 100 04-01..05-01 30.00; Attivazione, rata 2 di 12 04-01..05-01 8.33; Router 04-01..05-01 5.00',
    ]);
    await bill([id], day('04-01'));
    await app.post(`/contracts/${id}/close`, { endsOn: day('04-30'), reason: 'Recesso' });
    const { bills } = await forecast(id);
    expect(
      bills.map(({ dueOn, taxable, charges }) => `${short(dueOn)} ${taxable} ${charges.length}`),
    ).toEqual(['05-01 83.30 10']);
  });

  it('measures by months of thirty days where the contract says so', async () => {
    const { id } = await app.given.contract({
      fee: '30.00',
      startsOn: day('02-17'),
      anchor: 'calendar',
      dayCount: 'thirty',
    });
    expect(told(await forecast(id), 2)).toEqual([
      '02-17 14.00: Internet 100 02-17..03-01 14.00',
      '03-01 30.00: Internet 100 03-01..04-01 30.00',
    ]);
  });

  it('refuses what is not running, and leaves the books in order', async () => {
    const { id, lines } = (await app.given.contract({ draft: true })) as unknown as Contract;
    const change = { when: 'today', unitPrice: '1.00' };
    await app.post(`/contracts/${id}/lines/${lines[0]?.id ?? 0}/change`, change, { expect: 409 });
    app.clock.hold(day('08-01'));
    await billUpTo(app, day('08-01'));
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
    const invoices = await app.list<{ id: number }>('/invoices');
    for (const invoice of invoices) {
      expect(await app.get(`/invoices/${invoice.id}/explain`)).toMatchObject({ agrees: true });
    }
  });
});
