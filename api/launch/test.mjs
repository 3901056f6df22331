/**
 * `npm test`: every check there is, from a bare checkout, on servers of its own. A failing step lets the later ones
 * run, except those that need what it should have made. The last line is `N passed, N failed`: each test of jest counts
 * one, and so does each other step.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { passableFolder } from './account.mjs';
import { atTheEnd, start, stopAll } from './child.mjs';
import { chromiumPath } from './chromium.mjs';
import { say, since } from './console.mjs';
import { lockFaults } from './lock-check.mjs';
import { attempt, main } from './main.mjs';
import { DATA, ROOT } from './paths.mjs';
import { locate } from './programs.mjs';
import { setUp } from './setup.mjs';

const BIN = join(ROOT, 'node_modules', '.bin');
const results = [];

await main(
  async () => {
    const fault = await attempt(runAll);
    await stopAll();
    return report() + fault;
  },
  () => say('\nStopping …'),
);

async function runAll() {
  passableFolder(DATA);
  mkdirSync(join(DATA, 'log'), { recursive: true });
  const programs = ['mariadbd', 'installDb', 'redis', 'chromium', 'pdfsig'];
  if (!(await step('set-up', () => attempt(() => setUp(programs, ['freeradius', 'radclient']))))) return 1;
  await step('lock file', checkLock);
  await Promise.all([
    aside('lint:api', 'format:check'),
    aside('lint:admin', 'typecheck', 'deps', 'knip'), // as long as the other
  ]);
  if (await npmStep('build')) {
    await npmStep('openapi:check');
    await jest();
  }
  return 0;
}

/** Runs a step under a heading; `body` gives an exit code (undefined is 0). Counts it, and tells whether it passed. */
async function step(name, body, begun = performance.now()) {
  say(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}`);
  const passed = ((await body()) ?? 0) === 0;
  say(`${passed ? 'passed' : 'FAILED'}: ${name} (${since(begun)})`);
  results.push({ name, passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
  return passed;
}

function npmStep(name) {
  return step(name, () => command('npm', ['run', '--silent', name]));
}

/** Scripts one after the other, while other ones run: what each says is told when it is done. */
async function aside(...names) {
  for (const name of names) {
    const log = join(DATA, 'log', `${name}.log`);
    rmSync(log, { force: true });
    const begun = performance.now();
    const code = await command('npm', ['run', '--silent', name], { log });
    const tell = () => {
      say(readFileSync(log, 'utf8'));
      return code;
    };
    await step(name, tell, begun);
  }
}

async function command(file, args, output = { stdio: ['ignore', 'inherit', 'inherit'] }) {
  const child = start(file, file, args, { cwd: ROOT, env: testEnvironment(), ...output });
  const { code } = await child.exited;
  await child.stop();
  return code ?? 1;
}

/** Never the user's own servers: what tests run on is made for them and thrown away. */
function testEnvironment() {
  const {
    DATABASE_URL: _database,
    REDIS_URL: _redis,
    PONTE_DATA_DIR: _data,
    PORT: _port,
    ...env
  } = process.env;
  return {
    ...env,
    PUPPETEER_EXECUTABLE_PATH: chromiumPath(),
    PONTE_PDFSIG: locate('pdfsig') ?? 'pdfsig',
    PONTE_TEST_GROUPS: join(DATA, 'test-groups'),
  };
}

function checkLock() {
  const faults = lockFaults();
  for (const line of faults) say(line);
  return faults.length;
}

/** Its tests are counted one by one; a suite that does not even load, or a crash, counts as one failure. */
async function jest() {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-jest-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'results.json');
  await step('jest', () => command(join(BIN, 'jest'), ['--maxWorkers=2', '--json', `--outputFile=${file}`]));
  const jestStep = results.pop();
  const counts = readCounts(file);
  if (counts.failed === 0) counts.failed = jestStep.failed;
  results.push({ name: 'jest', ...counts });
}

function readCounts(file) {
  try {
    const found = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
      skipped: found.numPendingTests + found.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Says what failed, and last the line that counts. Gives the exit code. */
function report() {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  const failures = results.filter((result) => result.failed > 0);
  say();
  if (failures.length > 0)
    say(`Failed: ${failures.map(({ name, failed }) => `${name} (${failed})`).join(', ')}`);
  if (sum('skipped') > 0) say(`Skipped: ${sum('skipped')}`);
  writeSync(process.stdout.fd, `${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') > 0 ? 1 : 0;
}
