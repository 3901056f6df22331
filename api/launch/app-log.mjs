import { createWriteStream, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { say } from './console.mjs';
import { DATA } from './paths.mjs';

const WARN = 40;
const LEVELS = { 40: 'warn', 50: 'error', 60: 'fatal' };

/** Keeps all a process writes in `.data/log/NAME.log` (the previous run in `.1`) and shows what deserves attention. */
export function followLog(name, child) {
  const file = join(DATA, 'log', `${name}.log`);
  if (existsSync(file)) renameSync(file, `${file}.1`);
  const kept = createWriteStream(file);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      kept.write(`${line}\n`);
      const words = notable(line);
      if (words) say(`${name.padEnd(6)} │ ${words}`);
    });
  }
  return file;
}

/** A structured line of warning or worse in short form, a plain line as it is, nothing for the daily routine. */
function notable(line) {
  if (!line.startsWith('{')) return line.trim();
  try {
    const { level, msg, err } = JSON.parse(line);
    return level >= WARN ? [LEVELS[level], msg, err?.message].filter(Boolean).join(' · ') : '';
  } catch {
    return line;
  }
}
