import { launch, type Browser, type HTTPRequest, type Page } from 'puppeteer';

/**
 * Where every print happens: an empty page that exists only in our answer to the request for it. Its policy outlives the
 * documents written into it (written into the documents it would pile up, and slow down a page kept for long).
 */
const EMPTY_PAGE = 'http://document.invalid/';
const CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * One Chromium process with as many pages as are in use at once, each kept for the next print: opening a page costs
 * more than printing one. It runs no scripts and reaches neither network nor files. Each of three doors is shut by itself:
 * the content policy of the page, the interception of every request, and a proxy that does not exist.
 */
export class Chromium {
  private readonly idle: Page[] = [];
  private busy = 0;
  private retired = false;
  /** Documents printed so far; Chromium grows with them. */
  printed = 0;
  private readonly ended: Promise<void>;

  /** @param blank pages that Chromium opened by itself, not yet made ready for printing. */
  private constructor(
    private readonly browser: Browser,
    private readonly blank: Page[],
  ) {
    this.ended = new Promise((resolve) => browser.once('disconnected', () => resolve()));
  }

  /** Starts Chromium. Throws if there is none at the path, or if it does not come up within the time (ms). */
  static async start(executablePath: string, timeoutMs: number): Promise<Chromium> {
    const browser = await launch({
      executablePath,
      headless: 'shell',
      // Over a pipe no port is opened, and Chromium ends by itself if our process dies without closing it.
      pipe: true,
      args: chromiumFlags(),
      timeout: timeoutMs,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    return new Chromium(browser, await browser.pages());
  }

  /** The PDF of one HTML page. Rejects after `timeoutMs`, or at once if Chromium dies; either way it is to be killed. */
  async print(html: string, timeoutMs: number): Promise<Uint8Array> {
    this.busy += 1;
    try {
      const page = this.idle.pop() ?? (await withinTime(this.openPage(), timeoutMs));
      const pdf = await withinTime(printOn(page, html), timeoutMs);
      this.idle.push(page);
      return pdf;
    } finally {
      this.busy -= 1;
      if (this.retired && this.busy === 0) await this.close();
    }
  }

  /** Takes no more prints and ends with the last one under way. Resolves when it has ended. */
  async retire(): Promise<void> {
    this.retired = true;
    if (this.busy === 0) await this.close();
    await this.ended;
  }

  async close(): Promise<void> {
    await withinTime(this.browser.close(), 5_000).catch(() => {
      this.kill();
    });
  }

  /** Ends a Chromium that may no longer answer. Prints under way reject. */
  kill(): void {
    const pid = this.browser.process()?.pid;
    if (pid === undefined) return;
    try {
      // The whole group: on Debian the process we started is a shell that waits for Chromium.
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }

  private async openPage(): Promise<Page> {
    const page = this.blank.pop() ?? (await this.browser.newPage());
    page.on('error', () => {
      this.kill();
    });
    page.on('request', answer);
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
    await page.goto(EMPTY_PAGE);
    return page;
  }
}

/** The flags that keep Chromium small, quiet and unconnected. */
export function chromiumFlags(): string[] {
  const flags = [
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // No script of ours runs, but the limit makes Chromium collect the documents of past prints in time: half the memory.
    '--js-flags=--max-old-space-size=256',
    '--proxy-server=http://0.0.0.0:9',
    '--proxy-bypass-list=<-loopback>',
  ];
  // Chromium's sandbox cannot be set up by root, who is found in containers only.
  return process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
}

/** Throws if the document led the page elsewhere (`<meta http-equiv="refresh">`): what was printed is not what was given. */
async function printOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { timeout: 0 });
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: false,
    outline: false,
    timeout: 0,
  });
  if (page.url() !== EMPTY_PAGE) throw new Error('the document navigated away while it was printed');
  return pdf;
}

/** Data URIs are part of the document. Anything else is a request, and is refused. */
function answer(request: HTTPRequest): void {
  void reply(request).catch(() => undefined); // the page may be gone already, and the request with it
}

function reply(request: HTTPRequest): Promise<void> {
  const url = request.url();
  if (url.startsWith('data:')) return request.continue();
  if (url !== EMPTY_PAGE) return request.abort('blockedbyclient');
  const headers = { 'content-security-policy': CONTENT_POLICY };
  return request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: '' });
}

async function withinTime<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Chromium did not answer within ${timeoutMs} ms`));
    }, timeoutMs);
  });
  work.catch(() => undefined); // if it is late, how it ends concerns nobody
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
