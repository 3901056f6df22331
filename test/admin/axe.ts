import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { barriersOf, type Barriers } from './in-page';

/** What finds barriers, as a script for pages. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeOptions {
  /** Selectors of what is not looked at. A PDF in a frame is no page of ours; the rows of a table are alike. */
  readonly leftOut?: readonly string[];
  /** Signs of texts whose colours were looked at before, as answered then. */
  readonly coloursSeen?: readonly number[];
  /** How bad what counts is. */
  readonly impacts?: readonly string[];
}

/** What axe finds on the page as it is now. */
export async function axe(page: Page, options: AxeOptions = {}): Promise<Barriers> {
  const { leftOut = [], coloursSeen = [], impacts = ['serious', 'critical'] } = options;
  const loaded = await page.evaluate(() => 'axe' in window);
  if (!loaded) await page.evaluate(AXE);
  return page.evaluate(barriersOf, ['iframe', 'tr:nth-child(n+6)', ...leftOut], coloursSeen, impacts);
}
