/** What runs in the page and not here; so it needs nothing from outside itself. */

/** Whether a text can be read on the page. */
export function reads(text: string, wanted: boolean): boolean {
  return document.body.innerText.replaceAll(/\s+/g, ' ').includes(text) === wanted;
}

/** The text under a name; empty while there is none. */
export function textBelow(name: string): string {
  const names = document.querySelectorAll(
    '#main-content p, #main-content dt, #main-content .MuiTypography-root',
  );
  const found = [...names].find(({ textContent }) => textContent.trim() === name);
  return found?.nextElementSibling?.textContent ?? '';
}

interface Row {
  readonly names: string[];
  readonly cells: string[];
}

/** The cells of the row that begins so, and the names of their columns; false while there is none. */
export function cellsOf(begin: string): Row | false {
  const rows = document.querySelectorAll('#main-content tbody tr, [role=dialog] tbody tr');
  const row = [...rows].find(({ textContent }) => textContent.trim().startsWith(begin));
  if (!row) return false;
  const texts = (found: Iterable<Element>) => [...found].map(({ textContent }) => textContent);
  const table = row.closest('table');
  return { names: texts(table?.querySelectorAll('thead th') ?? []), cells: texts(row.children) };
}

/** The clock of the page goes on from `now`. */
export function setClock(now: number): void {
  const shift = now - Date.now();
  window.Date = new Proxy(Date, {
    construct: (real, values: unknown[], target) =>
      (values.length > 0
        ? Reflect.construct(real, values, target)
        : Reflect.construct(real, [real.now() + shift], target)) as Date,
    get: (real, name) => (name === 'now' ? () => real.now() + shift : (Reflect.get(real, name) as unknown)),
  });
}

declare global {
  interface Window {
    /** Documents of the page by their address, for nobody but the page itself may fetch them. */
    documents: Map<string, Blob>;
  }
}

/** The page remembers what it gives an address to. */
export function keepDocuments(): void {
  window.documents = new Map();
  const give = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (document: Blob) => {
    const address = give(document);
    window.documents.set(address, document);
    return address;
  };
}
