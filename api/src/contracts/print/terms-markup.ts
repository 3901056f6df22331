/** What terms may name of us: `{{azienda}}` in the text, filled in when it is printed. */
export const PLACEHOLDERS = [
  'azienda',
  'indirizzo',
  'partita-iva',
  'telefono',
  'email',
  'pec',
  'sito',
  'contratto',
  'cliente',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const NAMED = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names in double braces that nobody can fill in. */
export function unknownPlaceholders(body: string): string[] {
  const known: readonly string[] = PLACEHOLDERS;
  return [...body.matchAll(NAMED)].map(([, name = '']) => name).filter((name) => !known.includes(name));
}

/**
 * Terms as HTML. The markup is a small part of Markdown: `## heading`, `- item`, `1. item` (which keeps its number), `**bold**`, `*italic*`,
 * a blank line between paragraphs. Everything else is text and is escaped.
 */
export function termsHtml(body: string, values: Readonly<Record<Placeholder, string>>): string {
  const known = new Map<string, string>(Object.entries(values));
  const filled = body.replace(NAMED, (whole, name: string) => known.get(name) ?? whole);
  return filled
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockHtml)
    .join('\n');
}

function blockHtml(block: string): string {
  const [first = '', ...rest] = block.split('\n');
  const heading = /^(#{1,3}) (.+)$/.exec(first);
  if (heading) {
    const level = (heading[1] ?? '').length + 2; // the contract's own headings come before
    const words = `<h${level}>${inline(heading[2] ?? '')}</h${level}>`;
    return rest.length === 0 ? words : `${words}\n${blockHtml(rest.join('\n'))}`;
  }
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('- '))) {
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  }
  if (lines.every((line) => /^\d+(\.\d+)*[.)]? /.test(line))) return lines.map(numbered).join('\n');
  return `<p>${inline(lines.join(' '))}</p>`;
}

/** Numbers are law: they are printed as they are written. */
function numbered(line: string): string {
  const [, number = '', words = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  return `<p class="numbered"><span>${inline(number)}</span> ${inline(words)}</p>`;
}

function inline(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>');
}
