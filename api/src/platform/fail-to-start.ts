/** Says why the process can't start and ends it; a half-started process must not linger. */
export function failToStart(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
