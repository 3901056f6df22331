import { existsSync } from 'node:fs';
import { PdfGateway, type PdfOptions } from '../../api/src/platform/pdf/pdf.gateway';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium to test with; a machine without one fails the test, it does not skip it. */
export function chromiumPath(): string {
  const path = process.env.PUPPETEER_EXECUTABLE_PATH ?? PLACES.find((place) => existsSync(place));
  if (!path) throw new Error('no Chromium found: set PUPPETEER_EXECUTABLE_PATH');
  return path;
}

const open: PdfGateway[] = [];

/** A gateway that prints with the Chromium of this machine, until `closeGateways`. */
export function testGateway(options: Partial<PdfOptions> = {}): PdfGateway {
  const gateway = new PdfGateway({ executablePath: chromiumPath(), ...options });
  open.push(gateway);
  return gateway;
}

/** For `afterAll` or `afterEach` of every file that prints. */
export async function closeGateways(): Promise<void> {
  await Promise.all(open.splice(0).map((gateway) => gateway.onApplicationShutdown()));
}

/** A small document whose every page carries its token, so that no page can stray into another document unseen. */
export function tokenDocument(token: string, pages = 1, language = 'it'): string {
  const sheets = Array.from(
    { length: pages },
    (_, page) => `<div style="break-before:page"><p>${token} foglio ${page + 1}</p></div>`,
  );
  return `<!doctype html><html lang="${language}"><head><title>Titolo ${token}</title>
    <style>@page { size: A4; margin: 15mm } body { font-family: 'Liberation Sans', sans-serif }</style></head>
    <body>${sheets.join('')}</body></html>`;
}
