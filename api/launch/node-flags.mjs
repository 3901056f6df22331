/**
 * Node flags of the API and the workers. V8 by itself lets the heap grow to several times what is alive before it collects, and
 * collects and compiles with as many threads as there are cores. With these a worker stays under 200 MB whatever the size of a billing run,
 * and leaves the other cores to the other workers and the database. The limits are soft: work that needs more memory gets it.
 */
const FLAGS = {
  main: ['--max-semi-space-size=2', '--heap-growing-percent=20'],
  simulator: ['--max-semi-space-size=2', '--single-threaded', '--v8-pool-size=0'],
  walled: ['--max-semi-space-size=1', '--heap-growing-percent=20', '--single-threaded', '--v8-pool-size=0'],
  worker: ['--max-semi-space-size=8', '--heap-growing-percent=30', '--single-threaded', '--v8-pool-size=0'],
};

/**
 * One memory arena for all threads of a process: glibc's one a thread cost some 25 MB a worker and save no time here. Big
 * blocks, the text of a statement over hundreds of rows, go back to the system as soon as they are free.
 */
export const MEMORY_ENV = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MALLOC_MMAP_THRESHOLD_: '131072',
};

/** Flags of an entry point (`main`, `worker`, …); the command line has none. */
export function nodeFlags(entry) {
  return FLAGS[entry] ?? [];
}
