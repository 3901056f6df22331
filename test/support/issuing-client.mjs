/**
 * A process that issues invoices on demand, straight from the build and without the rest of the application: it starts quickly, and can
 * be killed while it is at it. Takes `{ registerId, count, on }`, answers `{ ids }` or `{ refused }`. Each document is of 10 EUR, at 22 %
 * or, where it is told one, under a letter of intent.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const built = createRequire(join(root, 'dist/api/src/main.js'));
const { decimal } = built('@ponte/shared/money');
const { createDataSource } = built('./platform/db/data-source');
const { readConfig } = built('./platform/config/config');
const { ENTITIES } = built('./entities');
const { Clock } = built('./platform/clock.service');
const { AuditService } = built('./platform/audit/audit.service');
const { Transactions } = built('./platform/db/transactions.service');
const { Numbering } = built('./platform/numbering.service');
const { Outbox } = built('./platform/outbox/outbox.service');
const { planDocument } = built('./invoicing/document');
const { InvoiceWriter } = built('./invoicing/invoice-writer.service');
const { Plafonds } = built('./invoicing/letters/plafonds.service');
const { TaxCodeService } = built('./catalog/tax-code.service');
const { RegisterService } = built('./invoicing/register.service');

const { partnerId, taxCodeId, customer, letterId = null } = JSON.parse(process.env.ISSUING ?? '{}');

async function start() {
  const { database } = readConfig(process.env, root);
  const dataSource = await createDataSource(
    { ...database, poolSize: 1 },
    { entities: ENTITIES },
  ).initialize();
  const clock = new Clock();
  const db = new Transactions(dataSource, clock);
  const writer = new InvoiceWriter(
    new Numbering(),
    new RegisterService(db),
    new Outbox(clock),
    clock,
    new AuditService(clock),
    new Plafonds(new TaxCodeService(db)),
  );
  process.on('message', ({ registerId, count, on }) => {
    const documents = Array.from({ length: count }, () => planDocument(draft(), on));
    db.run((tx) => writer.issue(tx, registerId, on, documents))
      .then((ids) => process.send({ ids }))
      .catch((error) => process.send({ refused: error.code ?? String(error) }));
  });
  process.send({ ids: [] });
}

function draft() {
  return {
    ...{ type: 'invoice', partnerId, customer, contractId: null, contractCode: null, billingRunId: null },
    ...{ creditedInvoiceId: null, paymentRules: [], methodCode: 'BON', notes: null },
    letterId,
    lines: [
      {
        ...{ productId: null, description: 'Internet', quantity: decimal(1), unit: null },
        ...{ unitPrice: decimal('10'), discountPercent: decimal(0), discountAmount: decimal(0) },
        ...{
          taxCodeId,
          taxRate: decimal(letterId === null ? 22 : 0),
          natura: letterId === null ? null : 'N3.5',
        },
        ...{ law: null, payability: 'I', stampSubject: false },
        ...{ periodFrom: null, periodTo: null, revenueAccount: '3120', contractLineId: null },
        ...{ creditedPosition: null, explanation: null },
      },
    ],
  };
}

void start();
