import type { ChildProcess } from 'node:child_process';
import { testApp } from '../support/app';
import { IssuingClients, type IssuingAnswer } from '../support/issuing-clients';

const CLIENTS = 4;
const DAY = '2026-03-02';
/** EUR; a document takes 10, so that the last 7 are left over. */
const PLAFOND = 607;
const DOCUMENTS = 60;
/** Documents that a client asks for at once, and then, where that is too much, one. */
const BATCH = 3;
const DEATHS_EVERY = 12;
const EXCEEDED = 'letter-of-intent.plafond-exceeded';

interface Used {
  readonly used: string;
  readonly taken: string;
  readonly uses: string;
  readonly documents: string;
  readonly without: string;
}

describe('one letter of intent, used by processes at once', () => {
  const app = testApp({ worker: false });
  const clients = new IssuingClients(app);
  let partnerId: number;
  let registerId: number;
  let taxCodeId: number;
  let letters = 0;

  beforeAll(async () => {
    const register = { code: 'L', name: 'Lettere', format: 'L/{year}/{number:5}' };
    registerId = (await app.post<{ id: number }>('/registers', register)).id;
    partnerId = (await app.given.partner()).id;
    const [tax] = await app.db.query<{ id: number }[]>("SELECT id FROM tax_code WHERE natura = 'N3.5'");
    taxCodeId = tax?.id ?? 0;
  });

  afterAll(() => {
    clients.killAll();
  });

  async function letter(amount: string): Promise<number> {
    letters += 1;
    const { id } = await app.post<{ id: number }>('/letters-of-intent', {
      ...{ partnerId, amount, protocol: `08060120341234567-${String(letters).padStart(6, '0')}` },
      ...{ receivedOn: '2026-01-12', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    });
    return id;
  }

  /** A client under the letter, once it is ready; `answered` gets what it says from then on. */
  function start(letterId: number, answered: (client: ChildProcess, answer: IssuingAnswer) => void) {
    return new Promise<ChildProcess>((resolve) => {
      const ready = new Set<ChildProcess>();
      clients.start({ partnerId, taxCodeId, letterId }, (client, answer) => {
        if (ready.has(client)) answered(client, answer);
        else resolve(client);
        ready.add(client);
      });
    });
  }

  const ask = (client: ChildProcess, count: number) => client.send({ registerId, count, on: DAY });

  /** What is kept of a letter: its own sum, that of its uses, and whether each document has one. */
  async function usedOf(letterId: number): Promise<Record<keyof Used, number>> {
    const [row] = await app.db.query<Used[]>(
      `SELECT l.used, (SELECT SUM(amount) FROM plafond_use WHERE letter_id = l.id) AS taken,
              (SELECT COUNT(*) FROM plafond_use WHERE letter_id = l.id) AS uses,
              (SELECT COUNT(*) FROM invoice WHERE letter_id = l.id AND status = 'issued') AS documents,
              (SELECT COUNT(*) FROM invoice i LEFT JOIN plafond_use u ON u.invoice_id = i.id
                WHERE i.letter_id = l.id AND u.id IS NULL) AS without
       FROM letter_of_intent l WHERE l.id = ?`,
      [letterId],
    );
    const { used = 0, taken = 0, uses = 0, documents = 0, without = 0 } = row ?? {};
    return {
      ...{ used: Number(used), taken: Number(taken), uses: Number(uses) },
      ...{ documents: Number(documents), without: Number(without) },
    };
  }

  it('gives its last euros to one of two', async () => {
    const letterId = await letter('10.00');
    const answers: IssuingAnswer[] = [];
    await new Promise<void>((resolve) => {
      const answered = (client: ChildProcess, answer: IssuingAnswer) => {
        answers.push(answer);
        client.kill();
        if (answers.length === 2) resolve();
      };
      void Promise.all([start(letterId, answered), start(letterId, answered)]).then((both) => {
        for (const client of both) ask(client, 1);
      });
    });
    expect(answers.flatMap(({ ids = [] }) => ids)).toHaveLength(1);
    expect(answers.flatMap(({ refused = [] }) => refused)).toEqual([EXCEEDED]);
    expect(await usedOf(letterId)).toEqual({ used: 10, taken: 10, uses: 1, documents: 1, without: 0 });
  }, 60_000);

  it('is used up to the last document that fits, once by each, while users are killed', async () => {
    const letterId = await letter(`${PLAFOND}.00`);
    const refusals = new Set<string>();
    let [told, deaths, asked] = [0, 0, 0];

    /** One client after the other, until nothing fits any more; where one was killed the next takes its place. */
    const work = async (): Promise<void> => {
      const state = { over: false, count: BATCH };
      while (!state.over) {
        await new Promise<void>((resolve) => {
          const answered = (client: ChildProcess, { ids = [], refused }: IssuingAnswer) => {
            told += ids.length;
            if (refused !== undefined) {
              refusals.add(refused);
              state.over = state.count === 1 || refused !== EXCEEDED;
              state.count = 1;
            }
            if (state.over) client.kill();
            else askOn(client);
          };
          const askOn = (client: ChildProcess) => {
            ask(client, state.count);
            asked += 1;
            if (told < (deaths + 1) * DEATHS_EVERY) return;
            deaths += 1;
            setTimeout(() => client.kill('SIGKILL'), asked % 10);
          };
          void start(letterId, answered).then((client) => {
            client.on('exit', () => resolve());
            askOn(client);
          });
        });
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, work));

    expect([...refusals]).toEqual([EXCEEDED]);
    expect(deaths).toBeGreaterThan(2);
    const amount = DOCUMENTS * 10;
    expect(await usedOf(letterId)).toEqual({
      ...{ used: amount, taken: amount, uses: DOCUMENTS, documents: DOCUMENTS, without: 0 },
    });
    const rows = await app.db.query<{ sequence: number }[]>(
      'SELECT sequence FROM invoice WHERE register_id = ? ORDER BY sequence',
      [registerId],
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
  }, 120_000);
});
