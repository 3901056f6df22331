/**
 * The work of a day over N contracts, durable, with two workers: of a hundred five are renewed, two end, one trial becomes a
 * contract and six are told of a renewal; the others are only in the way. The limit is the same reads and writes by bare mysql2,
 * multi-row, over two connections, in transactions of the same contracts, in an equal database on the same server.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { makeContracts } from './support/contracts.mjs';
import { insertRows, limitDatabase, readRows } from './support/limit-database.mjs';
import { cpuSeconds, watchMemory } from './support/memory.mjs';
import { connect, numberArgument, openScene, say } from './support/scene.mjs';

const GROUND = [
  'account',
  ...['company', 'tax_code', 'product_category', 'product', 'payment_term', 'payment_method', 'partner'],
  ...['address', 'contract', 'contract_line'],
];
/** What of a contract a day can change. */
const CHANGED = [
  ...['status', 'suspension_cause', 'term_starts_on', 'term_ends_on', 'commitment_ends_on', 'ends_on'],
  ...['anchor_on', 'next_billing_on'],
];
const PARTS = { renew: 5, close: 2, 'trial-activate': 1, 'notice-renewal': 6 };

const contracts = numberArgument('contracts', 50_000);
const workerCount = numberArgument('workers', 2);

const scene = await openScene();
scene.env.PONTE_TIMETABLE = '0'; // the clock would do the day's work before we ask for it
try {
  const db = await scene.connect();
  say(`${contracts} contracts …`);
  await makeContracts(db, contracts);
  await giveTerms(db);
  const copy = await limitDatabase(scene, db, GROUND);
  const api = await scene.api();
  const workers = Array.from({ length: workerCount }, () => scene.run('worker'));
  const ours = [api.process.pid, ...workers.map(({ pid }) => pid)];
  await secondsOf(db, api, true); // by now the workers are up

  say('telling …');
  const told = await secondsOf(db, api, true);
  say('doing …');
  const memory = watchMemory(ours);
  const cpu = cpuSeconds(ours);
  const done = await secondsOf(db, api, false);
  const cpuUsed = round(cpuSeconds(ours) - cpu);
  memory.stop();
  const { actions, failed } = await api.call('GET', `/contract-daily-runs/${done.id}/progress`);
  const expected = Object.fromEntries(
    Object.entries(PARTS).map(([name, part]) => [name, (contracts / 100) * part]),
  );
  if (failed > 0 || Object.entries(expected).some(([name, count]) => actions[name] !== count)) {
    throw new Error(`not all done: ${JSON.stringify({ actions, failed })}`);
  }
  for (const child of [api.process, ...workers]) child.kill('SIGTERM');
  await sleep(1500);

  say(`done in ${done.seconds} s; now the limit …`);
  const limit = await doTheSame(db, copy, done.id);
  process.stdout.write(
    `${JSON.stringify({
      ...{ name: 'daily', contracts, workers: workerCount, actions, dryRunSeconds: told.seconds },
      ...{ seconds: done.seconds, limitSeconds: limit.seconds, ratio: round(done.seconds / limit.seconds) },
      contractsPerSecond: Math.round(contracts / done.seconds),
      ...{ rowsWritten: limit.rows, cpuSeconds: cpuUsed, peakRssMb: memory.peak() },
    })}\n`,
  );
  await db.end();
} finally {
  await scene.close();
}

async function giveTerms(db) {
  await db.query("UPDATE partner SET email = CONCAT('cliente', id, '@example.it')");
  await db.query(
    `UPDATE contract SET term_months = 12, renewal = 'tacit', term_starts_on = DATE_SUB(CURDATE(), INTERVAL 200 DAY),
            term_ends_on = CASE WHEN id % 100 < 5 THEN DATE_SUB(CURDATE(), INTERVAL 1 DAY)
                                WHEN id % 100 BETWEEN 8 AND 13 THEN DATE_ADD(CURDATE(), INTERVAL 30 DAY)
                                ELSE DATE_ADD(CURDATE(), INTERVAL 165 DAY) END,
            ends_on = IF(id % 100 IN (5, 6), DATE_SUB(CURDATE(), INTERVAL 1 DAY), NULL),
            status = IF(id % 100 = 7, 'trial', status), trial_then = IF(id % 100 = 7, 'activate', NULL),
            trial_ends_on = IF(id % 100 = 7, DATE_SUB(CURDATE(), INTERVAL 1 DAY), NULL)`,
  );
}

async function secondsOf(db, api, dryRun) {
  const begin = performance.now();
  const { id } = await api.call('POST', '/contract-daily-runs', { dryRun });
  for (const end = Date.now() + 1_200_000; ;) {
    const [[row]] = await db.query('SELECT status FROM contract_daily_run WHERE id = ?', [id]);
    if (row.status === 'finished') return { id, seconds: round((performance.now() - begin) / 1000) };
    if (Date.now() > end) throw new Error('it did not come to its end');
    await sleep(20);
  }
}

