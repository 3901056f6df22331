/** The worker has no port to ask. It is well when it can reach what it works on: exit code 0, else 1. */
const Redis = require('ioredis');
const { createConnection } = require('mysql2/promise');

async function check() {
  const redis = new Redis(process.env.REDIS_URL, { maxRetriesPerRequest: 1 });
  await redis.ping();
  const database = await createConnection(process.env.DATABASE_URL);
  await database.query('SELECT 1');
}

check().then(
  () => process.exit(0),
  () => process.exit(1),
);
