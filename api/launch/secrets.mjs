import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Passwords of the private servers, their users and clients, and the key that signs tokens, all random. */
export function makeSecrets() {
  const names = ['databaseRoot', 'database', 'redis', 'app', 'radius', 'radiusApi'];
  return Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('hex')]));
}

/** The secrets kept in `file`, made on first use. Only the user who started us may read them. */
export function keepSecrets(file) {
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const secrets = { ...makeSecrets(), ...kept };
  if (Object.keys(secrets).length === Object.keys(kept).length) return kept;
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return secrets;
}
