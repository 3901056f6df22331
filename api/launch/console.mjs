import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Something the reader can mend; it is shown without a stack. `exitCode` 2 means "this machine lacks something". */
export class LaunchError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'LaunchError';
    this.exitCode = exitCode;
  }
}

/** One line to the person at the terminal. It goes to stderr, so that a bench's stdout stays one JSON object. */
export function say(line = '') {
  process.stderr.write(`${line}\n`);
}

/** `1.2 s`, from a `performance.now()` taken earlier. */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** The last lines of a log, for the message that explains a failure; empty when there is no log. */
export function tail(file, lines = 15) {
  let descriptor;
  try {
    descriptor = openSync(file, 'r');
    const size = fstatSync(descriptor).size;
    const bytes = Buffer.alloc(Math.min(size, 16_384));
    readSync(descriptor, bytes, 0, bytes.length, size - bytes.length);
    return bytes.toString().trimEnd().split('\n').slice(-lines).join('\n');
  } catch {
    return '';
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
