/**
 * The network at 50,000 accounts: logins through our views against the stock layout's plain rows in the same run; the suspension of
 * 5,000 customers until every NAS was asked and every state stored; the online list at 50,000 open sessions; and 3 million
 * sessions, counted and searched for who had an address, against bare queries that an index alone answers.
 */
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeContracts } from './support/contracts.mjs';
import { watchMemory } from './support/memory.mjs';
import { loginDuel } from './support/radius-logins.mjs';
import { makeAccounts, makeNases, makeSessions, NAS_SECRET } from './support/radius-network.mjs';
import { numberArgument, openScene, say } from './support/scene.mjs';

const { SimulatedNas } = createRequire(import.meta.url)(
  '../../dist/api/src/demo/network/simulated-nas.gateway.js',
);

const accounts = numberArgument('accounts', 50_000);
const logins = numberArgument('logins', 4000);
const rounds = numberArgument('rounds', 5);
const cutOff = numberArgument('cut-off', 5000);
const rows = numberArgument('rows', 3_000_000);
const open = numberArgument('open', 50_000);
const requests = numberArgument('requests', 100);
const NASES = 20;
const CHUNK = 250;

const scene = await openScene();
scene.env.PONTE_TIMETABLE = '0'; // by the clock the worker lets in again whoever owes nothing, as all do here
const nases = [];
/** The sessions that NASes were told to end, and whatever else they were told. */
const ended = new Map();
const odd = [];
const DISCONNECT = 40;
const SESSION_ID = 44;
try {
  const db = await scene.connect();
  say(`${accounts} accounts …`);
  await makeContracts(db, accounts);
  for (let n = 1; n <= NASES; n += 1) {
    const nas = new SimulatedNas(`127.9.0.${n}`, NAS_SECRET, null, obey);
    await nas.open();
    nases.push(nas);
  }
  await makeNases(db, nases);
  await makeAccounts(db);
  await db.query('ANALYZE TABLE radius_account');

  const auth = await compareLogins(db);
  say(`${auth.perSecond} logins a second, ${auth.limitPerSecond} from plain rows; ${rows} sessions …`);
  await makeSessions(db, { rows, open, accounts, nases: NASES });
  const api = await scene.api();
  const apiMemory = watchMemory([api.process.pid]);
  const online = await onlineList(db, api);
  const accounting = await bigTable(db, api);
  apiMemory.stop();
  say('cutting off …');
  const suspension = await suspend(db);
  process.stdout.write(
    `${JSON.stringify({
      name: 'radius',
      accounts,
      seconds: round(logins / auth.perSecond),
      limitSeconds: round(logins / auth.limitPerSecond),
      ratio: auth.ratio,
      peakRssMb: Math.max(suspension.peakRssMb, apiMemory.peak()),
      auth,
      suspension,
      online,
      accounting,
    })}\n`,
  );
  await db.end();
} finally {
  for (const nas of nases) nas.close();
  await scene.close();
}

/** Rounds in turns, so that whatever else the machine does meets both; the middle one counts. */
async function compareLogins(db) {
  const duel = await loginDuel(scene, db, { accounts, logins });
  try {
    await duel.measure(); // warms up both
    const results = [];
    for (let n = 0; n < rounds; n += 1) results.push(await duel.measure());
    const middle = (side, key) => median(results.map((result) => result[side][key]));
    return {
      loginsPerRound: logins,
      rounds,
      perSecond: Math.round(middle('views', 'perSecond')),
      limitPerSecond: Math.round(middle('rows', 'perSecond')),
      ratio: round(median(results.map(({ views, rows: stock }) => views.perSecond / stock.perSecond))),
      databaseMicroseconds: Math.round(middle('views', 'databaseUs')),
      limitDatabaseMicroseconds: Math.round(middle('rows', 'databaseUs')),
      radiusMicroseconds: Math.round(middle('views', 'radiusUs')),
      limitRadiusMicroseconds: Math.round(middle('rows', 'radiusUs')),
    };
  } finally {
    await duel.stop();
  }
}

/** Pages, filters and searches of who is online, one request after the other. */
async function onlineList(db, api) {
  const lists = {
    newest: '/online-sessions?perPage=25&sort=startedAt&order=DESC',
    'by name': '/online-sessions?perPage=25&sort=username&order=ASC',
    'page 500': '/online-sessions?perPage=25&sort=startedAt&order=DESC&page=500',
    'of a NAS': '/online-sessions?perPage=25&nasId=7',
    'of a service': '/online-sessions?perPage=25&serviceId=7',
    'by login': '/online-sessions?perPage=25&q=user4711',
    'by customer': '/online-sessions?perPage=25&q=prova 4711',
  };
  const bare = `SELECT * FROM radacct WHERE acctstoptime IS NULL ORDER BY acctstarttime DESC LIMIT 25`;
  const all = [];
  const limit = [];
  const each = {};
  for (const [name, path] of Object.entries(lists)) {
    const took = [];
    for (let n = 0; n < requests + 5; n += 1) {
      const [ms] = await timed(() => api.call('GET', path));
      const [ms2] = await timed(() => db.query(bare));
      if (n < 5) continue;
      took.push(ms);
      limit.push(ms2);
    }
    all.push(...took);
    each[name] = { p50: at(took, 0.5), p99: at(took, 0.99) };
  }
  return {
    open,
    p50: at(all, 0.5),
    p99: at(all, 0.99),
    bareP50: at(limit, 0.5),
    bareP99: at(limit, 0.99),
    lists: each,
  };
}

