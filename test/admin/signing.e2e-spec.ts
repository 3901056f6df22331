import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { testApp } from '../support/app';
import { lastCode, lastLink } from '../support/signer';
import { axe } from './axe';
import { startChromium } from './chromium';
import { named, type Role } from './named';
import { press as pressAt, tellPresses } from './pressing';

const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const TABLET = { width: 820, height: 1180, isMobile: true, hasTouch: true };
const PATIENCE = 30_000;

const admin = process.env.PONTE_ADMIN_DIR ?? join(__dirname, '../../admin/dist');
const app = testApp({ mailbox: true });
let browser: Browser;
let faults: string[];

beforeAll(async () => {
  if (!existsSync(join(admin, 'sign/index.html')))
    throw new Error('The admin is not built: run "npm run build:admin" first.');
  browser = await startChromium();
});

afterAll(() => browser.close());

beforeEach(() => {
  faults = [];
});

afterEach(() => {
  expect(faults).toEqual([]);
});

/** The page behind a link, as a phone or tablet shows it. */
async function visit(link: string, device = PHONE): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(message.text());
  });
  await page.setViewport(device);
  await tellPresses(page);
  await page.goto(`${app.url}/sign/#${link.split('#')[1] ?? ''}`);
  return page;
}

function press(page: Page, name: string, role: Role = 'button'): Promise<void> {
  return pressAt(page, named(role, name));
}

async function see(page: Page, text: string): Promise<void> {
  await page
    .waitForFunction((wanted) => document.body.innerText.replaceAll(/\s+/g, ' ').includes(wanted), {}, text)
    .catch(async (cause: unknown) => {
      const shown = await page.$eval('body', ({ innerText }) => innerText);
      throw new Error(`"${text}" is not to be seen, but ${shown}`, { cause });
    });
}

/** What keeps people out, and what sticks out of the window. */
async function barriersOn(page: Page): Promise<string[]> {
  const { barriers } = await axe(page, { impacts: ['minor', 'moderate', 'serious', 'critical'] });
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...barriers, ...(wide ? ['too wide'] : [])];
}

/** Scrolls as a thumb does, until the end has been seen. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.waitForSelector('iframe.paper');
  await page.waitForFunction(() => document.documentElement.scrollHeight > 2000);
  expect(await page.$(named('button', 'Avanti'))).toBeNull();
  for (let turns = 0; turns < 100; turns += 1) {
    const ended = await page.evaluate(() => {
      window.scrollBy(0, 700);
      return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
    });
    if (ended) break;
  }
  await see(page, 'Hai letto tutto');
}

async function tick(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await pressAt(page, `#consent-${key}`);
}

const LINES = [
  [0.1, 0.6, 0.25, 0.2, 0.35, 0.8, 0.5, 0.3, 0.6, 0.7],
  [0.65, 0.4, 0.9, 0.6],
];

/** Draws with a finger. */
async function draw(page: Page): Promise<void> {
  const box = await (await page.waitForSelector('canvas.pad'))!.boundingBox();
  const at = (line: number[], index: number): [number, number] => [
    box!.x + (line[index] ?? 0) * box!.width,
    box!.y + (line[index + 1] ?? 0) * box!.height,
  ];
  for (const line of LINES) {
    const finger = await page.touchscreen.touchStart(...at(line, 0));
    for (let index = 2; index < line.length; index += 2) await finger.move(...at(line, index));
    await finger.end();
  }
}

async function proposal(): Promise<{ id: number; code: string }> {
  const partner = await app.given.partner({
    ...{ kind: 'person', name: undefined, vatNumber: undefined, recipientCode: undefined },
    ...{ firstName: 'Mario', lastName: 'Rossi', fiscalCode: 'RSSMRA80A01H501U' },
    email: 'mario.rossi@example.it',
  });
  return app.given.contract({ draft: true, partnerId: partner.id }) as Promise<{ id: number; code: string }>;
}

