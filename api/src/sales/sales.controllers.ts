import { OrderController } from './orders/order.controller';
import { QuoteLinkController } from './quotes/quote-link.controller';
import { QuoteMovesController } from './quotes/quote-moves.controller';
import { QuoteController } from './quotes/quote.controller';

export const SALES_CONTROLLERS = [
  OrderController,
  QuoteController,
  QuoteMovesController,
  QuoteLinkController,
];
