import { DomainError } from '@ponte/shared/domain-error';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { NamedBytes } from './unwrap';

interface ZipLimits {
  readonly entryBytes: number;
  /** Of all entries together, as they unpack. */
  readonly totalBytes: number;
}

const MAX_ENTRIES = 2000;

/**
 * The files of an archive, without their folders. Sizes are those declared, and the reader holds each entry to what it
 * declared, so nothing unpacks to more. Throws `received-file.invalid-archive` for what is no sound archive, and
 * `received-file.invalid-archive-size` for one with too many files or too much in them.
 */
export async function readZip(bytes: Buffer, limits: ZipLimits): Promise<NamedBytes[]> {
  const zip = await opened(bytes);
  try {
    return await everyFile(zip, limits);
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('received-file.invalid-archive');
  } finally {
    zip.close();
  }
}

async function everyFile(zip: ZipFile, limits: ZipLimits): Promise<NamedBytes[]> {
  const tooMuch = new DomainError('received-file.invalid-archive-size');
  if (zip.entryCount > MAX_ENTRIES) throw tooMuch;
  const files: NamedBytes[] = [];
  let total = 0;
  for (;;) {
    const entry = await nextEntry(zip);
    if (!entry) return files;
    if (entry.fileName.endsWith('/')) continue;
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > limits.entryBytes || total > limits.totalBytes) throw tooMuch;
    files.push({ name: entry.fileName.replace(/^.*[\\/]/, ''), bytes: await content(zip, entry) });
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(new DomainError('received-file.invalid-archive'));
      else resolve(zip);
    });
  });
}

/** Null after the last. */
function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners();
    zip
      .once('entry', resolve)
      .once('end', () => resolve(null))
      .once('error', reject);
    zip.readEntry();
  });
}

function content(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: Buffer[] = [];
      opening
        .on('data', (part: Buffer) => parts.push(part))
        .once('end', () => resolve(Buffer.concat(parts)))
        .once('error', reject);
    });
  });
}
