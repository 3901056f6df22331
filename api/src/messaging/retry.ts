const MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440] as const;

/**
 * Minutes until the next try of a message that was refused for now, by how often it was tried; null when it was often enough: two days
 * in all, as RFC 5321 4.5.4.1 expects of a sender at the least.
 */
export function minutesUntilRetry(attempts: number): number | null {
  return MINUTES[attempts - 1] ?? null;
}
