import type { FatturaPa } from './fatturapa-tree';

const NAMESPACE = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2';

/** What a tree is made of: text, an element with its children in order, or an element repeated. */
type XmlValue = string | object | readonly (string | object)[] | undefined;

/**
 * The document as a file: UTF-8 without byte order mark, one element a line. Only the root is in the namespace, as the
 * schema wants it; children come in the order of their keys.
 */
export function fatturaPaXml({ versione, ...sections }: FatturaPa): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<p:FatturaElettronica xmlns:p="${NAMESPACE}" versione="${escaped(versione)}">\n` +
    `${children(sections)}</p:FatturaElettronica>\n`
  );
}

function children(parent: object): string {
  let xml = '';
  for (const name in parent) {
    const value = (parent as Readonly<Record<string, XmlValue>>)[name];
    if (typeof value === 'string') xml += leaf(name, value);
    else if (Array.isArray(value))
      for (const each of value as readonly (string | object)[]) xml += element(name, each);
    else if (value !== undefined) xml += element(name, value);
  }
  return xml;
}

function element(name: string, value: string | object): string {
  if (typeof value === 'string') return leaf(name, value);
  const { open, close } = tags(name);
  return `${open}\n${children(value)}${close}`;
}

function leaf(name: string, text: string): string {
  const { open, close } = tags(name);
  return open + escaped(text) + close;
}

interface Tags {
  readonly open: string;
  readonly close: string;
}

/** The tags of each name, made once: a file has some sixty elements, a run some hundred thousand files. */
const known = new Map<string, Tags>();

function tags(name: string): Tags {
  let found = known.get(name);
  if (!found) {
    found = { open: `<${name}>`, close: `</${name}>\n` };
    known.set(name, found);
  }
  return found;
}

const SPECIAL = /[&<>"]/;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '') : text;
}
