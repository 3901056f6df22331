import { setImmediate } from 'node:timers/promises';
import { Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Chromium } from './chromium.gateway';
import {
  groupForPrinting,
  joinPrintDocuments,
  parsePrintDocument,
  type PrintDocument,
} from './print-document';
import type { MarkedPlace } from './marked-places';
import { Slots } from './slots';

export interface PdfOptions {
  /** Chromium or chromium-headless-shell; null where none is installed, and then nothing can be printed. */
  readonly executablePath: string | null;
  /** Prints at once, each on its own page. */
  readonly pages?: number;
  /** Documents printed together by `printMany`. */
  readonly chunkSize?: number;
  /** Milliseconds a print may take, and those that each document adds to it. */
  readonly timeoutMs?: number;
  readonly timeoutPerDocumentMs?: number;
  /** Documents after which Chromium is started afresh, since it grows. */
  readonly recycleAfter?: number;
}

export interface HtmlDocument<Id> {
  readonly id: Id;
  readonly html: string;
}

export interface PdfFile<Id> {
  readonly id: Id;
  readonly pdf: Uint8Array;
}

/** A printed document and where its marked elements stand. */
export interface MarkedPdf {
  readonly pdf: Uint8Array;
  /** By the element's id; what is not in the document is not in the map. */
  readonly places: ReadonlyMap<string, MarkedPlace>;
}

/** Puppeteer and pdf-lib are loaded with the first print: most processes never print, and the two take 25 MB. */
const startChromium = async (path: string, timeoutMs: number): Promise<Chromium> => {
  const { Chromium } = await import('./chromium.gateway');
  return Chromium.start(path, timeoutMs);
};

const DEFAULTS = {
  pages: 2,
  chunkSize: 50,
  timeoutMs: 20_000,
  timeoutPerDocumentMs: 250,
  recycleAfter: 1_000,
};

/**
 * HTML to PDF by Chromium, which is started when first needed, and started again when it crashes or hangs; the print it
 * failed is tried once more. Documents get no network, no files and no scripts. Their `<title>` becomes the PDF's title and
 * stands with the page number in the lower margin, of which they must leave 15 mm free.
 */
export class PdfGateway implements OnApplicationShutdown {
  private readonly log = new Logger(PdfGateway.name);
  private readonly options: Required<PdfOptions>;
  private readonly slots: Slots;
  private chromium: Promise<Chromium> | null = null;
  /** Fulfilled when the Chromium before this one has ended: two at once would take twice the memory. */
  private ended: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(options: PdfOptions) {
    this.options = { ...DEFAULTS, ...options };
    this.slots = new Slots(this.options.pages);
  }

  /** The PDF of one HTML page with `<title>` and `<html lang>`. */
  async printOne(html: string): Promise<Uint8Array> {
    const [printed] = await this.printTogether([parsePrintDocument(html)]);
    if (!printed) throw new Error('nothing was printed');
    return printed.pdf;
  }

  /**
   * The PDFs of many documents, in their order, several times faster than one by one: those with the same head (that is,
   * of the same template) are printed together and then cut apart. All are held in memory: pass some hundreds at a time.
   */
  async printMany<Id>(documents: readonly HtmlDocument<Id>[]): Promise<PdfFile<Id>[]> {
    const parsed = documents.map(({ id, html }, order) => ({ ...parsePrintDocument(html), id, order }));
    const groups = groupForPrinting(parsed, this.options.chunkSize);
    const printed = await Promise.all(groups.map((group) => this.printTogether(group)));
    return printed
      .flat()
      .sort((a, b) => a.document.order - b.document.order)
      .map(({ document, pdf }) => ({ id: document.id, pdf }));
  }

  /**
   * One document without title and page numbers in its lower margin, for what is put together with other pages first, and where
   * the elements with these ids stand in it.
   */
  async printBare(html: string, marks: readonly string[]): Promise<MarkedPdf> {
    this.mustBeUsable();
    const page = joinPrintDocuments([parsePrintDocument(html)], marks);
    const pdf = await this.slots.run(() => this.printTwice(page, 1));
    const { markedPlaces } = await import('./marked-places');
    return { pdf, places: await markedPlaces(pdf, marks) };
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    const chromium = await this.chromium?.catch(() => null);
    this.chromium = null;
    await Promise.all([chromium?.close(), this.ended]);
  }

  /** Prints and splits. The split is outside the slot, so that Chromium prints the next chunk meanwhile. */
  private async printTogether<T extends PrintDocument>(
    documents: readonly T[],
  ): Promise<{ document: T; pdf: Uint8Array }[]> {
    this.mustBeUsable();
    const chunk = await this.slots.run(() =>
      this.printTwice(joinPrintDocuments(documents), documents.length),
    );
    const { splitPdf } = await import('./split-pdf');
    const printed: { document: T; pdf: Uint8Array }[] = [];
    for await (const part of splitPdf(chunk, documents)) {
      printed.push(part);
      await setImmediate();
    }
    return printed;
  }

  private mustBeUsable(): void {
    if (this.closed) throw new Error('the PDF gateway is closed');
    if (this.options.executablePath === null) {
      throw new Error('there is no Chromium to print with: set PUPPETEER_EXECUTABLE_PATH');
    }
  }

  private async printTwice(html: string, documents: number): Promise<Uint8Array> {
    try {
      return await this.print(html, documents);
    } catch (error) {
      if (this.closed) throw error;
      this.log.warn(`printing ${documents} documents failed, trying once more: ${String(error)}`);
      return this.print(html, documents);
    }
  }

  private async print(html: string, documents: number): Promise<Uint8Array> {
    const { timeoutMs, timeoutPerDocumentMs } = this.options;
    const running = this.running();
    const chromium = await running;
    try {
      const pdf = await chromium.print(html, timeoutMs + documents * timeoutPerDocumentMs);
      this.count(running, chromium, documents);
      return pdf;
    } catch (error) {
      if (this.chromium === running) this.chromium = null;
      chromium.kill();
      throw error;
    }
  }

  /** The Chromium in use, started if there is none. */
  private running(): Promise<Chromium> {
    if (this.chromium) return this.chromium;
    const { executablePath, timeoutMs } = this.options;
    const starting = this.ended.then(() => startChromium(executablePath ?? '', timeoutMs));
    this.chromium = starting;
    starting.catch(() => {
      if (this.chromium === starting) this.chromium = null;
    });
    return starting;
  }

  private count(running: Promise<Chromium>, chromium: Chromium, documents: number): void {
    chromium.printed += documents;
    if (chromium.printed < this.options.recycleAfter || this.chromium !== running) return;
    this.chromium = null;
    this.ended = chromium.retire();
  }
}
