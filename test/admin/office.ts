import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { DemoLoader } from '../../api/src/demo/demo.loader';
import { OutboxRelay } from '../../api/src/platform/outbox/outbox.relay';
import { testApp, type TestApp } from '../support/app';
import { startChromium } from './chromium';
import { Screen } from './screen';

/** A day to come: the browser's cookies live by the real clock, and would be out of date on a day gone by. */
const TODAY = '2031-03-10';

const admin = process.env.PONTE_ADMIN_DIR ?? join(__dirname, '../../admin/dist');

export interface Office {
  readonly app: TestApp;
  /** The tab in front of the administrator; a new one for each file of tests. */
  readonly screen: Screen;
  /** Another tab, where nobody is signed in; closed in the end. */
  open(): Promise<Screen>;
}

/** A demo ISP of 40 customers with 14 months behind it, seen through Chromium on a day that stands still. */
export function testOffice(): Office {
  let browser: Browser | undefined;
  let screen: Screen;
  const opened: Screen[] = [];

  // Before the application stops, which waits for the connections of the tabs.
  afterAll(async () => {
    for (const tab of opened) await tab.close();
    await browser?.close();
  });

  const app = testApp({ today: TODAY, catcher: true });

  const open = async (): Promise<Screen> => {
    browser ??= await startChromium();
    const tab = await Screen.open(browser, app.url, app.clock.now());
    opened.push(tab);
    return tab;
  };

  beforeAll(async () => {
    if (!existsSync(join(admin, 'index.html'))) {
      throw new Error(`The admin is not built (no ${admin}/index.html): run "npm run build:admin" first.`);
    }
    await loadDemo(app);
    screen = await open();
  }, 120_000);

  afterEach(() => {
    expect(screen.takeFaults()).toEqual([]);
  });

  return {
    app,
    get screen() {
      return screen;
    },
    open,
  };
}

/** The loader gives events to their listeners itself; a relay beside it would give them out a second time. */
async function loadDemo(app: TestApp): Promise<void> {
  const relay = app.resolve(OutboxRelay);
  await relay.onApplicationShutdown();
  await app.resolve(DemoLoader).load({ customers: 40 }, () => undefined);
  app.clock.hold(TODAY); // the loader lets it go in the end
  relay.onApplicationBootstrap();
}
