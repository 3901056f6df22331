import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** FreeRADIUS on this machine, wherever the launcher finds it: installed, named by a variable or unpacked. */
interface Place {
  readonly server: string | null;
  readonly radclient: string | null;
  /** Its dictionaries. */
  readonly share: string;
  /** Its modules. */
  readonly libraries: string;
}

const LOOK = `
  import { serverFolders } from './api/launch/freeradius.mjs';
  import { locate } from './api/launch/programs.mjs';
  const server = locate('freeradius');
  console.log(JSON.stringify({ server, radclient: locate('radclient'), ...serverFolders(server ?? '') }));
`;

export const freeradius = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', LOOK], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  }),
) as Place;
