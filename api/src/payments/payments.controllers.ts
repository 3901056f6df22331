import { PaymentExportController } from './export/payment-export.controller';
import { PaymentController } from './payment.controller';
import { OpenItemController } from './open-items/open-item.controller';

export const PAYMENTS_CONTROLLERS = [PaymentExportController, PaymentController, OpenItemController];
