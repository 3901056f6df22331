import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock.service';
import { insertMany } from '../db/bulk-writer';
import { Transactions } from '../db/transactions.service';
import { FILE_STORAGE, sha256, storageKey, type FileStorage } from './file-storage';
import { File } from './file.entity';

/** Bytes with what is known of them. */
export interface NewFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mime: string;
}

/** Writes at once: enough to keep a disk busy. */
const WRITES_AT_ONCE = 8;

/** Keeps documents: bytes first, then the row, so that a row always has its bytes. */
@Injectable()
export class FileService {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    @Inject(FILE_STORAGE) private readonly storage: FileStorage,
  ) {}

  /**
   * Keeps bytes under a name and a media type with the caller's transaction. If that is rolled back the bytes stay, which
   * is harmless: the next try finds them.
   */
  async store(tx: EntityManager, bytes: Uint8Array, name: string, mime: string): Promise<File> {
    return tx.save(tx.create(File, await this.keep({ bytes, name, mime })));
  }

  /** The same for many, their rows in one statement; answers their ids in order. */
  async storeMany(tx: EntityManager, files: readonly NewFile[]): Promise<number[]> {
    const rows: Omit<File, 'id'>[] = [];
    for (let start = 0; start < files.length; start += WRITES_AT_ONCE) {
      const part = files.slice(start, start + WRITES_AT_ONCE);
      rows.push(...(await Promise.all(part.map((file) => this.keep(file)))));
    }
    return insertMany(tx, File, rows);
  }

  /** `file.not-found` if there is none. */
  async get(id: number): Promise<File> {
    const file = await this.db.manager.findOneBy(File, { id });
    if (!file) throw new DomainError('file.not-found', { id });
    return file;
  }

  /** All bytes of a file; `file.not-found`. */
  async read(id: number): Promise<Buffer> {
    const { storageKey } = await this.get(id);
    return this.storage.read(storageKey);
  }

  /** The same with name and media type; `file.not-found`. */
  async load(id: number): Promise<NewFile> {
    const { name, mime, storageKey } = await this.get(id);
    return { bytes: await this.storage.read(storageKey), name, mime };
  }

  /** A file and its bytes as they come from the storage; `file.not-found`. */
  async stream(id: number): Promise<{ file: File; content: Readable }> {
    const file = await this.get(id);
    return { file, content: await this.storage.stream(file.storageKey) };
  }

  private async keep({ bytes, name, mime }: NewFile): Promise<Omit<File, 'id'>> {
    const hash = sha256(bytes);
    const key = storageKey(hash);
    await this.storage.write(key, bytes);
    return { sha256: hash, name, mime, size: bytes.length, storageKey: key, createdAt: this.clock.now() };
  }
}
