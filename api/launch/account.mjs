/**
 * Which user of this machine the private servers run as: the one who started us, or, when that is root, somebody with
 * fewer rights (MariaDB refuses to run as root unless told).
 */
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LaunchError, say } from './console.mjs';

/** `{uid, gid}` for data under `dir`, or undefined for "as ourselves". Data that exists keeps its owner. */
export function serverAccount(dir, existing) {
  if (process.getuid() !== 0) {
    const owner = ownerOf(existing);
    if (owner && owner.uid !== process.getuid()) {
      throw new LaunchError(
        `${existing} belongs to another user of this machine: start as that user, or as root.`,
      );
    }
    return undefined;
  }
  const account = ownerOf(existing) ?? accountNamed('mysql') ?? accountNamed('nobody');
  if (!account || account.uid === 0) return undefined;
  if (canReach(dir, account)) return account;
  say(`Only root can read ${dir}, so the private servers run as root.`);
  return undefined;
}

/** Makes a folder that only its owner can read. */
export function ownFolder(path, account) {
  mkdirSync(path, { recursive: true });
  chmodSync(path, 0o700);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Makes a folder that others may pass through, whatever the umask, but not list. */
export function passableFolder(path) {
  mkdirSync(path, { recursive: true });
  if (statSync(path).uid === process.getuid()) chmodSync(path, 0o711);
}

function ownerOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function accountNamed(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  if (!line) return undefined;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function canReach(dir, { uid, gid }) {
  for (let folder = dir; ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
