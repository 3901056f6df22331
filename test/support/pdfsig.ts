import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What poppler's `pdfsig` says of the signatures in a PDF. */
export function pdfsig(pdf: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-pdfsig-'));
  try {
    const file = join(folder, 'signed.pdf');
    writeFileSync(file, pdf);
    const program = process.env.PONTE_PDFSIG ?? 'pdfsig';
    const { stdout, error } = spawnSync(program, ['-nocert', file], {
      encoding: 'utf8',
      env: { ...process.env, HOME: folder, LC_ALL: 'C' },
    });
    if (error) throw error;
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
