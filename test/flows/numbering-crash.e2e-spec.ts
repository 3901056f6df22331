import type { ChildProcess } from 'node:child_process';
import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { testApp } from '../support/app';
import { IssuingClients, type IssuingAnswer } from '../support/issuing-clients';

const CLIENTS = 8;
const INVOICES = 2000;
const BATCH = 10;
const FIRST_DAY = '2026-03-02';
/** A client dies while the others go on, each time so many invoices are there. */
const DEATHS_EVERY = 150;
const TOO_EARLY = 'numbering.date-before-last';

interface Numbered {
  readonly registerId: number;
  readonly sequence: number;
  readonly number: string;
  readonly issuedOn: CivilDate;
}

describe('2,000 invoices of 8 processes at once in 3 registers, some of them killed in the middle', () => {
  const app = testApp({ worker: false });
  const clients = new IssuingClients(app);
  const registerIds: number[] = [];
  const refusals = new Set<string>();
  let issued = 0;
  let asked = 0;
  let deaths = 0;
  /** Nobody begins any more: all is issued, or something is wrong. */
  let over = false;

  beforeAll(async () => {
    for (const code of ['A', 'B', 'C']) {
      const register = { code, name: `Serie ${code}`, format: `${code}/{year}/{number:5}` };
      registerIds.push((await app.post<{ id: number }>('/registers', register)).id);
    }
  });

  afterAll(() => {
    over = true;
    clients.killAll();
  });

  it('have no gap and no double, and their days never go back', async () => {
    const { id: partnerId } = await app.given.partner();
    const [tax] = await app.db.query<{ id: number }[]>("SELECT id FROM tax_code WHERE code = '22v'");
    const facts = { partnerId, taxCodeId: tax?.id ?? 0 };
    await Promise.all(Array.from({ length: CLIENTS }, () => work(facts)));

    expect([...refusals]).toEqual([TOO_EARLY]);
    expect(deaths).toBeGreaterThan(8);
    let total = 0;
    for (const registerId of registerIds) {
      const rows = await numbered(registerId);
      total += rows.length;
      expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
      expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
      const days = rows.map(({ issuedOn }) => issuedOn);
      expect(days).toEqual(days.toSorted((one, other) => one.localeCompare(other)));
    }
    expect(total).toBeGreaterThanOrEqual(INVOICES);
    expect(await incomplete()).toBe(0);
  }, 300_000);

  /** One client after the other until all is issued; where one was killed the next takes its place. */
  async function work(facts: Parameters<typeof clients.start>[0]): Promise<void> {
    while (!over) {
      await new Promise<void>((resolve) => {
        clients.start(facts, take).on('exit', () => resolve());
      });
    }
  }

  /** Some clients ask for a day that has passed meanwhile; some die on the way. */
  function take(client: ChildProcess, { ids = [], refused }: IssuingAnswer): void {
    issued += ids.length;
    if (refused !== undefined) refusals.add(refused);
    over ||= issued >= INVOICES || (refused !== undefined && refused !== TOO_EARLY);
    if (over) {
      client.disconnect();
      client.kill();
      return;
    }
    asked += 1;
    const registerId = registerIds[asked % registerIds.length];
    const late = asked % 7 === 0 ? -3 : 0;
    const on = addDays(FIRST_DAY, Math.max(0, Math.floor(issued / 100) + late));
    client.send({ registerId, count: BATCH, on });
    if (issued < (deaths + 1) * DEATHS_EVERY) return;
    deaths += 1;
    setTimeout(() => client.kill('SIGKILL'), asked % 10);
  }

  function numbered(registerId: number): Promise<Numbered[]> {
    return app.db.query(
      `SELECT register_id AS registerId, sequence, number, issued_on AS issuedOn FROM invoice
        WHERE register_id = ? ORDER BY sequence`,
      [registerId],
    );
  }

  /** Documents without their line or tax: what a killed process left half done would show here. */
  async function incomplete(): Promise<number> {
    const [row] = await app.db.query<{ count: string }[]>(
      `SELECT COUNT(*) AS count FROM invoice i
        WHERE (SELECT COUNT(*) FROM invoice_line l WHERE l.invoice_id = i.id) <> 1
           OR (SELECT COUNT(*) FROM invoice_tax t WHERE t.invoice_id = i.id) <> 1`,
    );
    return Number(row?.count);
  }
});
