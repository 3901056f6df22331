import { mkdtemp, readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DiskGateway } from './disk.gateway';
import { sha256, storageKey } from './file-storage';

let dataDir: string;
let disk: DiskGateway;
const bytes = Buffer.from('Fattura 42');
const key = storageKey(sha256(bytes));

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ponte-files-'));
  disk = new DiskGateway({ dataDir });
});

afterEach(() => rm(dataDir, { recursive: true }));

it('gives back what it was given, whole or as a stream', async () => {
  await disk.write(key, bytes);
  await expect(disk.read(key)).resolves.toEqual(bytes);
  await expect(text(await disk.stream(key))).resolves.toBe('Fattura 42');
});

it('stores equal content once and leaves no drafts, also when written at the same time', async () => {
  await Promise.all([1, 2, 3, 4].map(() => disk.write(key, bytes)));
  const files = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile()).map((file) => file.name)).toEqual([sha256(bytes)]);
});

it('says which content is missing', async () => {
  await expect(disk.read(key)).rejects.toMatchObject({ code: 'file.content-missing', params: { key } });
  await expect(disk.stream(key)).rejects.toMatchObject({ code: 'file.content-missing' });
});

it.each(['../secret', '/etc/passwd', 'files/../../secret', ''])('never looks at %j', async (bad) => {
  await mkdir(join(dataDir, 'files'));
  await writeFile(join(dataDir, 'secret'), 'x');
  await expect(disk.write(bad, bytes)).rejects.toMatchObject({ code: 'file.invalid-key' });
  expect(() => disk.read(bad)).toThrow('file.invalid-key');
  await expect(disk.stream(bad)).rejects.toMatchObject({ code: 'file.invalid-key' });
});
