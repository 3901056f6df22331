import type Axe from 'axe-core';

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
    scheduler: { postTask: (task: () => void, options: { priority: 'background' }) => Promise<void> };
    /** Put there by `Screen` before it looks for barriers. */
    axe: Pick<typeof Axe, 'configure' | 'run'>;
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

/** Once the page has done all that waits to be done. (Idle callbacks wait for frames too, of which moving things have no end.) */
export function untilIdle(): Promise<void> {
  return window.scheduler.postTask(() => undefined, { priority: 'background' });
}

/** Whether nothing moves, nor soon will: a notice would begin to fade while one looks. */
export function isStill(): boolean {
  return (
    !document.querySelector('.MuiSnackbar-root') &&
    document.getAnimations().every(({ effect }) => effect?.getComputedTiming().endTime === Infinity)
  );
}

export interface Barriers {
  readonly barriers: string[];
  /** Signs of the texts whose colours were judged now: not of those that something covered. */
  readonly colours: number[];
}

/**
 * What axe holds so bad on the page. Colours, which take it longest, are looked at only where a text has a place of a kind
 * that is not among those seen: the classes from it up to the root make its colours.
 */
export async function barriersOf(
  leftOut: readonly string[],
  seen: readonly number[],
  impacts: readonly string[],
): Promise<Barriers> {
  const NEW = 'data-new-colours';
  const known = new Set(seen);
  const marked = new Map<Element, number>();
  const hasText = (element: Element): boolean =>
    element.matches('input, textarea') ||
    [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim(),
    );
  const sign = (element: Element | null): number => {
    let hash = 0;
    for (let at = element; at; at = at.parentElement) {
      for (const char of `${at.tagName} ${at.getAttribute('class') ?? ''} ${at.getAttribute('style') ?? ''}`)
        hash = (hash * 31 + char.charCodeAt(0)) | 0;
    }
    return hash;
  };
  for (const element of document.querySelectorAll('body *')) {
    element.removeAttribute(NEW);
    if (!element.checkVisibility() || !hasText(element) || element.closest('[aria-hidden=true]')) continue;
    const signed = sign(element);
    if (known.has(signed)) continue;
    known.add(signed);
    marked.set(element, signed);
    element.setAttribute(NEW, '');
  }
  window.axe.configure({ rules: [{ id: 'color-contrast', selector: `[${NEW}]` }] });
  const { violations, incomplete } = await window.axe.run(
    { exclude: [...leftOut] },
    { resultTypes: ['violations', 'incomplete'], elementRef: true },
  );
  for (const { element } of incomplete.flatMap(({ id, nodes }) => (id === 'color-contrast' ? nodes : []))) {
    if (element) marked.delete(element);
  }
  const shown = [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')];
  const covered = shown.some((element) => element.checkVisibility({ visibilityProperty: true }));
  const unheard = document.querySelector('#root[aria-hidden=true]') && !covered;
  const barriers = violations
    .filter(({ impact }) => impact && impacts.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  if (unheard) barriers.push('the whole page is hidden from those who hear it');
  return { barriers, colours: [...marked.values()] };
}
