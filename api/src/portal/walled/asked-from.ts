const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The address a request came from, an IPv4 one as such even where the socket speaks IPv6. */
export function askedFrom(remoteAddress: string | undefined): string {
  const address = (remoteAddress ?? '').split('%')[0] ?? '';
  return MAPPED.exec(address)?.[1] ?? address.toLowerCase();
}

/** The language to answer in: the one asked for by name, else the browser's first of ours, else Italian. */
export function languageOf(wanted: unknown, acceptLanguage: string | undefined): 'it' | 'en' {
  if (wanted === 'it' || wanted === 'en') return wanted;
  const preferred = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
      const weight = rest.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find((q) => q !== undefined);
      return { language: tag.slice(0, 2), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ language, weight }) => (language === 'it' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return preferred[0]?.language === 'en' ? 'en' : 'it';
}
