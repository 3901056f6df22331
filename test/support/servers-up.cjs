/**
 * Private servers for the end-to-end tests, made for this run of jest and thrown away after it. Servers of one's own
 * are used only when named as test servers: `DATABASE_URL` may be where somebody's real books are.
 */
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = async () => {
  const { stopOnSignals } = await import('../../api/launch/child.mjs');
  const { chromiumPath } = await import('../../api/launch/chromium.mjs');
  const { serverFolders } = await import('../../api/launch/freeradius.mjs');
  const { locate } = await import('../../api/launch/programs.mjs');
  const { startPrivateServers } = await import('../../api/launch/services.mjs');
  const { PONTE_TEST_DATABASE_URL, PONTE_TEST_REDIS_URL } = process.env;

  stopOnSignals();
  const servers = await startPrivateServers({
    durable: false,
    mariadb: !PONTE_TEST_DATABASE_URL,
    redis: !PONTE_TEST_REDIS_URL,
  });
  globalThis.ponteServers = servers;
  process.env.DATABASE_URL = PONTE_TEST_DATABASE_URL ?? servers.databaseUrl;
  process.env.REDIS_URL = PONTE_TEST_REDIS_URL ?? servers.redisUrl;
  process.env.PUPPETEER_EXECUTABLE_PATH = chromiumPath();
  process.env.PONTE_TEST_RUN = mkdtempSync(join(tmpdir(), 'ponte-test-run-'));
  const server = locate('freeradius');
  process.env.PONTE_TEST_FREERADIUS = JSON.stringify({
    ...{ server, radclient: locate('radclient') },
    ...serverFolders(server ?? ''),
  });
};