describe('on a phone', () => {
  it('a link is opened, the contract read, confirmed, signed by finger, proved by code and downloaded', async () => {
    const contract = await proposal();
    await app.post(`/contracts/${contract.id}/signatures`, { mode: 'link' });
    await app.drain();
    const page = await visit(lastLink(app));

    await see(page, 'Mario Rossi, questo è il tuo contratto');
    expect(await barriersOn(page)).toEqual([]);
    await readToTheEnd(page);
    await press(page, 'Avanti');

    await see(page, 'Che cosa confermi');
    await press(page, 'Avanti');
    await see(page, 'Per firmare servono tutte le righe della prima parte.');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('consent-contract');
    await tick(page, 'contract', 'privacy', 'early-start');
    expect(await barriersOn(page)).toEqual([]);
    await press(page, 'Avanti');

    await see(page, 'La tua firma');
    await press(page, 'Avanti');
    await see(page, 'Manca la firma.');
    await draw(page);
    expect(await barriersOn(page)).toEqual([]);
    await press(page, 'Avanti');

    await see(page, 'Abbiamo mandato un codice di 6 cifre a m•••@example.it');
    await see(page, 'Un altro codice fra'); // it is on its way
    await app.drain();
    const code = lastCode(app);
    await page.locator(named('field', 'Codice')).fill(code === '123456' ? '654321' : '123456');
    await press(page, 'Firma il contratto');
    await see(page, 'Il codice non è giusto. Tentativi rimasti: 4.');
    expect(await barriersOn(page)).toEqual([]);
    await page.locator(named('field', 'Codice')).fill(code);
    await press(page, 'Firma il contratto');

    await see(page, 'Contratto firmato');
    expect(await barriersOn(page)).toEqual([]);
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'accepted' });
    await app.drain();
    expect(app.mailbox.mails.at(-1)).toMatchObject({ subject: expect.stringContaining('firmato') });

    await page.reload();
    await see(page, 'Contratto firmato');
    const [download] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/signing/signed-pdf')),
      press(page, 'Scarica la copia firmata'),
    ]);
    expect(download.status()).toBe(200);
    await page.browserContext().close();
  });

  it('whoever does not want to sign says so, and the link is dead', async () => {
    const contract = await proposal();
    await app.post(`/contracts/${contract.id}/signatures`, { mode: 'link' });
    await app.drain();
    const page = await visit(lastLink(app));
    await press(page, 'Non voglio firmare');
    await see(page, 'Non vuoi firmare?');
    expect(await barriersOn(page)).toEqual([]);
    await page.locator('dialog textarea').fill('Troppo caro');
    await press(page, 'Rifiuta la proposta');
    await see(page, 'Proposta rifiutata');
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'refused' });
    await page.browserContext().close();
  });

  it('a link that leads nowhere says so', async () => {
    const page = await visit('#nothing');
    await page.evaluate(() => document.documentElement.lang);
    await page.waitForSelector('.complaint');
    expect(await barriersOn(page)).toEqual([]);
    await page.browserContext().close();
  });
});

describe('on a tablet of ours', () => {
  it('the customer signs by keyboard as well, without a code', async () => {
    const contract = await proposal();
    const { id } = await app.post<{ id: number }>(`/contracts/${contract.id}/signatures`, { mode: 'tablet' });
    const { url } = await app.post<{ url: string }>(`/signatures/${id}/hand-over`);
    const page = await visit(url, { ...TABLET, deviceScaleFactor: 1 });
    await readToTheEnd(page);
    await press(page, 'Avanti');
    await tick(page, 'contract', 'privacy');
    await press(page, 'Avanti');
    await press(page, 'Preferisco scrivere il nome');
    await page.locator(named('field', 'Nome e cognome')).fill('Mario Rossi');
    expect(await barriersOn(page)).toEqual([]);
    await press(page, 'Firma il contratto');
    await see(page, 'Restituisci pure il tablet');
    expect(await app.get(`/signatures/${id}`)).toMatchObject({ state: 'signed', witness: 'Amministratore' });
    expect(await app.post(`/signatures/${id}/verify`)).toMatchObject({ intact: true });
    await page.browserContext().close();
  });
});
