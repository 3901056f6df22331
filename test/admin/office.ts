import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { DemoLoader } from '../../api/src/demo/demo.loader';
import { OutboxRelay } from '../../api/src/platform/outbox/outbox.relay';
import { TestApp, testApp } from '../support/app';
import { onlyOnce, type Snapshot } from '../support/snapshot';
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

  const app = testApp({ today: TODAY, catcher: true, from: demo });

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

/** The demo, loaded once for all files of tests. */
function demo(): Promise<Snapshot> {
  return onlyOnce('demo', async () => {
    const app = new TestApp({ today: TODAY, catcher: true });
    await app.start();
    await app.resolve(OutboxRelay).onApplicationShutdown(); // the loader gives events to their listeners itself
    await app.resolve(DemoLoader).load({ customers: 40 }, () => undefined);
    return app.leave();
  });
}
