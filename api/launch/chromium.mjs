import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './console.mjs';
import { RUNTIME } from './paths.mjs';
import { locate } from './programs.mjs';

let usable;

/**
 * The Chromium to use, or an empty text. Its sandbox needs user namespaces, which some machines (and most containers)
 * shut to users other than root; there it is used without, by a small script. It prints our own templates only, and
 * the PDF gateway shuts scripts, network and files off. (For root the gateway itself leaves the sandbox out.)
 */
export function chromiumPath() {
  usable ??= findUsable();
  return usable;
}

function findUsable() {
  const path = locate('chromium') ?? '';
  if (path === '' || process.platform !== 'linux' || process.getuid() === 0) return path;
  if (opensPage(path, []) || !opensPage(path, ['--no-sandbox'])) return path;
  say('This machine lets Chromium have no sandbox (no user namespaces), so it runs without one.');
  const script = join(RUNTIME, 'bin', 'chromium-without-sandbox');
  mkdirSync(join(RUNTIME, 'bin'), { recursive: true });
  writeFileSync(script, `#!/bin/sh\nexec "${path}" --no-sandbox "$@"\n`, { mode: 0o755 });
  return script;
}

function opensPage(path, flags) {
  const profile = mkdtempSync(join(tmpdir(), 'ponte-chromium-'));
  try {
    const { status } = spawnSync(
      path,
      [...flags, '--headless', '--disable-gpu', `--user-data-dir=${profile}`, '--dump-dom', 'about:blank'],
      { stdio: 'ignore', timeout: 30_000 },
    );
    return status === 0;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
