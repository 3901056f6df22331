/** NASes, services, accounts and sessions by the thousand, by plain SQL: what the network bench looks at. */

export const NAS_SECRET = 'bench-secret';
const SERVICES = 20;

/** A NAS by its address, as the registry sorts it. */
function mapped(address) {
  const hex = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0'));
  return `00000000000000000000FFFF${hex.join('').toUpperCase()}`;
}

/** Registers NASes of these addresses, `coaPort` beside each. */
export async function makeNases(db, nases) {
  await db.query(
    `INSERT INTO radius_nas (name, address, first_hex, last_hex, shortname, secret, coa_port, version) VALUES ?`,
    [
      nases.map(({ address, coaPort }, index) => [
        ...[`NAS ${index + 1}`, address, mapped(address), mapped(address)],
        ...[`bench-${index + 1}`, NAS_SECRET, coaPort, 1],
      ]),
    ],
  );
}

/** One account for each contract of the bench: 20 services, 10% with an address of their own, 3% walled, 1% blocked. */
export async function makeAccounts(db) {
  for (let n = 1; n <= SERVICES; n += 1) {
    const [{ insertId }] = await db.query(
      `INSERT INTO radius_service (name, down_kbps, up_kbps, rate_limit, framed_pool, session_timeout_s, created_at, version)
       VALUES (?, ?, ?, ?, 'pool-clienti', 86400, NOW(3), 1)`,
      [`Servizio ${n}`, n * 10_000, n * 1000, `${n}M/${n * 10}M`],
    );
    await db.query(
      'INSERT INTO radius_service_attribute (service_id, attribute, value, origin, position) VALUES ?',
      [
        [
          [insertId, 'Mikrotik-Rate-Limit', `${n}M/${n * 10}M`, 'template', 1],
          [insertId, 'Framed-Pool', 'pool-clienti', 'template', 2],
          [insertId, 'Session-Timeout', '86400', 'template', 3],
        ],
      ],
    );
  }
  await db.query(
    `INSERT INTO radius_account (username, password, service_id, partner_id, contract_id, access_state, access_reason,
                                 access_changed_at, framed_ip, created_at, version)
     SELECT CONCAT('user', n), CONCAT('pw-', n), 1 + n MOD ${SERVICES}, partner_id, id,
            CASE WHEN n MOD 100 = 7 THEN 'blocked' WHEN n MOD 100 < 3 THEN 'walled' ELSE 'active' END, 'in-force', NOW(3),
            IF(n MOD 10 = 0, INET_NTOA(INET_ATON('100.96.0.0') + n), NULL), NOW(3), 1
       FROM (SELECT id, partner_id, ROW_NUMBER() OVER (ORDER BY id) AS n FROM contract) numbered`,
  );
}

/** `rows` sessions, the last `open` of them still up, spread over accounts and NASes; the open ones reported just now. */
export async function makeSessions(db, { rows, open, accounts, nases }) {
  const AT_ONCE = 250_000;
  for (let from = 1; from <= rows; from += AT_ONCE) {
    const to = Math.min(rows, from + AT_ONCE - 1);
    await db.query(
      `INSERT INTO radacct (acctsessionid, acctuniqueid, username, nasipaddress, nasshortname, nasportid, acctstarttime,
                            acctupdatetime, acctstoptime, acctsessiontime, acctinputoctets, acctoutputoctets,
                            calledstationid, callingstationid, framedipaddress, acctterminatecause)
       SELECT HEX(seq), MD5(seq), CONCAT('user', 1 + seq MOD ${accounts}), CONCAT('127.9.0.', 1 + seq MOD ${nases}),
              CONCAT('bench-', 1 + seq MOD ${nases}), CONCAT('vlan', seq MOD 40),
              UTC_TIMESTAMP() - INTERVAL (${rows} - seq) * 2 + 3600 SECOND,
              IF(seq > ${rows - open}, UTC_TIMESTAMP(), UTC_TIMESTAMP() - INTERVAL (${rows} - seq) * 2 SECOND),
              IF(seq > ${rows - open}, NULL, UTC_TIMESTAMP() - INTERVAL (${rows} - seq) * 2 SECOND), 3600, seq * 1000,
              seq * 9000, CONCAT('ap', seq MOD 200), CONCAT('4C:5E:0C:', LPAD(HEX(seq MOD 16777216), 6, '0')),
              INET_NTOA(INET_ATON('100.64.0.0') + seq MOD ${accounts}), IF(seq > ${rows - open}, '', 'User-Request')
         FROM seq_${from}_to_${to}`,
    );
  }
  await db.query('ANALYZE TABLE radacct');
}
