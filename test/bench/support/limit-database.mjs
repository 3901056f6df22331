import { say } from './scene.mjs';

/** An equal database: same tables, keys, references, checks and triggers, with the ground the rows of a bench stand on. */
export async function limitDatabase(scene, source, ground) {
  const name = new URL(scene.env.DATABASE_URL).pathname.slice(1);
  const copy = `${name}_limit`;
  await source.query(`CREATE DATABASE ${copy} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(scene.env.DATABASE_URL);
  url.pathname = `/${copy}`;
  const before = scene.env.DATABASE_URL;
  scene.env.DATABASE_URL = url.href;
  try {
    await scene.cli('migrate');
  } finally {
    scene.env.DATABASE_URL = before;
  }
  for (const table of ground) {
    const columns = await columnsOf(source, table);
    await source.query(`INSERT INTO ${copy}.${table} (${columns}) SELECT ${columns} FROM ${name}.${table}`);
  }
  say('limit database is ready');
  return copy;
}

async function columnsOf(db, table) {
  const [columns] = await db.query(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ? ORDER BY ordinal_position',
    [table],
  );
  return columns.map(({ name }) => `\`${name}\``).join(', ');
}

/** The rows of a table that meet a condition, ready to be written as they are. */
export async function readRows(db, table, where) {
  const [rows, fields] = await db.query({
    sql: `SELECT * FROM ${table} WHERE ${where} ORDER BY id`,
    rowsAsArray: true,
  });
  return { table, names: fields.map(({ name }) => name), rows: rows.map((row) => row.map(writable)) };
}

/** JSON columns come back parsed. */
function writable(value) {
  return value !== null && typeof value === 'object' && !Buffer.isBuffer(value) && !(value instanceof Date)
    ? JSON.stringify(value)
    : value;
}

/** Rows at once, in statements of so many. */
const ROWS_AT_ONCE = 500;

export async function insertRows(db, { table, names, rows }) {
  const columns = names.map((name) => `\`${name}\``).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db.query(`INSERT INTO ${table} (${columns}) VALUES ?`, [rows.slice(start, start + ROWS_AT_ONCE)]);
  }
}
