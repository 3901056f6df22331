interface Counts {
  readonly purpose: string;
  readonly taken: number;
  readonly online: number;
  readonly capacity: number;
}

/** What of a network is used: of a pool whatever its sessions have and what is kept back, of others what was given by hand. */
export function usedOf({ purpose, taken, online, capacity }: Counts) {
  const used = Math.min(capacity, purpose === 'pool' ? taken + online : taken);
  const percent = capacity === 0 ? 0 : (used / capacity) * 100;
  return { used, free: capacity - used, percent };
}
