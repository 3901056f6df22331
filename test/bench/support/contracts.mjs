/** Customers and contracts by the thousand, by plain SQL: what a bench bills. */

const START = '2026-01-01';

/** `count` active monthly contracts of two lines, each of a company of its own with a legal address. */
export async function makeContracts(db, count) {
  const one = async (sql, values) => (await db.query(sql, values))[0];
  const [{ id: term }] = await one("SELECT id FROM payment_term WHERE code = '30DF'");
  const [{ id: method }] = await one("SELECT id FROM payment_method WHERE code = 'BON'");
  const [{ id: tax }] = await one("SELECT id FROM tax_code WHERE code = '22v'");
  const [{ id: category }] = await one('SELECT MIN(id) AS id FROM product_category');
  const product = async (code, kind, price) =>
    (
      await one(
        'INSERT INTO product (code, name, kind, category_id, tax_code_id, unit_price, unit, version) VALUES (?)',
        [[code, `Canone ${code}`, kind, category, tax, price, 'mese', 1]],
      )
    ).insertId;
  const fee = await product('BENCH100', 'recurring', '24.50819672');
  const rental = await product('BENCHCPE', 'accessory', '3.50');
  await one(
    `REPLACE INTO company (id, name, vat_number, fiscal_code, tax_regime, street, house_number, zip, town, province, country, iban, version)
     VALUES (1, 'Bench Telecomunicazioni Srl', '95999990443', '95999990443', 'RF01', 'Via del Ponte', '1', '63100', 'Ascoli Piceno', 'AP', 'IT', 'IT60X0542811101000000123456', 1)`,
  );
  const numbers = `(SELECT seq AS n FROM seq_1_to_${count}) numbers`;
  await one(
    `INSERT INTO partner (kind, name, country, vat_number, fiscal_code, recipient_code, language, payment_term_id, payment_method_id, created_at, external_ref, version)
     SELECT 'company', CONCAT('Cliente di prova ', n, ' Srl'), 'IT', '01234567897', '01234567897', 'ABC1234', 'it', ${term}, ${method}, NOW(3), CONCAT('bench-', n), 1 FROM ${numbers} ORDER BY n`,
  );
  await one(
    `INSERT INTO address (partner_id, kind, street, house_number, zip, town, province, country)
     SELECT id, 'legal', 'Via Nazionale Adriatica', '12', '63074', 'San Benedetto del Tronto', 'AP', 'IT' FROM partner WHERE external_ref LIKE 'bench-%'`,
  );
  await one(
    `INSERT INTO contract (code, partner_id, status, starts_on, recurrence_months, policy, anchor, next_billing_on, created_at, version)
     SELECT CONCAT('B', LPAD(id, 7, '0')), id, 'active', '${START}', 1, 'advance', 'start', '${START}', NOW(3), 1 FROM partner WHERE external_ref LIKE 'bench-%' ORDER BY id`,
  );
  for (const [position, id, kind, price, text] of [
    [1, fee, 'recurring', '24.50819672', 'Canone Internet FWA 100 Mbit/s'],
    [2, rental, 'accessory', '3.50', 'Noleggio router'],
  ]) {
    await one(
      `INSERT INTO contract_line (contract_id, position, product_id, kind, description, quantity, unit_price, discount_percent, tax_code_id, starts_on)
       SELECT id, ${position}, ${id}, '${kind}', '${text}', 1, ${price}, 0, ${tax}, '${START}' FROM contract WHERE code LIKE 'B0%'`,
    );
  }
  return START;
}
