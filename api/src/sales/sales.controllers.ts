import { QuoteLinkController } from './quotes/quote-link.controller';
import { QuoteMovesController } from './quotes/quote-moves.controller';
import { QuoteController } from './quotes/quote.controller';

export const SALES_CONTROLLERS = [QuoteController, QuoteMovesController, QuoteLinkController];
