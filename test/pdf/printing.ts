import { existsSync } from 'node:fs';
import { PdfGateway, type PdfOptions } from '../../api/src/platform/pdf/pdf.gateway';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium to test with; a machine without one fails the test, it does not skip it. */
export function chromiumPath(): string {
  const path = process.env.PUPPETEER_EXECUTABLE_PATH ?? PLACES.find((place) => existsSync(place));
  if (!path) throw new Error('no Chromium found: set PUPPETEER_EXECUTABLE_PATH');
  return path;
}

interface Printers {
  /** A gateway that prints with the Chromium of this machine, until `closeGateways`. */
  readonly testGateway: (options?: Partial<PdfOptions>) => PdfGateway;
  /** For `afterAll` or `afterEach`. */
  readonly closeGateways: () => Promise<void>;
}

/** The gateways of one file of tests. */
export function printers(): Printers {
  const open: PdfGateway[] = [];
  return {
    testGateway: (options = {}) => {
      const gateway = new PdfGateway({ executablePath: chromiumPath(), ...options });
      open.push(gateway);
      return gateway;
    },
    closeGateways: async () => {
      await Promise.all(open.splice(0).map((gateway) => gateway.onApplicationShutdown()));
    },
  };
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
