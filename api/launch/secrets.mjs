import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/** Passwords of the private servers and the key that signs tokens, all random. */
export function makeSecrets() {
  const secret = () => randomBytes(24).toString('hex');
  return { databaseRoot: secret(), database: secret(), redis: secret(), app: secret() };
}

/** The secrets kept in `file`, made on first use. Only the user who started us may read them. */
export function keepSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const secrets = makeSecrets();
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return secrets;
}
