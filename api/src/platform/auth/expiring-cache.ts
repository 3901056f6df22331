/**
 * Remembers values for `lifeMs`, at most `most` of them: when full, the oldest goes. Times are milliseconds of any clock
 * that only goes forward.
 */
export class ExpiringCache<K, V> {
  private readonly entries = new Map<K, { readonly value: V; readonly until: number }>();

  constructor(
    private readonly lifeMs: number,
    private readonly most: number,
  ) {}

  get(key: K, now: number): V | undefined {
    const entry = this.entries.get(key);
    if (entry && now < entry.until) return entry.value;
    this.entries.delete(key);
    return undefined;
  }

  set(key: K, value: V, now: number): void {
    this.entries.delete(key);
    const [oldest] = this.entries.keys();
    if (this.entries.size >= this.most && oldest !== undefined) this.entries.delete(oldest);
    this.entries.set(key, { value, until: now + this.lifeMs });
  }

  clear(): void {
    this.entries.clear();
  }
}
