import type { MigrationInterface, QueryRunner } from 'typeorm';
import { RADCHECK, RADREPLY } from './1768000501000-radius-views';

/*
 * Every row that a login may be given, by whose it is: `scope` is a service (id × 4 + 1), an account (id × 4 + 2), the walled
 * garden (3), whoever is let in (0) or whoever is refused (4). Triggers keep them beside what they are made of, so that
 * they can't differ; what a login is given of them is decided by the views, from the account's state as it is.
 *
 * `kept`: a walled login is given the row too: always (2), or while the walled garden is a list of the firewall (1, else -1).
 */
const TABLE = `
  CREATE TABLE \`radius_grant\` (
    \`scope\` bigint NOT NULL,
    \`list\` char(5) CHARACTER SET ascii NOT NULL,
    \`attribute\` varchar(64) NOT NULL,
    \`position\` int NOT NULL,
    \`op\` varchar(2) NOT NULL,
    \`value\` varchar(260) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    \`kept\` tinyint NOT NULL,
    PRIMARY KEY (\`scope\`, \`list\`, \`position\`, \`attribute\`)
  ) ENGINE=InnoDB`;

const SERVICE = (id: string): string => `${id} * 4 + 1`;
const ACCOUNT = (id: string): string => `${id} * 4 + 2`;
const WALLED = 3;
const BY_LIST = "(SELECT IF(walled_by = 'address-list', 1, -1) FROM radius_setting WHERE id = 1)";
const POOLS =
  "('Framed-Pool', 'Framed-IPv6-Pool', 'Delegated-IPv6-Prefix-Pool', 'Mikrotik-Delegated-IPv6-Pool')";
const COLUMNS = '(scope, list, attribute, position, op, value, kept)';

/**
 * FreeRADIUS takes a value that begins and ends with a quotation mark for a quoted one, without them (in backticks even for a command to
 * run). So a password of that kind goes quoted once more, in a row of its own.
 */
const QUOTED = (row: string): string => `${row}.password RLIKE '^(''.*''|".*"|\`.*\`)$'`;
const REQUOTED = (row: string): string =>
  `CONCAT('''', REPLACE(REPLACE(${row}.password, '\\\\', '\\\\\\\\'), '''', '\\\\'''), '''')`;

/** What an account has of its own: list, attribute, position, op, value, kept. A router that gets an address ignores pools. */
const OWN: readonly (readonly [string, string, number, string, (row: string) => string, string])[] = [
  ['check', 'Cleartext-Password', 1, ':=', (row) => `IF(${QUOTED(row)}, ${REQUOTED(row)}, NULL)`, '0'],
  [
    'check',
    'Expiration',
    2,
    ':=',
    (row) => `DATE_FORMAT(${row}.expires_at, '%d %b %Y %H:%i:%s', 'en_US')`,
    '0',
  ],
  ['check', 'Simultaneous-Use', 3, ':=', (row) => `NULLIF(${row}.simultaneous_use, 0)`, '0'],
  ['check', 'Calling-Station-Id', 4, '==', (row) => `${row}.mac_lock`, '0'],
  [
    ...(['check', 'FreeRADIUS-Client-Shortname', 5, '=='] as const),
    (row) => `(SELECT n.shortname FROM radius_nas n WHERE n.id = ${row}.nas_id)`,
    '0',
  ],
  ['reply', 'Framed-IP-Address', 2, ':=', (row) => `${row}.framed_ip`, BY_LIST],
  ['reply', 'Framed-Route', 3, '+=', (row) => `${row}.framed_route`, BY_LIST],
  ['reply', 'Framed-IPv6-Prefix', 4, ':=', (row) => `${row}.framed_ipv6_prefix`, BY_LIST],
  ['reply', 'Delegated-IPv6-Prefix', 5, ':=', (row) => `${row}.delegated_ipv6_prefix`, BY_LIST],
  [
    'reply',
    'Framed-Pool',
    6,
    ':=',
    (row) => `IF(${row}.framed_ip IS NULL, ${row}.framed_pool, NULL)`,
    BY_LIST,
  ],
];
/** Columns of the account that these are made of. */
const SOURCES = [
  ...['password', 'expires_at', 'simultaneous_use', 'mac_lock', 'nas_id', 'framed_ip', 'framed_route'],
  ...['framed_ipv6_prefix', 'delegated_ipv6_prefix', 'framed_pool'],
];