async function doTheSame(source, copy, runId) {
  const targets = await Promise.all([1, 2].map(() => connect(scene.env.DATABASE_URL, copy)));
  for (const target of targets) await target.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  const run = await readRows(source, 'contract_daily_run', `id = ${runId}`);
  await insertRows(targets[0], run);
  const chunks = await readRows(source, 'contract_daily_chunk', `run_id = ${runId}`);
  let milliseconds = await timed(async () => {
    await candidates(targets[0]);
    await insertRows(targets[0], chunks);
  });
  let rows = chunks.rows.length;
  const [lists] = await source.query(
    'SELECT contract_ids AS ids FROM contract_daily_chunk WHERE run_id = ? ORDER BY position',
    [runId],
  );
  const ids = lists.map(({ ids: list }) => (typeof list === 'string' ? JSON.parse(list) : list));
  for (let start = 0; start < ids.length; start += targets.length) {
    const parts = await Promise.all(
      targets.map((_, index) => ids[start + index] && readChunk(source, runId, ids[start + index])),
    );
    milliseconds += await timed(() =>
      Promise.all(parts.map((part, index) => part && doChunk(targets[index], part))),
    );
    rows += parts
      .filter(Boolean)
      .flatMap(({ tables }) => tables)
      .reduce((sum, table) => sum + table.rows.length, 0);
  }
  for (const target of targets) await target.end();
  return { seconds: round(milliseconds / 1000), rows };
}

async function timed(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function candidates(db) {
  return db.query(
    `SELECT id FROM contract WHERE status = 'proposal' AND valid_until < CURDATE()
     UNION SELECT id FROM contract WHERE status = 'trial' AND trial_ends_on <= DATE_ADD(CURDATE(), INTERVAL 7 DAY)
     UNION SELECT id FROM contract WHERE status IN ('trial', 'active', 'suspended', 'paused', 'withdrawn', 'free') AND ends_on <= DATE_ADD(CURDATE(), INTERVAL 60 DAY)
     UNION SELECT id FROM contract WHERE status IN ('active', 'suspended', 'paused', 'free') AND term_ends_on <= DATE_ADD(CURDATE(), INTERVAL 60 DAY) AND renewal = 'tacit'
     ORDER BY id`,
  );
}

/** What the run left behind for some contracts; reading it does not count. */
async function readChunk(source, runId, ids) {
  const those = `contract_id IN (${source.escape(ids)})`;
  const results = await readRows(source, 'contract_daily_result', `run_id = ${runId} AND ${those}`);
  const events = await readRows(
    source,
    'contract_event',
    `JSON_VALUE(details, '$.daily') IS NOT NULL AND ${those}`,
  );
  const messages = await readRows(
    source,
    'message',
    `\`key\` IN (SELECT CONCAT('contract-notice:', \`key\`) FROM contract_daily_result WHERE run_id = ${runId} AND ${those})`,
  );
  const moved = [...new Set(events.rows.map((row) => row[events.names.indexOf('contract_id')]))];
  const after =
    moved.length === 0
      ? []
      : (await source.query(`SELECT id, ${CHANGED.join(', ')} FROM contract WHERE id IN (?)`, [moved]))[0];
  const [lines] = await source.query(
    `SELECT l.id, l.starts_on FROM contract_line l JOIN contract c ON c.id = l.contract_id
      WHERE c.trial_ends_on IS NOT NULL AND c.id IN (?)`,
    [ids],
  );
  return { ids, tables: [results, events, messages], after, lines };
}

/** The same statements that the run needs, and nothing else. */
async function doChunk(db, { ids, tables, after, lines }) {
  await db.beginTransaction();
  await db.query('SELECT id FROM contract WHERE id IN (?) ORDER BY id FOR UPDATE', [ids]);
  await db.query(
    `SELECT id, code, partner_id, starts_on, term_months, renewal, renewal_months, commitment_months, notice_days,
            trial_then, trial_ends_on, valid_until, recurrence_months, policy, fixed_day, anchor, reminder_days, ${CHANGED.join(', ')}
       FROM contract WHERE id IN (?) ORDER BY id`,
    [ids],
  );
  await db.query('SELECT contract_id, starts_on, ends_on FROM contract_pause WHERE contract_id IN (?)', [
    ids,
  ]);
  const [results] = tables;
  const keys = results.rows.map((row) => row[results.names.indexOf('key')]);
  if (keys.length > 0) {
    await db.query('SELECT `key` FROM contract_daily_result WHERE `key` IN (?)', [keys]);
    await db.query(
      'SELECT * FROM contract_line WHERE contract_id IN (?) ORDER BY contract_id, position, id',
      [ids],
    );
    await db.query(
      'SELECT p.*, a.* FROM partner p JOIN address a ON a.partner_id = p.id JOIN contract c ON c.partner_id = p.id WHERE c.id IN (?)',
      [ids],
    );
  }
  await setEach(db, 'contract_line', ['starts_on'], lines);
  await setEach(db, 'contract', CHANGED, after);
  if (after.length > 0) {
    await db.query('UPDATE contract SET version = version + 1 WHERE id IN (?)', [after.map(({ id }) => id)]);
  }
  for (const rows of tables.filter((table) => table.rows.length > 0)) await insertRows(db, rows);
  await db.query('UPDATE contract_daily_chunk SET done_at = NOW(3) WHERE id = ?', [0]);
  await db.commit();
}

/** One statement that gives each row its own values. */
async function setEach(db, table, columns, rows) {
  if (rows.length === 0) return;
  const cases = 'WHEN ? THEN ? '.repeat(rows.length);
  const sets = columns.map((column) => `${column} = CASE id ${cases}END`).join(', ');
  const values = columns.flatMap((column) => rows.flatMap((row) => [row.id, row[column]]));
  await db.query(`UPDATE ${table} SET ${sets} WHERE id IN (?)`, [...values, rows.map(({ id }) => id)]);
}

function round(number) {
  return Math.round(number * 1000) / 1000;
}
