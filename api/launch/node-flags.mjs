/**
 * Node flags of the API and the workers. V8 by itself lets the heap grow to several times what is alive before it collects; with
 * these two it collects a little more often and a worker stays under 200 MB whatever the size of a billing run. They are soft:
 * work that needs more memory gets it.
 */
export const NODE_FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=20'];