/** Counting who is online and finding who had an address among all rows, through the API and by an index alone. */
async function bigTable(db, api) {
  const probe = async (ours, bare) => {
    const mine = [];
    const limit = [];
    for (let n = 0; n < requests; n += 1) {
      const address = `100.${64 + Math.floor(n / 256)}.${n % 256}.${(n * 7) % 256}`;
      mine.push((await timed(() => ours(address)))[0]);
      limit.push((await timed(() => bare(address)))[0]);
    }
    return { p50: at(mine, 0.5), p99: at(mine, 0.99), bareP50: at(limit, 0.5), bareP99: at(limit, 0.99) };
  };
  const then = new Date(Date.now() - rows * 1000).toISOString();
  return {
    rows,
    onlineCount: await probe(
      () => api.call('GET', '/online-sessions?perPage=1'),
      () => db.query('SELECT COUNT(*) FROM radacct WHERE acctstoptime IS NULL'),
    ),
    addressHolder: await probe(
      (address) => api.call('POST', '/network/address-holders', { address, at: then, reason: 'bench' }),
      (address) =>
        db.query(
          'SELECT acctstarttime FROM radacct WHERE framedipaddress = ? AND acctstarttime <= ? ORDER BY acctstarttime DESC LIMIT 1',
          [address, new Date(then)],
        ),
    ),
  };
}

/** From the first contract suspended to the last NAS asked and the last state stored, with one worker. */
async function suspend(db) {
  await db.query("UPDATE radius_setting SET default_action = 'blocked'");
  const worker = scene.run('worker');
  await sleep(5000);
  const [contracts] = await db.query(
    `SELECT a.contract_id AS id FROM radius_account a JOIN radacct s ON s.username = a.username AND s.acctstoptime IS NULL
      WHERE a.access_state = 'active' GROUP BY a.id ORDER BY a.id LIMIT ?`,
    [cutOff],
  );
  const ids = contracts.map(({ id }) => id);
  const memory = watchMemory([worker.pid]);
  const begin = performance.now();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const contractIds = ids.slice(start, start + CHUNK);
    const event = { type: 'contract.suspended', contractIds, cause: 'default' };
    await db.beginTransaction();
    await db.query("UPDATE contract SET status = 'suspended', suspension_cause = 'default' WHERE id IN (?)", [
      contractIds,
    ]);
    await db.query('INSERT INTO outbox_event (type, payload, created_at) VALUES (?, ?, NOW(3))', [
      event.type,
      JSON.stringify(event),
    ]);
    await db.commit();
  }
  let stored = null;
  for (;;) {
    const [[now]] = await db.query(
      `SELECT (SELECT COUNT(*) FROM radius_account WHERE access_state = 'blocked' AND access_reason = 'default') AS stored,
              (SELECT COUNT(DISTINCT account_id) FROM radius_disconnect_log) AS told,
              (SELECT COUNT(*) FROM radius_disconnect_log WHERE result IS NULL) AS waiting`,
    );
    if (stored === null && now.stored >= ids.length) stored = performance.now() - begin;
    if (stored !== null && now.told >= ids.length && now.waiting === 0) break;
    if (performance.now() - begin > 600_000)
      throw new Error(`it did not come to its end: ${JSON.stringify(now)}`);
    await sleep(50);
  }
  const seconds = (performance.now() - begin) / 1000;
  memory.stop();
  worker.kill('SIGTERM');
  const [results] = await db.query('SELECT result, COUNT(*) AS n FROM radius_disconnect_log GROUP BY result');
  await proveCutOff(db, ids);
  return {
    customers: ids.length,
    nases: NASES,
    peakRssMb: memory.peak(),
    seconds: round(seconds),
    statesStoredSeconds: round(stored / 1000),
    /** Fifty a second to a NAS is what it is spared; all at once can't be faster. */
    limitSeconds: round(ids.length / (NASES * 50)),
    results: Object.fromEntries(results.map(({ result, n }) => [result, n])),
  };
}

/** What a NAS does about a request: it notes it, and obeys. */
function obey({ code, attributes }) {
  const session = attributes
    .find(({ vendor, number }) => vendor === null && number === SESSION_ID)
    ?.value.toString();
  if (code !== DISCONNECT || session === undefined) odd.push({ code, session });
  else ended.set(session, (ended.get(session) ?? 0) + 1);
  return 'ack';
}

/** A figure counts only if each open session was ended by one acknowledged Disconnect, and every state stored. */
async function proveCutOff(db, contractIds) {
  const [requests] = await db.query(
    `SELECT s.acctsessionid AS session, a.access_state AS state, a.access_reason AS reason, l.kind, l.result, l.attempts
       FROM radius_account a JOIN radacct s ON s.username = a.username AND s.acctstoptime IS NULL
       LEFT JOIN radius_disconnect_log l ON l.radacctid = s.radacctid
      WHERE a.contract_id IN (?)`,
    [contractIds],
  );
  const wrong = requests.filter(
    ({ session, state, reason, kind, result, attempts }) =>
      !(state === 'blocked' && reason === 'default' && kind === 'disconnect' && result === 'ack') ||
      ended.get(session) !== attempts,
  );
  const packets = [...ended.values()].reduce((sum, count) => sum + count, 0);
  const sound =
    wrong.length === 0 &&
    odd.length === 0 &&
    requests.length === contractIds.length &&
    ended.size === requests.length &&
    packets <= requests.length * 1.02; // a few are re-sent by a busy machine
  if (sound) return;
  const found = {
    sessions: requests.length,
    ended: ended.size,
    packets,
    wrong: wrong.length,
    odd: odd.length,
  };
  throw new Error(`the cut-off is not what was asked for: ${JSON.stringify({ ...found, first: wrong[0] })}`);
}

async function timed(work) {
  const start = performance.now();
  const result = await work();
  return [performance.now() - start, result];
}

function at(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}

function median(values) {
  return at(values, 0.5);
}

function round(number) {
  return Math.round(number * 1000) / 1000;
}
