/** A finished HTML page, taken apart so that many can be printed as one. */
export interface PrintDocument {
  /** Everything in `<head>` but the title: styles, mostly the same for all documents of a template. */
  readonly head: string;
  readonly title: string;
  readonly language: string;
  readonly body: string;
}

/** Takes a page apart. Attributes of `<body>` are not kept. Throws if the page has no body. */
export function parsePrintDocument(html: string): PrintDocument {
  const body = /<body[^>]*>([^]*)<\/body>/i.exec(html)?.[1];
  if (body === undefined) throw new Error('the document to print has no <body>');
  const head = /<head[^>]*>([^]*?)<\/head>/i.exec(html)?.[1] ?? '';
  const title = /<title[^>]*>([^]*?)<\/title>/i;
  return {
    head: head.replace(title, '').trim(),
    title: unescapeHtml(title.exec(head)?.[1] ?? '').trim(),
    language: /<html[^>]*\slang="([a-z-]+)"/i.exec(html)?.[1] ?? 'it',
    body,
  };
}

/** The name by which the n-th document of a printed page is found again in the PDF. */
export function markerName(index: number): string {
  return `document-${index}`;
}

/**
 * One HTML page of many documents, each starting on a new sheet of paper. All must have the same head. Chromium writes a
 * named destination for each element that some link points to, so each document has a link, which is not shown; so have
 * the elements whose ids are `marks`.
 */
export function joinPrintDocuments(
  documents: readonly PrintDocument[],
  marks: readonly string[] = [],
): string {
  const names = [...documents.map((_, index) => markerName(index)), ...marks];
  const links = names.map((name) => `<a href="#${name}"></a>`);
  const articles = documents.map(
    ({ body, language }, index) =>
      `<article id="${markerName(index)}" lang="${language}" style="break-before:page">${body}</article>`,
  );
  return [
    `<!doctype html><html><head>${documents[0]?.head ?? ''}</head><body><div style="display:none">`,
    ...links,
    '</div>',
    ...articles,
    '</body></html>',
  ].join('');
}

/** Documents to print together: same head, at most `size` of them, in order within each group. */
export function groupForPrinting<T extends Pick<PrintDocument, 'head'>>(
  documents: readonly T[],
  size: number,
): T[][] {
  const groups: T[][] = [];
  const open = new Map<string, T[]>();
  for (const document of documents) {
    const group = open.get(document.head);
    if (group && group.length < size) {
      group.push(document);
      continue;
    }
    const fresh = [document];
    open.set(document.head, fresh);
    groups.push(fresh);
  }
  return groups;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
  '&#x60;': '`',
  '&#x3D;': '=',
  '&amp;': '&',
};

/** Undoes the escaping of Handlebars, whose entities are the only ones a title can hold. */
function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#x27|#x60|#x3D);/g, (entity) => ENTITIES[entity] ?? entity);
}
