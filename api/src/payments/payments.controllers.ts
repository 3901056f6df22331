import { PaymentController } from './payment.controller';
import { OpenItemController } from './open-items/open-item.controller';

export const PAYMENTS_CONTROLLERS = [PaymentController, OpenItemController];
