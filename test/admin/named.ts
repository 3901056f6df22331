import { Puppeteer } from 'puppeteer';

/** How each role is found; what a role's elements are called is found out by `name`. */
export type Role = 'button' | 'link' | 'field' | 'list' | 'option' | 'tab' | 'menuitem' | 'choice' | 'cell';

/**
 * A selector for what has this role and, to those who read or hear the page, exactly this name; with `row`, within the
 * row that begins so.
 */
export function named(role: Role, name: string, row = ''): string {
  return `named/${JSON.stringify({ role, name, row })}`;
}

/**
 * Finds by role and name. Puppeteer's own `aria/` compares names to the letter, and those of the component library have a
 * zero-width blank before and an asterisk behind them. Runs in the page, so it must need nothing from outside itself.
 */
export function findNamed(root: Node, wanted: string): Element[] {
  const SELECTORS: Readonly<Record<string, string>> = {
    button: 'button, [role=button]',
    link: 'a[href]',
    field: 'input, textarea',
    list: '[role=combobox]',
    option: '[role=option]',
    tab: '[role=tab]',
    menuitem: '[role=menuitem]',
    cell: 'td',
    choice: 'input[type=checkbox], input[type=radio]',
  };
  const byId = (id: string | null) => (id === null ? null : document.getElementById(id.split(' ')[0] ?? ''));
  const name = (element: Element) =>
    element.getAttribute('aria-label') ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    byId(element.getAttribute('aria-labelledby'))?.textContent ??
    element.textContent;
  const plain = (text: string) =>
    text
      .replaceAll('\u200b', '')
      .replaceAll(/\s+/g, ' ')
      .replace(/\*\s*$/, '')
      .trim();
  const present = (element: Element) =>
    element.closest('[aria-hidden=true]') === null && (element.checkVisibility() || element.matches('input'));

  const { role, name: called, row } = JSON.parse(wanted) as Record<'role' | 'name' | 'row', string>;
  return [...(root as ParentNode).querySelectorAll(SELECTORS[role] ?? role)].filter(
    (element) =>
      plain(name(element)) === called &&
      present(element) &&
      (row === '' || plain(element.closest('tr')?.textContent ?? '').startsWith(row)),
  );
}

Puppeteer.registerCustomQueryHandler('named', { queryAll: findNamed });
