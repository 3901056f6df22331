const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
/** Without the comment behind it, which none of our writers makes. */
const DIRECTORY_END_SIZE = 22;

/** 1 January 1980, 00:00: the first instant that ZIP knows. */
const FIRST_DAY = 0x0021;

/**
 * A ZIP archive in which every file bears the same time, so that the same content is the same bytes whenever it is written. Changes
 * the bytes in place. Throws where they are not an archive as our writers make it: no comment, no ZIP64.
 */
export function pinZipTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - DIRECTORY_END_SIZE;
  expectSignature(view, end, DIRECTORY_END);
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expectSignature(view, entry, DIRECTORY_ENTRY);
    pin(view, entry + 12);
    const header = view.getUint32(entry + 42, true);
    expectSignature(view, header, LOCAL_HEADER);
    pin(view, header + 10);
    entry += 46 + [28, 30, 32].reduce((size, field) => size + view.getUint16(entry + field, true), 0);
  }
  return archive;
}

function pin(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (at < 0 || at + 4 > view.byteLength || view.getUint32(at, true) !== signature) {
    throw new Error('not a ZIP archive as it was written');
  }
}
