import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * What FreeRADIUS reads. Each arm takes `username` straight from the account, so that the server looks each up by its unique key
 * (test/radius/views.e2e-spec.ts asks EXPLAIN). `id` fixes the order of the rows.
 */

/** Arms of one view, in one UNION ALL. Its columns: id, username, attribute, value, op. */
const view = (name: string, arms: readonly string[]): string =>
  `CREATE SQL SECURITY DEFINER VIEW \`${name}\` (id, username, attribute, value, op) AS ${arms.join(' UNION ALL ')}`;

/**
 * FreeRADIUS takes a value that begins and ends with a quotation mark for a quoted one, without them (in backticks even for a command to
 * run). So a password of that kind goes quoted once more.
 */
const PASSWORD = `IF(a.password RLIKE '^(''.*''|".*"|\`.*\`)$',
  CONCAT('''', REPLACE(REPLACE(a.password, '\\\\', '\\\\\\\\'), '''', '\\\\'''), ''''), a.password)`;

export const RADCHECK = view('radcheck', [
  `SELECT a.id * 10 + 1, a.username, IF(a.access_state IN ('active', 'walled'), 'Cleartext-Password', 'Auth-Type'),
          IF(a.access_state IN ('active', 'walled'), ${PASSWORD}, 'Reject'), ':='
     FROM radius_account a`,
  `SELECT a.id * 10 + 2, a.username, 'Expiration', DATE_FORMAT(a.expires_at, '%d %b %Y %H:%i:%s', 'en_US'), ':='
     FROM radius_account a WHERE a.expires_at IS NOT NULL`,
  `SELECT a.id * 10 + 3, a.username, 'Simultaneous-Use', COALESCE(a.simultaneous_use, s.simultaneous_use), ':='
     FROM radius_account a JOIN radius_service s ON s.id = a.service_id
    WHERE COALESCE(a.simultaneous_use, s.simultaneous_use) > 0`,
  `SELECT a.id * 10 + 4, a.username, 'Calling-Station-Id', a.mac_lock, '=='
     FROM radius_account a WHERE a.mac_lock IS NOT NULL`,
  `SELECT a.id * 10 + 5, a.username, 'FreeRADIUS-Client-Shortname', n.shortname, '=='
     FROM radius_account a JOIN radius_nas n ON n.id = a.nas_id`,
  `SELECT a.id * 10 + 6, a.username, x.attribute, x.value, x.op
     FROM radius_account a JOIN radius_account_attribute x ON x.account_id = a.id AND x.list = 'check'`,
]);

/** Walled by a list of the firewall the line keeps its own address; walled by a pool it must not have one. */
const KEEPS_ADDRESS =
  "(a.access_state = 'active' OR a.access_state = 'walled' AND g.walled_by = 'address-list')";
const POOLS =
  "('Framed-Pool', 'Framed-IPv6-Pool', 'Delegated-IPv6-Prefix-Pool', 'Mikrotik-Delegated-IPv6-Pool')";

const ownAddress = (place: number, attribute: string, column: string, op: string): string =>
  `SELECT a.id * 1000 + ${place}, a.username, '${attribute}', a.${column}, '${op}'
     FROM radius_account a JOIN radius_setting g ON g.id = 1 WHERE a.${column} IS NOT NULL AND ${KEEPS_ADDRESS}`;

/** An account's own attribute or pool takes the place of the service's; a router that gets an address ignores pools. */
export const RADREPLY = view('radreply', [
  `SELECT a.id * 1000 + 1, a.username, 'Acct-Interim-Interval', s.interim_interval_s, ':='
     FROM radius_account a JOIN radius_service s ON s.id = a.service_id
    WHERE a.access_state IN ('active', 'walled')`,
  ownAddress(2, 'Framed-IP-Address', 'framed_ip', ':='),
  ownAddress(3, 'Framed-Route', 'framed_route', '+='),
  ownAddress(4, 'Framed-IPv6-Prefix', 'framed_ipv6_prefix', ':='),
  ownAddress(5, 'Delegated-IPv6-Prefix', 'delegated_ipv6_prefix', ':='),
  `${ownAddress(6, 'Framed-Pool', 'framed_pool', ':=')} AND a.framed_ip IS NULL`,
  `SELECT a.id * 1000 + 100 + t.position, a.username, t.attribute, t.value, t.op
     FROM radius_account a JOIN radius_setting g ON g.id = 1
     JOIN radius_service_attribute t ON t.service_id = a.service_id
    WHERE ${KEEPS_ADDRESS} AND (a.access_state = 'active' OR t.attribute IN ${POOLS})
      AND NOT (t.attribute = 'Framed-Pool' AND (a.framed_ip IS NOT NULL OR a.framed_pool IS NOT NULL))
      AND NOT EXISTS (SELECT 1 FROM radius_account_attribute x
                       WHERE x.account_id = a.id AND x.list = 'reply' AND x.attribute = t.attribute AND x.op <> '+=')`,
  `SELECT a.id * 1000 + 500 + x.position, a.username, x.attribute, x.value, x.op
     FROM radius_account a JOIN radius_account_attribute x ON x.account_id = a.id AND x.list = 'reply'
    WHERE a.access_state = 'active'`,
  `SELECT a.id * 1000 + 900 + w.position, a.username, w.attribute, w.value, w.op
     FROM radius_account a JOIN radius_walled_attribute w WHERE a.access_state = 'walled'`,
]);

const NAS = `CREATE SQL SECURITY DEFINER VIEW \`nas\` AS
  SELECT id, address AS nasname, shortname, type, NULL AS ports, secret, NULL AS server,
         require_message_authenticator AS require_ma, first_hex, last_hex
    FROM radius_nas WHERE active = 1`;

/** The views that FreeRADIUS reads, and the NAS that a session came by. */
export class RadiusViews1768000501000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE `radacct` ADD `nasshortname` varchar(32) NOT NULL DEFAULT '' AFTER `nasidentifier`",
    );
    for (const sql of [RADCHECK, RADREPLY, NAS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['nas', 'radreply', 'radcheck']) await runner.query(`DROP VIEW \`${name}\``);
    await runner.query('ALTER TABLE `radacct` DROP COLUMN `nasshortname`');
  }
}