const ownRows = (row: string, from = ''): string =>
  OWN.map(
    ([list, attribute, position, op, value, kept]) =>
      `SELECT ${ACCOUNT(`${row}.id`)} AS scope, '${list}' AS list, '${attribute}' AS attribute, ${position} AS position,
              '${op}' AS op, ${value(row)} AS value, ${kept} AS kept ${from}`,
  ).join(' UNION ALL ');

const OWN_ATTRIBUTE = (row: string): string =>
  `(${ACCOUNT(`${row}.account_id`)}, ${row}.list, ${row}.attribute, 500 + ${row}.position, ${row}.op, ${row}.value, 0)`;
const SERVICE_ATTRIBUTE = (row: string): string =>
  `(${SERVICE(`${row}.service_id`)}, 'reply', ${row}.attribute, 100 + ${row}.position, ${row}.op, ${row}.value,
    IF(${row}.attribute IN ${POOLS}, ${BY_LIST}, 0))`;

/** Names, between blanks, of what a service gives and this account has otherwise. */
const OVERRIDES = (row: string): string => `CONCAT(
  IF(${row}.framed_ip IS NULL AND ${row}.framed_pool IS NULL, '', ' Framed-Pool '),
  IF(${row}.simultaneous_use IS NULL, '', ' Simultaneous-Use '),
  IF(${QUOTED(row)}, ' Cleartext-Password ', ''),
  COALESCE((SELECT GROUP_CONCAT(' ', x.attribute, ' ' SEPARATOR '') FROM radius_account_attribute x
             WHERE x.account_id = ${row}.id AND x.list = 'reply' AND x.op <> '+='), ''))`;

const serviceRows = `
  DELETE FROM radius_grant WHERE scope = ${SERVICE('NEW.id')} AND position < 100;
  INSERT INTO radius_grant ${COLUMNS} VALUES
    (${SERVICE('NEW.id')}, 'reply', 'Acct-Interim-Interval', 1, ':=', NEW.interim_interval_s, 2);
  IF NEW.simultaneous_use > 0 THEN
    INSERT INTO radius_grant ${COLUMNS} VALUES
      (${SERVICE('NEW.id')}, 'check', 'Simultaneous-Use', 3, ':=', NEW.simultaneous_use, 0);
  END IF;`;

const accountRows = `
  DELETE FROM radius_grant WHERE scope = ${ACCOUNT('NEW.id')} AND position < 100;
  INSERT INTO radius_grant ${COLUMNS} SELECT * FROM (${ownRows('NEW')}) own WHERE own.value IS NOT NULL;`;
const changed = (names: readonly string[]): string =>
  names.map((name) => `NOT (NEW.${name} <=> OLD.${name})`).join(' OR ');

const walledRow = (row: string): string =>
  `(${WALLED}, 'reply', ${row}.attribute, 900 + ${row}.position, ${row}.op, ${row}.value, 2)`;
const gone = (scope: string, row: string, base: number): string =>
  `DELETE FROM radius_grant
    WHERE scope = ${scope} AND position = ${base} + ${row}.position AND attribute = ${row}.attribute`;

