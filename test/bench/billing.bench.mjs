/**
 * A billing run of N contracts of two lines (with `--mix` also promotions, instalments and groups with one payer): plan, number, issue, instalments, journal entries, XML, all durable, with two
 * workers, until everything is quiet. The limit is the same rows written by bare mysql2 in multi-row inserts over two
 * connections, in transactions of the same size, into an equal database on the same server.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { mixContracts } from './support/contract-mix.mjs';
import { makeContracts } from './support/contracts.mjs';
import { cpuSeconds, watchMemory } from './support/memory.mjs';
import { numberArgument, openScene, say } from './support/scene.mjs';
import { writeSameRows } from './support/same-rows.mjs';

const contracts = numberArgument('contracts', 10_000);
const workerCount = numberArgument('workers', 2);
const mix = process.argv.includes('--mix');

const scene = await openScene();
try {
  const db = await scene.connect();
  say(`${contracts} contracts …`);
  const day = await makeContracts(db, contracts);
  if (mix) await mixContracts(db, day);
  const documents = await expectedDocuments(db);
  const api = await scene.api();
  const workers = Array.from({ length: workerCount }, () => scene.run('worker'));

  const run = await api.call('POST', '/billing-runs', { upTo: day, issuedOn: day });
  await until(async () => (await api.call('GET', `/billing-runs/${run.id}`)).status === 'previewed');
  say('previewed; billing …');

  const questions = async () => Number((await db.query("SHOW GLOBAL STATUS LIKE 'Questions'"))[0][0].Value);
  const memory = watchMemory([api.process.pid, ...workers.map(({ pid }) => pid)]);
  let mine = 0;
  const ours = [api.process.pid, ...workers.map(({ pid }) => pid)];
  const theirs = scene.servers.map(({ pid }) => pid);
  const cpu = { ours: cpuSeconds(ours), servers: cpuSeconds(theirs) };
  const before = await questions();
  const start = performance.now();
  await api.call('POST', `/billing-runs/${run.id}/confirm`);
  await until(async () => {
    mine += 1;
    const [[{ status }]] = await db.query('SELECT status FROM billing_run WHERE id = ?', [run.id]);
    if (status !== 'finished') return false; // counting is work too
    mine += 1;
    const [[row]] = await db.query(
      `SELECT (SELECT COUNT(*) FROM outbox_event WHERE relayed_at IS NULL) AS waiting,
              (SELECT COUNT(*) FROM einvoice_file) AS files, (SELECT COUNT(*) FROM journal_entry WHERE posted = 1) AS entries`,
    );
    return row.waiting === 0 && row.files === documents && row.entries === documents;
  }, 50);
  const seconds = (performance.now() - start) / 1000;
  const queries = (await questions()) - before - mine;
  memory.stop();
  const cpuUsed = {
    ours: round(cpuSeconds(ours) - cpu.ours),
    servers: round(cpuSeconds(theirs) - cpu.servers),
  };
  const progress = await api.call('GET', `/billing-runs/${run.id}/progress`);
  if (progress.failed !== 0 || progress.withDocument !== contracts)
    throw new Error(`not all billed: ${JSON.stringify(progress)}`);
  for (const child of [api.process, ...workers]) child.kill('SIGTERM');
  await sleep(1500);

  say(`billed in ${seconds.toFixed(2)} s; now the limit …`);
  const limit = await writeSameRows(scene, db, run.id);
  process.stdout.write(
    `${JSON.stringify({
      name: 'billing',
      contracts,
      documents,
      workers: workerCount,
      seconds: round(seconds),
      limitSeconds: round(limit.seconds),
      ratio: round(seconds / limit.seconds),
      contractsPerSecond: Math.round(contracts / seconds),
      queriesPerContract: round(queries / contracts),
      cpuSeconds: cpuUsed,
      rowsWritten: limit.rows,
      peakRssMb: memory.peak(),
      peakRssParts: memory.parts(),
    })}\n`,
  );
  await db.end();
} finally {
  await scene.close();
}

/** One for each contract that stands alone, one for each group. */
async function expectedDocuments(db) {
  const [[{ documents }]] = await db.query(
    'SELECT SUM(group_id IS NULL) + COUNT(DISTINCT group_id) AS documents FROM contract',
  );
  return Number(documents);
}

async function until(done, everyMs = 200) {
  const end = Date.now() + 1_200_000;
  while (!(await done())) {
    if (Date.now() > end) throw new Error('it did not come to its end');
    await sleep(everyMs);
  }
}

function round(number) {
  return Math.round(number * 1000) / 1000;
}
