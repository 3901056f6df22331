const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
};

/**
 * The plain text of a mail's page for readers that show no HTML (RFC 2046 5.1.4): one line a paragraph, lists with dashes,
 * cells of a table side by side, and the address of each link behind its words.
 */
export function htmlToText(html: string): string {
  const text = html
    .replace(/<(head|style|script|title)\b[^]*?<\/\1>/gi, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/gi, '$1')
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)<\/a>/gi, (_, address: string, words: string) =>
      linkText(address, words.replace(/<[^>]+>/g, '').trim()),
    )
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/(td|th)>/gi, '  ')
    .replace(/<\/(tr|dt|dd)>/gi, '\n')
    .replace(/<\/?(p|div|h[1-6]|ul|ol|table|dl|hr|blockquote|section|footer|header)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]+>/g, '');
  return decoded(text)
    .split('\n')
    .map((line) => line.replace(/ {3,}/g, '  ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An address that is its own words is said once. */
function linkText(address: string, words: string): string {
  const bare = address.replace(/^mailto:|^tel:/, '');
  return words === '' || words === bare ? bare : `${words} (${bare})`;
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}
