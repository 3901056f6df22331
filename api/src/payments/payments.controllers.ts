import { OpenItemController } from './open-items/open-item.controller';
import { PaymentExportController } from './export/payment-export.controller';
import { SupplierItemController } from './suppliers/supplier-item.controller';
import { SupplierPaymentController } from './suppliers/supplier-payment.controller';
import { PaymentController } from './payment.controller';
import { RefundController } from './refunds/refund.controller';
import { PaymentSettingController } from './settings/payment-setting.controller';

/** The export stands before `payments/:id`, which would take its paths for ids. */
export const PAYMENTS_CONTROLLERS = [
  PaymentExportController,
  PaymentController,
  OpenItemController,
  RefundController,
  PaymentSettingController,
  ...[SupplierItemController, SupplierPaymentController],
];
