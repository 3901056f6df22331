import type { Page } from 'puppeteer';
import { findNamed } from './named';

declare global {
  interface Window {
    findNamed: typeof findNamed;
    /** Of the last press: whether it met what it was meant for. */
    pressed?: { met: boolean };
  }
}

/** How often a press is done again that met something else. */
const TRIES = 10;

/** Lets the pages of a tab tell what a press met. */
export async function tellPresses(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(`window.findNamed = ${findNamed.toString()}`);
}

/**
 * Presses what a selector finds, one of CSS or of `named`. What comes meanwhile can move it from under the press, or put
 * another in its place: people look again and press once more, and so is done here.
 */
export async function press(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    await page.evaluate(watchClick, selector);
    await page.locator(selector).click();
    // A press that loads another document leaves nothing to ask.
    if (await page.evaluate(() => window.pressed?.met ?? true).catch(() => true)) return;
  }
  throw new Error(`no press meets ${selector}`);
}

/** Runs in the page: whether the next click meets what the selector finds then. */
function watchClick(selector: string): void {
  const [, called] = selector.split('named/');
  const found = () =>
    called === undefined ? [...document.querySelectorAll(selector)] : window.findNamed(document, called);
  const pressed = { met: false };
  window.pressed = pressed;
  const look = (event: Event) => {
    const path = event.composedPath();
    pressed.met ||= found().some((element) => path.includes(element));
  };
  window.addEventListener('click', look, { capture: true, once: true });
}
