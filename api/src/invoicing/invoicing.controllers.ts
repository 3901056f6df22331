import { AdvanceController } from './advance.controller';
import { BillController } from './bills/bill.controller';
import { TypedBillController } from './bills/typed-bill.controller';
import { InvoicePdfController } from './invoice-pdf.controller';
import { InvoiceController } from './invoice.controller';
import { LinePreviewController } from './line-preview.controller';
import { LetterReceiptController } from './letters/letter-receipt.controller';
import { LetterOfIntentController } from './letters/letter-of-intent.controller';
import { ProformaController } from './proforma.controller';
import { RegisterController } from './register.controller';

export const INVOICING_CONTROLLERS = [
  InvoicePdfController,
  AdvanceController,
  LinePreviewController,
  InvoiceController,
  ProformaController,
  LetterOfIntentController,
  LetterReceiptController,
  RegisterController,
  BillController,
  TypedBillController,
];
