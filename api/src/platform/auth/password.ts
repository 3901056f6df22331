import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What one guess costs: 32 MiB of memory and some 100 ms. Stored with each hash, so it can be raised any day. */
const COST = { logN: 15, blockSize: 8, parallel: 1 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

interface Cost {
  readonly logN: number;
  readonly blockSize: number;
  readonly parallel: number;
}

interface PasswordHash extends Cost {
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** Equal-looking Unicode is the same password, whatever keyboard it was typed on (NIST SP 800-63B, 5.1.1.2). */
function derive(
  password: string,
  salt: Buffer,
  { logN, blockSize, parallel }: Cost,
  bytes: number,
): Promise<Buffer> {
  const options = { N: 2 ** logN, r: blockSize, p: parallel, maxmem: 256 * 2 ** logN * blockSize };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

function encode({ logN, blockSize, parallel, salt, key }: PasswordHash): string {
  const text = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
  return `$scrypt$ln=${logN},r=${blockSize},p=${parallel}$${text(salt)}$${text(key)}`;
}

function decode(encoded: string): PasswordHash {
  const parts = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([A-Za-z\d+/]+)\$([A-Za-z\d+/]+)$/.exec(encoded);
  if (!parts) throw new Error('not a scrypt password hash');
  const [, logN, blockSize, parallel, salt = '', key = ''] = parts;
  return {
    logN: Number(logN),
    blockSize: Number(blockSize),
    parallel: Number(parallel),
    salt: Buffer.from(salt, 'base64'),
    key: Buffer.from(key, 'base64'),
  };
}

/** Takes the same time to check as any other hash, and no password fits it: for accounts that don't exist. */
export const NOBODYS_HASH = encode({ ...COST, salt: Buffer.alloc(SALT_BYTES), key: Buffer.alloc(KEY_BYTES) });

/** A salted scrypt hash (RFC 7914) in the PHC string format, `$scrypt$ln=15,r=8,p=1$salt$key`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return encode({ ...COST, salt, key: await derive(password, salt, COST, KEY_BYTES) });
}

/** Whether the password fits the hash, compared in constant time. Throws if `encoded` is not a hash of ours. */
export async function verifyPassword(password: string, encoded: string): Promise<boolean> {
  const hash = decode(encoded);
  return timingSafeEqual(await derive(password, hash.salt, hash, hash.key.length), hash.key);
}
