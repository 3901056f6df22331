import { LaunchError, say } from './console.mjs';
import { ensurePrograms } from './install.mjs';
import { ensureNodeModules } from './node-modules.mjs';

const LEAST_NODE = [20, 19];

/**
 * Makes a bare machine ready: Node, node modules and the named programs (keys of `PROGRAMS`), the latter two at once.
 * Without the `welcome` programs it goes on, having said so.
 */
export async function setUp(programs, welcome = []) {
  checkMachine();
  await Promise.all([ensureNodeModules(), ensurePrograms(programs).then(() => invite(welcome))]);
}

async function invite(programs) {
  try {
    await ensurePrograms(programs);
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    say(error.message);
  }
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    throw new LaunchError(
      `Node ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
      2,
    );
  }
  if (process.platform === 'win32') {
    throw new LaunchError('On Windows use WSL, or: docker compose -f docker/compose.yml up', 2);
  }
}
