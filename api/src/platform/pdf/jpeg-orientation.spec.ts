import fc from 'fast-check';
import { jpegOrientation } from './jpeg-orientation';

/** The beginning of a JPEG with an EXIF block that says how it is turned. */
function photo(orientation: number, little: boolean, before: number[] = []): Uint8Array {
  const two = (value: number): number[] => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number): number[] => (little ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const tiff = [
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...two(42),
    ...four(8),
    ...two(1),
    ...[...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0],
  ];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Uint8Array.from([0xff, 0xd8, ...before, 0xff, 0xe1, 0, exif.length + 2, ...exif, 0xff, 0xda, 0, 2]);
}

it.each([1, 3, 6, 8])('reads %i, whichever way its numbers are written', (orientation) => {
  expect(jpegOrientation(photo(orientation, true))).toBe(orientation);
  expect(jpegOrientation(photo(orientation, false, [0xff, 0xe0, 0, 4, 1, 2]))).toBe(orientation);
});

it('takes nonsense as it is', () => {
  expect(jpegOrientation(photo(9, true))).toBe(1);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const orientation = jpegOrientation(Uint8Array.from([0xff, 0xd8, ...bytes]));
      return orientation >= 1 && orientation <= 8;
    }),
  );
});
