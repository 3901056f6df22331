/**
 * Partner and invoice lists at 20,000 customers: page 1, page 500 and a search, one request after the other, against the
 * bare SELECT of the same rows over one mysql2 connection. Milliseconds.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { makeContracts } from './support/contracts.mjs';
import { watchMemory } from './support/memory.mjs';
import { numberArgument, openScene, say } from './support/scene.mjs';

const customers = numberArgument('customers', 20_000);
const requests = numberArgument('requests', 200);
const PAGE = 25;

const PARTNERS = 'SELECT * FROM partner';
const INVOICES = 'SELECT * FROM invoice';

const LISTS = [
  [
    'partners page 1',
    `/partners?perPage=${PAGE}&sort=name&page=1`,
    `${PARTNERS} ORDER BY name, id LIMIT ${PAGE}`,
  ],
  [
    'partners page 500',
    `/partners?perPage=${PAGE}&sort=name&page=500`,
    `${PARTNERS} ORDER BY name, id LIMIT ${PAGE} OFFSET ${499 * PAGE}`,
  ],
  [
    'partners search',
    `/partners?perPage=${PAGE}&sort=name&q=prova 1234`,
    `${PARTNERS} WHERE MATCH (name) AGAINST ('+prova* +1234*' IN BOOLEAN MODE) ORDER BY name, id LIMIT ${PAGE}`,
  ],
  [
    'invoices page 1',
    `/invoices?perPage=${PAGE}&sort=issuedOn&order=DESC&page=1`,
    `${INVOICES} ORDER BY issued_on DESC, id DESC LIMIT ${PAGE}`,
  ],
  [
    'invoices page 500',
    `/invoices?perPage=${PAGE}&sort=issuedOn&order=DESC&page=500`,
    `${INVOICES} ORDER BY issued_on DESC, id DESC LIMIT ${PAGE} OFFSET ${499 * PAGE}`,
  ],
  [
    'invoices search',
    `/invoices?perPage=${PAGE}&sort=issuedOn&order=DESC&q=prova 1234`,
    `${INVOICES} WHERE partner_id IN (SELECT id FROM partner WHERE MATCH (name) AGAINST ('+prova* +1234*' IN BOOLEAN MODE)) ORDER BY issued_on DESC, id DESC LIMIT ${PAGE}`,
  ],
];

const scene = await openScene();
try {
  const db = await scene.connect();
  const day = await makeContracts(db, customers);
  const api = await scene.api();
  const worker = scene.run('worker');
  const run = await api.call('POST', '/billing-runs', { upTo: day, issuedOn: day });
  await until(async () => (await api.call('GET', `/billing-runs/${run.id}`)).status === 'previewed');
  await api.call('POST', `/billing-runs/${run.id}/confirm`);
  await until(async () => (await db.query('SELECT COUNT(*) AS n FROM einvoice_file'))[0][0].n === customers);
  worker.kill('SIGTERM');
  await api.signIn();
  await sleep(1000);
  say('lists …');

  const memory = watchMemory([api.process.pid]);
  const begin = performance.now();
  const lists = {};
  let spent = 0;
  let limitSpent = 0;
  for (const [name, path, sql] of LISTS) {
    const ours = [];
    const bare = [];
    for (let index = 0; index < requests + 10; index += 1) {
      const [took, rows] = await timed(() => api.call('GET', path));
      const [limit, [bareRows]] = await timed(() => db.query(sql));
      if (rows.data.length !== bareRows.length)
        throw new Error(`${name}: ${rows.data.length} rows, bare ${bareRows.length}`);
      if (index < 10) continue;
      ours.push(took);
      bare.push(limit);
    }
    spent += sum(ours);
    limitSpent += sum(bare);
    lists[name] = {
      p50: at(ours, 0.5),
      p99: at(ours, 0.99),
      limitP50: at(bare, 0.5),
      limitP99: at(bare, 0.99),
      rows: PAGE,
    };
  }
  memory.stop();
  process.stdout.write(
    `${JSON.stringify({
      name: 'api',
      customers,
      requests,
      seconds: round(spent / 1000),
      limitSeconds: round(limitSpent / 1000),
      ratio: round(spent / limitSpent),
      wallSeconds: round((performance.now() - begin) / 1000),
      peakRssMb: memory.peak(),
      lists,
    })}\n`,
  );
  await db.end();
} finally {
  await scene.close();
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

async function until(done) {
  const end = Date.now() + 600_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come to its end');
    await sleep(200);
  }
}

function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function round(number) {
  return Math.round(number * 1000) / 1000;
}
