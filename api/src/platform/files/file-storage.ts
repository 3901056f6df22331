import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Injection token of the `FileStorage` in use. */
export const FILE_STORAGE = Symbol('file-storage');

/** Where bytes are kept under a key; content never changes under the same key. */
export interface FileStorage {
  /** Durable when it resolves; storing the same key again is harmless. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** `file.content-missing` if nothing is stored under the key. */
  read(key: string): Promise<Buffer>;
  /** `file.content-missing` if nothing is stored under the key. */
  stream(key: string): Promise<Readable>;
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The key of some content, fanned out so that no folder grows too long: `ab/cd/abcd…`. */
export function storageKey(hash: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`;
}

/** True for what `storageKey` makes: nothing else, no `..` above all, ever reaches a file system. */
export function isStorageKey(key: string): boolean {
  const [, one, two, hash] = /^([\da-f]{2})\/([\da-f]{2})\/([\da-f]{64})$/.exec(key) ?? [];
  return hash?.startsWith(`${one ?? ''}${two ?? ''}`) ?? false;
}