const TRIGGERS: Readonly<Record<string, string>> = {
  radius_service_made: `AFTER INSERT ON radius_service FOR EACH ROW BEGIN ${serviceRows} END`,
  radius_service_changed: `AFTER UPDATE ON radius_service FOR EACH ROW
    IF ${changed(['interim_interval_s', 'simultaneous_use'])} THEN ${serviceRows} END IF`,
  radius_service_gone: `AFTER DELETE ON radius_service FOR EACH ROW
    DELETE FROM radius_grant WHERE scope = ${SERVICE('OLD.id')}`,

  radius_service_attribute_made: `AFTER INSERT ON radius_service_attribute FOR EACH ROW
    INSERT INTO radius_grant ${COLUMNS} VALUES ${SERVICE_ATTRIBUTE('NEW')}`,
  radius_service_attribute_changed: `AFTER UPDATE ON radius_service_attribute FOR EACH ROW BEGIN
    ${gone(SERVICE('OLD.service_id'), 'OLD', 100)};
    INSERT INTO radius_grant ${COLUMNS} VALUES ${SERVICE_ATTRIBUTE('NEW')}; END`,
  radius_service_attribute_gone: `AFTER DELETE ON radius_service_attribute FOR EACH ROW
    ${gone(SERVICE('OLD.service_id'), 'OLD', 100)}`,

  radius_account_born: `BEFORE INSERT ON radius_account FOR EACH ROW SET NEW.overrides = ${OVERRIDES('NEW')}`,
  radius_account_made: `AFTER INSERT ON radius_account FOR EACH ROW BEGIN ${accountRows} END`,
  radius_account_changes: `BEFORE UPDATE ON radius_account FOR EACH ROW SET NEW.overrides = ${OVERRIDES('NEW')}`,
  radius_account_changed: `AFTER UPDATE ON radius_account FOR EACH ROW
    IF ${changed(SOURCES)} THEN ${accountRows} END IF`,
  radius_account_gone: `AFTER DELETE ON radius_account FOR EACH ROW
    DELETE FROM radius_grant WHERE scope = ${ACCOUNT('OLD.id')}`,

  radius_account_attribute_made: `AFTER INSERT ON radius_account_attribute FOR EACH ROW BEGIN
    INSERT INTO radius_grant ${COLUMNS} VALUES ${OWN_ATTRIBUTE('NEW')};
    UPDATE radius_account SET overrides = '' WHERE id = NEW.account_id; END`,
  radius_account_attribute_changed: `AFTER UPDATE ON radius_account_attribute FOR EACH ROW BEGIN
    ${gone(ACCOUNT('OLD.account_id'), 'OLD', 500)};
    INSERT INTO radius_grant ${COLUMNS} VALUES ${OWN_ATTRIBUTE('NEW')};
    UPDATE radius_account SET overrides = '' WHERE id = NEW.account_id; END`,
  radius_account_attribute_gone: `AFTER DELETE ON radius_account_attribute FOR EACH ROW BEGIN
    ${gone(ACCOUNT('OLD.account_id'), 'OLD', 500)};
    UPDATE radius_account SET overrides = '' WHERE id = OLD.account_id; END`,

  radius_walled_attribute_made: `AFTER INSERT ON radius_walled_attribute FOR EACH ROW
    INSERT INTO radius_grant ${COLUMNS} VALUES ${walledRow('NEW')}`,
  radius_walled_attribute_changed: `AFTER UPDATE ON radius_walled_attribute FOR EACH ROW BEGIN
    ${gone(String(WALLED), 'OLD', 900)};
    INSERT INTO radius_grant ${COLUMNS} VALUES ${walledRow('NEW')}; END`,
  radius_walled_attribute_gone: `AFTER DELETE ON radius_walled_attribute FOR EACH ROW
    ${gone(String(WALLED), 'OLD', 900)}`,

  radius_nas_renamed: `AFTER UPDATE ON radius_nas FOR EACH ROW
    IF NEW.shortname <> OLD.shortname THEN
      UPDATE radius_grant g JOIN radius_account a ON g.scope = ${ACCOUNT('a.id')} SET g.value = NEW.shortname
       WHERE a.nas_id = NEW.id AND g.attribute = 'FreeRADIUS-Client-Shortname';
    END IF`,
  radius_setting_changed: `AFTER UPDATE ON radius_setting FOR EACH ROW
    IF NEW.walled_by <> OLD.walled_by THEN
      UPDATE radius_grant SET kept = IF(NEW.walled_by = 'address-list', 1, -1) WHERE kept IN (1, -1);
    END IF`,
};

