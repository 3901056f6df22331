import { RefuseQuestion } from '../signing-page/RefuseDialog';
import type { OfferProps } from './OfferView';
import { quoteSentence, QUOTE_TEXTS } from './texts';

/** The way out: asked once more, since it closes the quote. */
export const RefuseOffer = ({ api, link, onAnswer }: OfferProps) => (
  <RefuseQuestion
    texts={QUOTE_TEXTS[link.language]}
    refuse={async (reason) => onAnswer(await api.refuse(reason))}
    told={(error) => quoteSentence(error, link.language)}
  />
);
