import { DomainError } from '@ponte/shared/domain-error';
import { SDI_MAX_BYTES } from '../sdi/sdi-file-name';
import { cmsContent } from './cms-content';
import { readZip } from './read-zip';

/** A file as it came, alone or out of an archive. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Buffer;
}

/** An XML that came alone, signed or encoded. */
interface UnwrappedFile {
  readonly name: string;
  /** As it came, with its signature. */
  readonly original: Buffer;
  readonly bytes: Buffer;
}

/** What could not be opened, and why; the code has a sentence in the interface. */
interface RefusedFile {
  readonly name: string;
  readonly original: Buffer;
  readonly fault: DomainError;
}

interface Unwrapped {
  readonly files: readonly UnwrappedFile[];
  readonly refused: readonly RefusedFile[];
}

/** Signed twice and encoded twice has been seen; more is nobody's invoice. */
const MAX_LAYERS = 5;
/** An archive of a company's month; signed and encoded files are bigger than the XML they carry. */
const MAX_UPLOAD_BYTES = 50_000_000;
const MAX_WRAPPED_BYTES = 2 * SDI_MAX_BYTES;

/**
 * Opens what an office receives, by what is in it and not by its name: XML, P7M (DER, PEM or base64, also one in
 * another), or a ZIP of those. One bad file of an archive keeps no other from coming in; an archive that breaks a limit
 * is refused as a whole.
 */
export async function unwrap(name: string, bytes: Buffer): Promise<Unwrapped> {
  if (bytes.length > MAX_UPLOAD_BYTES)
    return refusal(name, bytes, new DomainError('received-file.invalid-size'));
  if (!isZip(bytes)) return open([{ name, bytes }]);
  try {
    return open(await readZip(bytes, { entryBytes: MAX_WRAPPED_BYTES, totalBytes: MAX_UPLOAD_BYTES }));
  } catch (error) {
    if (error instanceof DomainError) return refusal(name, bytes, error);
    throw error;
  }
}

function open(wrapped: readonly NamedBytes[]): Unwrapped {
  const files: UnwrappedFile[] = [];
  const refused: RefusedFile[] = [];
  for (const { name, bytes } of wrapped) {
    try {
      files.push({ name, original: bytes, bytes: unwrapOne(bytes) });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ name, original: bytes, fault: error });
    }
  }
  return { files, refused };
}

/** Layer by layer down to the XML. Throws `received-file.invalid-…`. */
function unwrapOne(original: Buffer): Buffer {
  let bytes = original;
  for (let layer = 0; layer <= MAX_LAYERS; layer++) {
    if (bytes.length > MAX_WRAPPED_BYTES) throw new DomainError('received-file.invalid-size');
    if (isXml(bytes)) return bytes;
    if (isZip(bytes)) throw new DomainError('received-file.invalid-nested-archive');
    bytes = bytes[0] === 0x30 && !isBase64(bytes) ? cmsContent(bytes) : decoded(bytes);
  }
  throw new DomainError('received-file.invalid-layers', { most: MAX_LAYERS });
}

function decoded(bytes: Buffer): Buffer {
  if (!isBase64(bytes)) throw new DomainError('received-file.invalid-content');
  return Buffer.from(bytes.toString('latin1').replace(/-----[A-Z0-9 ]+-----/g, ''), 'base64');
}

function refusal(name: string, original: Buffer, fault: DomainError): Unwrapped {
  return { files: [], refused: [{ name, original, fault }] };
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).equals(Buffer.from('PK'));
}

/** The first sign after a byte-order mark and blanks. */
function isXml(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1024);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return true;
  return /^(\u00ef\u00bb\u00bf)?\s*</.test(start.toString('latin1'));
}

/** Only letters of the alphabet and blanks, in the armour of PEM or without. */
function isBase64(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  const text = bytes.toString('latin1').replace(/-----[A-Z0-9 ]+-----/g, '');
  return /^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text);
}