/** The rows of what is there already. An account's overrides are made by its trigger. */
const FILL = [
  `INSERT INTO radius_grant ${COLUMNS} VALUES (0, 'check', 'Cleartext-Password', 0, ':=', '', 0),
     (4, 'check', 'Auth-Type', 0, ':=', 'Reject', 0)`,
  `INSERT INTO radius_grant ${COLUMNS} SELECT ${SERVICE('id')}, 'reply', 'Acct-Interim-Interval', 1, ':=', interim_interval_s, 2
     FROM radius_service`,
  `INSERT INTO radius_grant ${COLUMNS} SELECT ${SERVICE('id')}, 'check', 'Simultaneous-Use', 3, ':=', simultaneous_use, 0
     FROM radius_service WHERE simultaneous_use > 0`,
  `INSERT INTO radius_grant ${COLUMNS} SELECT ${SERVICE('service_id')}, 'reply', attribute, 100 + position, op, value,
     IF(attribute IN ${POOLS}, ${BY_LIST}, 0) FROM radius_service_attribute`,
  `INSERT INTO radius_grant ${COLUMNS} SELECT ${ACCOUNT('account_id')}, list, attribute, 500 + position, op, value, 0
     FROM radius_account_attribute`,
  `INSERT INTO radius_grant ${COLUMNS} SELECT ${WALLED}, 'reply', attribute, 900 + position, op, value, 2
     FROM radius_walled_attribute`,
  `INSERT INTO radius_grant ${COLUMNS} SELECT * FROM (${ownRows('a', 'FROM radius_account a')}) own WHERE own.value IS NOT NULL`,
  "UPDATE radius_account SET overrides = ''",
];

const LET_IN = "a.access_state IN ('active', 'walled')";
const view = (name: string, select: string): string =>
  `CREATE OR REPLACE SQL SECURITY DEFINER VIEW \`${name}\` (id, username, attribute, value, op) AS ${select}`;

/** What an account has otherwise takes the place of its service's. */
const NOT_OVERRIDDEN = (given: string): string =>
  `(a.overrides = '' OR ${given} OR INSTR(a.overrides, CONCAT(' ', g.attribute, ' ')) = 0)`;

/*
 * One row of the account by its unique key, and a few ranges of the rows' primary key: nothing is put together, sorted out or looked
 * up per kind of row. (A UNION of an arm for each kind took three times as long.)
 */
const VIEWS = [
  view(
    'radcheck',
    `SELECT a.id * 1000 + g.position, a.username, g.attribute, IF(g.scope = 0, a.password, g.value), g.op
       FROM radius_account a
       JOIN radius_grant g ON g.list = 'check'
        AND g.scope IN (IF(${LET_IN}, 0, 4), IF(${LET_IN}, ${SERVICE('a.service_id')}, 4), IF(${LET_IN}, ${ACCOUNT('a.id')}, 4))
      WHERE ${NOT_OVERRIDDEN(`g.scope = ${ACCOUNT('a.id')}`)}`,
  ),
  view(
    'radreply',
    `SELECT a.id * 1000 + g.position, a.username, g.attribute, g.value, g.op
       FROM radius_account a
       JOIN radius_grant g ON g.list = 'reply'
        AND g.scope IN (${SERVICE('a.service_id')}, ${ACCOUNT('a.id')}, IF(a.access_state = 'walled', ${WALLED}, 0))
      WHERE (a.access_state = 'active' OR a.access_state = 'walled' AND g.kept > 0)
        AND ${NOT_OVERRIDDEN(`g.scope <> ${SERVICE('a.service_id')}`)}`,
  ),
];

/** Rows of logins ready to be read, and the two views on them. */
export class RadiusGrants1768000601000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query("ALTER TABLE `radius_account` ADD `overrides` varchar(2000) NOT NULL DEFAULT ''");
    for (const [name, body] of Object.entries(TRIGGERS)) await runner.query(`CREATE TRIGGER ${name} ${body}`);
    for (const sql of [...FILL, ...VIEWS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['radreply', 'radcheck']) await runner.query(`DROP VIEW \`${name}\``);
    for (const name of Object.keys(TRIGGERS)) await runner.query(`DROP TRIGGER ${name}`);
    await runner.query('ALTER TABLE `radius_account` DROP COLUMN `overrides`');
    await runner.query('DROP TABLE `radius_grant`');
    for (const sql of [RADCHECK, RADREPLY]) await runner.query(sql);
  }
}
