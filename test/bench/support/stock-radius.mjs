/** The layout that FreeRADIUS comes with: plain rows by user and by group, copied from our accounts, and its five queries. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const OWN = resolve(import.meta.dirname, '../../../docker/freeradius');

const ROWS = (name, key, op) =>
  `CREATE TABLE ${name} (id int unsigned NOT NULL AUTO_INCREMENT, ${key} varchar(64) NOT NULL DEFAULT '', attribute varchar(64) NOT NULL DEFAULT '', op char(2) NOT NULL DEFAULT '${op}', value varchar(253) NOT NULL DEFAULT '', PRIMARY KEY (id), KEY ${key} (${key}(32)))`;

/** Makes the tables in a database of their own beside ours. */
export async function makeStockRows(db, own, stock) {
  await db.query(`CREATE DATABASE ${stock} CHARACTER SET utf8mb4`);
  await db.query(`USE ${stock}`);
  for (const sql of [
    ROWS('radcheck', 'username', '=='),
    ROWS('radreply', 'username', '='),
    ROWS('radgroupcheck', 'groupname', '=='),
    ROWS('radgroupreply', 'groupname', '='),
    `CREATE TABLE radusergroup (username varchar(64) NOT NULL DEFAULT '', groupname varchar(64) NOT NULL DEFAULT '', priority int NOT NULL DEFAULT 1, KEY username (username(32)))`,
    ...['radacct', 'radpostauth', 'nasreload'].map((name) => `CREATE TABLE ${name} LIKE ${own}.${name}`),
    `CREATE SQL SECURITY DEFINER VIEW nas AS SELECT * FROM ${own}.nas`,
    `INSERT INTO radcheck (username, attribute, op, value)
     SELECT username, IF(access_state = 'blocked', 'Auth-Type', 'Cleartext-Password'), ':=',
            IF(access_state = 'blocked', 'Reject', password) FROM ${own}.radius_account ORDER BY id`,
    `INSERT INTO radreply (username, attribute, op, value)
     SELECT username, 'Framed-IP-Address', ':=', framed_ip FROM ${own}.radius_account WHERE framed_ip IS NOT NULL ORDER BY id`,
    `INSERT INTO radusergroup (username, groupname)
     SELECT username, IF(access_state = 'walled', 'walled', CONCAT('service-', service_id)) FROM ${own}.radius_account ORDER BY id`,
    `INSERT INTO radgroupcheck (groupname, attribute, op, value)
     SELECT CONCAT('service-', id), 'Simultaneous-Use', ':=', simultaneous_use FROM ${own}.radius_service UNION ALL SELECT 'walled', 'Simultaneous-Use', ':=', 1`,
    `INSERT INTO radgroupreply (groupname, attribute, op, value)
     SELECT CONCAT('service-', service_id), attribute, ':=', value FROM ${own}.radius_service_attribute
      UNION ALL SELECT CONCAT('service-', id), 'Acct-Interim-Interval', ':=', interim_interval_s FROM ${own}.radius_service
      UNION ALL SELECT 'walled', attribute, ':=', value FROM ${own}.radius_walled_attribute`,
  ]) {
    await db.query(sql);
  }
  await db.query(`USE ${own}`);
}

/** What the server may read and write there. */
export function stockGrants(user, stock) {
  return [
    ...['radcheck', 'radreply', 'radgroupcheck', 'radgroupreply', 'radusergroup', 'nas'].map(
      (table) => `GRANT SELECT ON ${stock}.${table} TO ${user}`,
    ),
    `GRANT SELECT, INSERT, UPDATE ON ${stock}.radacct TO ${user}`,
    `GRANT INSERT ON ${stock}.radpostauth TO ${user}`,
    `GRANT SELECT, INSERT, UPDATE ON ${stock}.nasreload TO ${user}`,
  ];
}

/** Our configuration with groups read as the stock one reads them. Answers its folder. */
export function stockConfiguration() {
  const folder = mkdtempSync(join(tmpdir(), 'ponte-stock-'));
  cpSync(OWN, folder, { recursive: true });
  const main = join(folder, 'radiusd.conf');
  writeFileSync(main, readFileSync(main, 'utf8').replace('read_groups = no', 'read_groups = yes'));
  const queries = join(folder, 'queries.conf');
  writeFileSync(
    queries,
    `${readFileSync(queries, 'utf8')}
group_membership_query = "SELECT groupname FROM radusergroup WHERE username = '%{SQL-User-Name}' ORDER BY priority"
authorize_group_check_query = "SELECT id, groupname, attribute, Value, op FROM radgroupcheck WHERE groupname = '%{SQL-Group}' ORDER BY id"
authorize_group_reply_query = "SELECT id, groupname, attribute, value, op FROM radgroupreply WHERE groupname = '%{SQL-Group}' ORDER BY id"
`,
  );
  return folder;
}
