import { launch, type Browser } from 'puppeteer';

/**
 * The Chromium of the machine, without a window. Over a pipe no port is opened, and it ends by itself if the tests die without
 * closing it; as root, who is found in containers only, it can't set up its sandbox.
 */
export function startChromium(): Promise<Browser> {
  const executablePath = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (!executablePath)
    throw new Error('PUPPETEER_EXECUTABLE_PATH names no Chromium: the set-up of the tests finds one');
  return launch({
    executablePath,
    headless: 'shell',
    pipe: true,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--lang=it-IT',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}
