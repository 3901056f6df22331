const LATIN = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'latin1', 'iso-8859-15']);

/** The text of an XML: by its byte-order mark, else as it declares itself, else UTF-8; what isn't UTF-8 is windows-1252. */
export function receivedText(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^<\?xml[^>]{0,200}encoding=["']([\w-]{1,40})["']/.exec(bytes.toString('latin1', 0, 300));
  if (declared?.[1] && LATIN.has(declared[1].toLowerCase())) return latin(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return latin(bytes);
  }
}

function latin(bytes: Buffer): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
