/** What makes contracts unlike each other, for a bench that bills: promotions, groups with one payer, fees in instalments. */

const GROUP_OF = 4;

/**
 * Of the contracts of `makeContracts`, counted from 0: each third has a promotion of half price on its fee for three periods; each
 * fifth an activation fee billed in six instalments; of each twenty the first four are one group, on one invoice to one payer.
 */
export async function mixContracts(db, start) {
  await db.query('CREATE TEMPORARY TABLE numbered (id INT PRIMARY KEY, n INT, partner_id INT)');
  await db.query(
    "INSERT INTO numbered SELECT id, ROW_NUMBER() OVER (ORDER BY id) - 1, partner_id FROM contract WHERE code LIKE 'B0%'",
  );
  await promote(db, start);
  await addInstalments(db, start);
  await group(db);
  await db.query('DROP TEMPORARY TABLE numbered');
}

async function promote(db, start) {
  const [{ insertId }] = await db.query(
    "INSERT INTO promotion (code, name, kind, value, scope, periods, version) VALUES ('BENCH', 'Metà prezzo', 'percent', 50, 'line', 3, 1)",
  );
  await db.query(
    `INSERT INTO contract_promotion (contract_id, promotion_id, name, kind, priority, exclusive, given_on, given_by, given_at)
     SELECT id, ?, 'Metà prezzo', 'percent', 100, 0, ?, 'bench', NOW(3) FROM numbered WHERE n % 3 = 0`,
    [insertId, start],
  );
  await db.query(
    `INSERT INTO contract_line_promotion (contract_promotion_id, contract_id, line_id, value, starts_on, ends_on)
     SELECT p.id, p.contract_id, l.id, 50, ?, DATE_SUB(DATE_ADD(?, INTERVAL 3 MONTH), INTERVAL 1 DAY)
       FROM contract_promotion p JOIN contract_line l ON l.contract_id = p.contract_id AND l.position = 1
      WHERE p.promotion_id = ?`,
    [start, start, insertId],
  );
}

async function addInstalments(db, start) {
  await db.query(
    `INSERT INTO contract_line (contract_id, position, product_id, kind, description, quantity, unit_price, discount_percent, tax_code_id, starts_on, instalments)
     SELECT l.contract_id, 3, l.product_id, 'activation', 'Attivazione', 1, 99, 0, l.tax_code_id, ?, 6
       FROM contract_line l JOIN numbered c ON c.id = l.contract_id WHERE l.position = 1 AND c.n % 5 = 0`,
    [start],
  );
}

async function group(db) {
  await db.query(
    `INSERT INTO contract_group (payer_id, name, group_by, active, version)
     SELECT partner_id, 'Sedi', 'group', 1, 1 FROM numbered WHERE n % 20 = 0`,
  );
  await db.query(
    `UPDATE contract c JOIN numbered own ON own.id = c.id
       JOIN numbered first ON first.n = own.n - own.n % 20 JOIN contract_group g ON g.payer_id = first.partner_id
        SET c.group_id = g.id, c.payer_id = g.payer_id WHERE own.n % 20 < ?`,
    [GROUP_OF],
  );
}
