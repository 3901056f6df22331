/**
 * Gives each thing the user means to do one `Idempotency-Key`. As long as no answer came (the network dropped, the server
 * stumbled), the same request is the same intention and keeps its key, so a second click can't pay twice. Once the server
 * has answered, the next equal request is a new intention.
 */
export class Intentions {
  private readonly keys = new Map<string, string>();

  constructor(private readonly newKey: () => string) {}

  /** The key of a request: `path` and `body` are what make two requests equal. */
  keyFor(path: string, body: unknown): string {
    const intention = fingerprint(path, body);
    const key = this.keys.get(intention) ?? this.newKey();
    this.keys.set(intention, key);
    return key;
  }

  /** To be told of each answer; a status of 500 and more leaves the outcome open, so the key is kept. */
  answered(path: string, body: unknown, status: number): void {
    if (status < 500) this.keys.delete(fingerprint(path, body));
  }
}

function fingerprint(path: string, body: unknown): string {
  return `${path}\n${JSON.stringify(body ?? null)}`;
}

/**
 * A random key of 128 bits. `crypto.randomUUID` would do, but browsers hide it from pages served without TLS, and an
 * installation in an office network may well be.
 */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
