import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, ConsoleMessage, HTTPRequest, HTTPResponse, Page } from 'puppeteer';
import { axe } from './axe';
import { cellsOf, isStill, keepDocuments, reads, setClock, textBelow, untilIdle } from './in-page';
import { named, type Role } from './named';
import { press, tellPresses } from './pressing';

/** How long anything may take to show up, ms: long, for it is waited for only where something is wrong. */
const PATIENCE = 60_000;
/** No request for so long: the page has all it asked for. */
const QUIET = 100;

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** A tab of the browser as somebody in the office uses it: by what is written on it, never by how it is made. */
export class Screen {
  private faults: string[] = [];
  private asked = 0;
  private readonly open = new Set<HTTPRequest>();
  private menuSeen = false;
  private coloursSeen: number[] = [];

  private constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly downloads: string,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.faults.push(`uncaught ${String(error)}`));
    page.on('request', (request) => this.ask(request));
    page.on('requestfinished', (request) => this.open.delete(request));
    page.on('requestfailed', (request) => this.failed(request));
    page.on('response', (response) => this.answered(response));
  }

  /** A tab in a profile of its own (nobody is signed in), whose clock shows `now`. */
  static async open(browser: Browser, url: string, now: Date): Promise<Screen> {
    const downloads = mkdtempSync(join(tmpdir(), 'ponte-downloads-'));
    const context = await browser.createBrowserContext({
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
    });
    const page = await context.newPage();
    await page.setViewport(DESK);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(setClock, now.getTime());
    await page.evaluateOnNewDocument(keepDocuments);
    await tellPresses(page);
    return new Screen(page, url, downloads);
  }

  async close(): Promise<void> {
    await this.page.browserContext().close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  /** All that went wrong since last asked: console errors, exceptions, refused and failed requests. */
  takeFaults(): string[] {
    const taken = this.faults;
    this.faults = [];
    return taken;
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.load('/login');
    await this.fill('E-mail', email);
    await this.fill('Password', password);
    await this.press('Accedi');
  }

  /** Loads the admin anew at one of its pages. */
  async load(path: string): Promise<void> {
    await this.settle(); // requests cut off by leaving would count as open for ever
    await this.page.goto('about:blank'); // another fragment alone loads nothing
    await this.page.goto(`${this.url}/#${path}`);
    await this.settle();
  }

  /** Goes to a page of the admin without loading it anew. */
  async go(path: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, path);
    await this.settle();
  }

  /** Where the admin is, as `/invoices/7/show`. */
  path(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  /** Waits until the page has all it asked for and has shown it; a stream of events may stay open. */
  async settle(): Promise<void> {
    let before: number;
    do {
      await this.page.evaluate(untilIdle);
      before = this.asked;
      await this.page.waitForNetworkIdle({ idleTime: QUIET, concurrency: 1 });
      await this.page.evaluate(untilIdle);
    } while (this.asked > before);
  }

  /** Presses what is called so; with `row`, in the row that begins with that text. */
  async press(name: string, role: Role = 'button', row?: string): Promise<void> {
    await press(this.page, named(role, name, row));
  }

  /** Presses what has no name of its own, or one that others have too. */
  pressAt(selector: string): Promise<void> {
    return press(this.page, selector);
  }

  /** What the frame of this title shows: a document that the page holds in memory. */
  async framed(title: string): Promise<Buffer> {
    const frame = await this.page.waitForSelector(`iframe[title="${title}"][src^="blob:"]`, {
      visible: true,
    });
    const bytes = await frame?.evaluate(async ({ src }) => {
      const buffer = await window.documents.get(src)?.arrayBuffer();
      return [...new Uint8Array(buffer ?? [])];
    });
    return Buffer.from(bytes ?? []);
  }

  /** The file saved under this name, once it is whole: the browser takes its name first, and puts the file in its place. */
  async saved(name: string): Promise<Buffer> {
    const file = join(this.downloads, name);
    const until = Date.now() + PATIENCE;
    while (!existsSync(file) || statSync(file).size === 0) {
      if (Date.now() > until) throw new Error(`not saved: ${name}`);
      await sleep(20);
    }
    return readFileSync(file);
  }

  async fill(label: string, text: string): Promise<void> {
    const type = await this.enter(label);
    if (type === 'date') return this.page.locator(named('field', label)).fill(text); // typed as the browser's language has it
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('KeyA');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text);
  }

  /** Presses an input until it has the focus: what comes meanwhile can move it from under a press. Answers its type. */
  private async enter(label: string): Promise<string> {
    for (let tries = 0; tries < 10; tries++) {
      await this.press(label, 'field');
      const type = await this.page.$eval(named('field', label), (field) =>
        field === document.activeElement ? (field as HTMLInputElement).type : null,
      );
      if (type !== null) return type;
    }
    throw new Error(`"${label}" does not take the focus`);
  }

  /** Filters a list by a text, and waits until it is: a row pressed before that would be left again for the list. */
  async search(text: string): Promise<void> {
    await this.fill('Cerca', text);
    await this.page.waitForFunction((part) => location.hash.includes(part), {}, encodeURIComponent(text));
    await this.settle();
  }

  /** Chooses in a closed list, and waits until that no longer covers the page. */
  async choose(label: string, option: string): Promise<void> {
    await this.settle();
    await this.unfold(label);
    await this.press(option, 'option');
    await this.page.waitForSelector('.MuiPopover-root', { hidden: true });
  }

  /** By the keyboard: what comes meanwhile could move the list from under a press. It could take the focus too. */
  private async unfold(label: string): Promise<void> {
    const list = await this.page.waitForSelector(named('list', label));
    let open: unknown;
    for (let tries = 0; !open && tries < 10; tries++) {
      await list?.press('ArrowDown');
      open = await this.page
        .waitForSelector('.MuiPopover-root [role=listbox]', { timeout: 2000 })
        .catch(() => null);
    }
  }

  /** Waits until a text can be seen; whatever blanks it has. */
  async see(text: string): Promise<void> {
    await this.page.waitForFunction(reads, {}, text, true).catch(async (cause: unknown) => {
      const waits = [...this.open].map((request) => `${request.method()} ${request.url()}`);
      const why =
        [...this.faults, ...waits.map((request) => `no answer yet: ${request}`)].join(', ') || 'no fault';
      throw new Error(`"${text}" is not to be seen on ${this.path()} (${why}), but ${await this.text()}`, {
        cause,
      });
    });
  }

  /** Waits until a text is gone. */
  async gone(text: string): Promise<void> {
    await this.page.waitForFunction(reads, {}, text, false);
  }

  private async text(): Promise<string> {
    return plain(await this.page.$eval('body', ({ innerText }) => innerText));
  }

  /** Whether something of this name and role is there now. */
  async has(name: string, role: Role = 'button'): Promise<boolean> {
    return (await this.page.$(named(role, name))) !== null;
  }

  /** The names of all buttons and of the links to forms in the page, without those of tables, tabs and paging. */
  async actions(): Promise<string[]> {
    const found = await this.page.$$eval(
      '#main-content button:not([role=tab]), #main-content a[href*="/create"], #main-content a[aria-label="Modifica"]',
      (all) =>
        all
          .filter((each) => !each.closest('table, .MuiTablePagination-root'))
          .map(({ ariaLabel, textContent }) => ariaLabel ?? textContent),
    );
    return found.map(plain);
  }

  /** The texts of all elements that a selector finds. */
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (found) => found.map((element) => element.textContent.trim()));
  }

  /** Where an input is in the window, px from its left and its top. */
  async place(label: string): Promise<{ left: number; top: number }> {
    const input = await this.page.waitForSelector(named('field', label));
    const box = await input?.evaluate((field) => {
      const { left, top } = field.getBoundingClientRect();
      return { left, top };
    });
    return box ?? { left: NaN, top: NaN };
  }

  /** What is said under an input: a hint, or what is wrong with it. */
  async complaint(label: string): Promise<string> {
    const input = await this.page.waitForSelector(named('field', label));
    const said = await input?.evaluate(
      (field) => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    return plain(said ?? '');
  }

  /** What is written under a name: of a figure, or in a list of facts. Waits until it is there. */
  async below(name: string): Promise<string> {
    const found = await this.page.waitForFunction(textBelow, {}, name);
    return plain(await found.jsonValue());
  }

  /** The row that begins with this text, cell by cell under the names of their columns. Waits until it is there. */
  async row(begin: string): Promise<Record<string, string>> {
    const found = await this.page.waitForFunction(cellsOf, {}, begin);
    const { names, cells } = (await found.jsonValue()) || { names: [], cells: [] };
    return Object.fromEntries(names.map((name, index) => [plain(name), plain(cells[index] ?? '')]));
  }

  /**
   * What keeps people out: what axe holds serious or critical, at a desk and on a phone, and on a phone also what sticks out
   * of the window to the right. (A PDF in a frame is no page of ours.) The menu, half of all there is, is the same on every
   * page and is looked at once, and so is each pair of colours. With `stay` the window stays as wide as it was looked at last:
   * to draw a page anew takes it longer than to look at it.
   */
  async barriers({ stay = false } = {}): Promise<string[]> {
    const widths = this.isPhone() ? [PHONE, DESK] : [DESK, PHONE];
    const found: string[] = [];
    for (const width of widths) {
      await this.widen(width);
      const barriers = this.isPhone()
        ? [...(await this.look()), ...(await this.sticksOut())]
        : await this.look();
      found.push(...barriers.map((barrier) => (this.isPhone() ? `on a phone ${barrier}` : barrier)));
    }
    this.menuSeen = true;
    if (!stay) await this.widen(DESK);
    return found;
  }

  /** Makes the window as wide as at a desk, or as a phone's. */
  async widen(viewport = DESK): Promise<void> {
    if (this.page.viewport()?.width === viewport.width) return;
    await this.page.setViewport(viewport);
    await this.settle();
  }

  private isPhone(): boolean {
    return this.page.viewport()?.width === PHONE.width;
  }

  /** Once nothing moves any more: what is half faded in has colours of its own. */
  private async look(): Promise<string[]> {
    await this.page.waitForFunction(isStill);
    const { barriers, colours } = await axe(this.page, {
      leftOut: this.menuSeen ? ['.MuiDrawer-root'] : [],
      coloursSeen: this.coloursSeen,
    });
    // A notice that came meanwhile was seen half faded in: once it is gone, the page is looked at again.
    if (await this.page.$('.MuiSnackbar-root')) return this.look();
    this.coloursSeen = [...this.coloursSeen, ...colours];
    return barriers;
  }

  private sticksOut(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map((element) => `too wide: ${element.outerHTML.slice(0, 160)}`);
    });
  }

  private hear(message: ConsoleMessage): void {
    // Refused requests are told by `answered`, with their address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      this.faults.push(`console ${message.text()}`);
    }
  }

  private ask(request: HTTPRequest): void {
    this.asked++;
    this.open.add(request);
  }

  private failed(request: HTTPRequest): void {
    this.open.delete(request);
    // A page that is left takes its requests back; a PDF in a frame is given to the viewer, which the shell has not.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') this.faults.push(`${reason} ${request.method()} ${request.url()}`);
  }

  private answered(response: HTTPResponse): void {
    if (response.status() < 400) return;
    const { pathname } = new URL(response.url());
    this.faults.push(`${response.status()} ${response.request().method()} ${pathname}`);
  }
}

/** Blanks of all kinds as plain ones: amounts are written with unbreakable ones. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
