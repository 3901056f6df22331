const EXIF = 'Exif\0\0';
const ORIENTATION_TAG = 0x0112;

/**
 * How a JPEG is to be turned to stand upright, 1 to 8 as EXIF has it (1: as it is; 6: a quarter to the right, as telephones take
 * upright photos). 1 for whatever has no such mark.
 */
export function jpegOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker === 0xe1 && textAt(view, at + 4, EXIF.length) === EXIF) {
      return orientationIn(view, at + 4 + EXIF.length, at + 2 + length);
    }
    if (marker === 0xda) return 1; // the picture itself begins
    at += 2 + length;
  }
  return 1;
}

function orientationIn(view: DataView, start: number, end: number): number {
  const limit = Math.min(end, view.byteLength);
  if (start + 8 > limit) return 1;
  const little = textAt(view, start, 2) === 'II';
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > limit) return 1;
  const count = view.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > limit) return 1;
    if (view.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

function textAt(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  return String.fromCharCode(...Array.from({ length }, (_, offset) => view.getUint8(at + offset)));
}
