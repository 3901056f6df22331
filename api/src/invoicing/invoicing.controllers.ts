import { BillController } from './bills/bill.controller';
import { InvoicePdfController } from './invoice-pdf.controller';
import { InvoiceController } from './invoice.controller';
import { RegisterController } from './register.controller';

export const INVOICING_CONTROLLERS = [
  InvoicePdfController,
  InvoiceController,
  RegisterController,
  BillController,
];
