const { readdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { createConnection } = require('mysql2/promise');

module.exports = async () => {
  const place = process.env.PONTE_TEST_RUN;
  try {
    await dropSnapshots(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
    await globalThis.ponteServers?.stop();
  }
};

/** A throw-away server goes with all it holds; one of somebody's own is left as it was. */
async function dropSnapshots(place) {
  const snapshots = readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(place, name), 'utf8')));
  for (const { folder } of snapshots) rmSync(folder, { recursive: true, force: true });
  const { PONTE_TEST_DATABASE_URL } = process.env;
  if (!PONTE_TEST_DATABASE_URL || snapshots.length === 0) return;
  const server = await createConnection(PONTE_TEST_DATABASE_URL);
  for (const { database } of snapshots) await server.query(`DROP DATABASE ${database}`);
  await server.end();
}
