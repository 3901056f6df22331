/**
 * `npm run screenshots`: the pictures of the README. A throw-away Ponte with the demo ISP, as `npm start` would show it
 * today, is looked at through Chromium; `admin/screenshots/*.png` are written anew.
 */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer';
import { buildIfChanged } from '../../api/launch/build.mjs';
import { atTheEnd, run, start } from '../../api/launch/child.mjs';
import { chromiumPath } from '../../api/launch/chromium.mjs';
import { LaunchError, say } from '../../api/launch/console.mjs';
import { main } from '../../api/launch/main.mjs';
import { ROOT } from '../../api/launch/paths.mjs';
import { startPrivateServers } from '../../api/launch/services.mjs';
import { setUp } from '../../api/launch/setup.mjs';

const LOGIN = { email: 'admin@ponte.example', password: randomBytes(12).toString('hex') };
const PICTURES = join(ROOT, 'admin', 'screenshots');
const SIZE = { width: 1440, height: 900 };

await main(async () => {
  await setUp(['mariadbd', 'installDb', 'redis', 'chromium']);
  await buildIfChanged();
  const url = await startPonte();
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    headless: 'shell',
    pipe: true,
    args: ['--lang=it-IT', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    defaultViewport: SIZE,
  });
  try {
    await takePictures(await browser.newPage(), url);
  } finally {
    await browser.close();
  }
});

/** Servers of its own, the demo, API and worker. Resolves with the address when all answer. */
async function startPonte() {
  const servers = await startPrivateServers({ durable: false });
  const dir = mkdtempSync(join(tmpdir(), 'ponte-screenshots-'));
  atTheEnd(() => rmSync(dir, { recursive: true, force: true }));
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: servers.databaseUrl,
    REDIS_URL: servers.redisUrl,
    PUPPETEER_EXECUTABLE_PATH: chromiumPath(),
    PONTE_SECRET: randomBytes(24).toString('hex'),
    PONTE_DATA_DIR: dir,
    PONTE_DEMO: '1',
    PONTE_ADMIN_EMAIL: LOGIN.email,
    PONTE_ADMIN_PASSWORD: LOGIN.password,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  };
  const options = { cwd: ROOT, env, stdio: ['ignore', 2, 2] };
  for (const command of ['migrate', 'seed']) {
    await run(command, process.execPath, ['dist/api/src/cli.js', command], options);
  }
  for (const name of ['worker', 'main']) start(name, process.execPath, [`dist/api/src/${name}.js`], options);
  const url = `http://127.0.0.1:${port}`;
  await ready(url);
  return url;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ready(url) {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new LaunchError('Ponte did not come up.');
}

async function takePictures(page, url) {
  mkdirSync(PICTURES, { recursive: true });
  const api = await signIn(url);
  await page.goto(`${url}/#/login`);
  await page.locator('input[name=email]').fill(LOGIN.email);
  await page.locator('input[name=password]').fill(LOGIN.password);
  await page.locator('button[type=submit]').click();
  await page.waitForSelector('.recharts-surface');
  await picture(page, 'home');

  const run = await api('POST', '/billing-runs', { upTo: firstOfNextMonth() });
  while ((await api('GET', `/billing-runs/${run.id}`)).status === 'previewing') await sleep(100);
  await go(page, `/billing-runs/${run.id}/show`, 'main tbody tr');
  await page.locator('::-p-text(Solo cambiati)').click();
  await picture(page, 'billing-run');

  const invoice = await invoiceOfSeveralLines(api);
  await go(page, `/invoices/${invoice.id}/show`, 'iframe');
  await page.locator('[role=tab]::-p-text(Spiegazione)').click();
  await drawPdf(page, await api('GET', `/invoices/${invoice.id}/pdf`));
  await picture(page, 'invoice');
}

/** A function that calls the API as the administrator; gives JSON as an object and anything else as bytes. */
async function signIn(url) {
  const call = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomBytes(8).toString('hex'),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!answer.ok) throw new LaunchError(`${method} ${path} → ${answer.status} ${await answer.text()}`);
    const isJson = answer.headers.get('content-type')?.includes('json');
    return isJson ? answer.json() : Buffer.from(await answer.arrayBuffer());
  };
  const { accessToken } = await call('POST', '/auth/login', LOGIN);
  return (method, path, body) => call(method, path, body, { authorization: `Bearer ${accessToken}` });
}

/** What the office bills next: fees of the month to come. */
function firstOfNextMonth() {
  const [year, month] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome' }).format();
}

/** The largest of this month's that is still to be paid. */
async function invoiceOfSeveralLines(api) {
  const issuedFrom = `${today().slice(0, 7)}-01`;
  const query = new URLSearchParams({
    issuedFrom,
    open: 'true',
    type: 'invoice',
    sort: 'total',
    order: 'DESC',
  });
  const { data } = await api('GET', `/invoices?${query}`);
  for (const { id } of data) {
    const invoice = await api('GET', `/invoices/${id}`);
    if (invoice.lines.length >= 3) return invoice;
  }
  throw new LaunchError('The demo has no invoice of three lines.');
}

async function go(page, path, selector) {
  await page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, path);
  await page.waitForSelector(selector);
}

/** The shell of Chromium has no viewer for PDFs, so its place is taken by the first page as it would show it. */
async function drawPdf(page, pdf) {
  const file = join(mkdtempSync(join(tmpdir(), 'ponte-pdf-')), 'invoice');
  atTheEnd(() => rmSync(join(file, '..'), { recursive: true, force: true }));
  writeFileSync(`${file}.pdf`, pdf);
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '110', `${file}.pdf`, file]);
  const image = execFileSync('base64', ['-w0', `${file}.png`], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  await page.$eval(
    'iframe',
    (frame, source) => {
      const sheet = frame.ownerDocument.createElement('img');
      sheet.src = `data:image/png;base64,${source}`;
      sheet.style.cssText = 'width: 100%; border-radius: 6px; border: 1px solid #ddd';
      frame.replaceWith(sheet);
    },
    image,
  );
}

async function picture(page, name) {
  await page.mouse.move(0, 0); // nothing is pointed at
  await page.waitForNetworkIdle({ idleTime: 500 });
  await sleep(1000); // charts grow, messages fade
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  say(`admin/screenshots/${name}.png`);
}
