import { randomUUID } from 'node:crypto';
import { constants, type ReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config.module';
import { isStorageKey, type FileStorage } from './file-storage';

/** Keeps files under `<dataDir>/files`, named by their content. A file appears whole and durable, or not at all. */
@Injectable()
export class DiskGateway implements FileStorage {
  private readonly root: string;

  constructor(@Inject(CONFIG) config: Pick<Config, 'dataDir'>) {
    this.root = join(config.dataDir, 'files');
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(key);
    if (await exists(path)) return;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}.tmp`;
    try {
      await writeDurably(draft, bytes);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
    await sync(folder);
  }

  read(key: string): Promise<Buffer> {
    return readFile(this.path(key)).catch(missing(key));
  }

  async stream(key: string): Promise<ReadStream> {
    const file = await open(this.path(key)).catch(missing(key));
    return file.createReadStream();
  }

  private path(key: string): string {
    if (!isStorageKey(key)) throw new DomainError('file.invalid-key', { key });
    return join(this.root, key);
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.R_OK).then(
    () => true,
    () => false,
  );
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is durable once its folder is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function missing(key: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw error.code === 'ENOENT' ? new DomainError('file.content-missing', { key }) : error;
  };
}
