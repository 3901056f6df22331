import { useState } from 'react';
import { formatsFor } from '../fields/formats';
import { saveBlob } from '../signing-page/save-blob';
import { Complaint, Heading } from '../signing-page/Shell';
import { filled } from '../signing-page/texts';
import { AcceptForm } from './AcceptForm';
import { OfferedLines } from './OfferedLines';
import { OfferedTotals } from './OfferedTotals';
import type { QuoteLink, QuoteLinkApi } from './quote-link-api';
import { RefuseOffer } from './RefuseOffer';
import { quoteSentence, QUOTE_TEXTS } from './texts';

/** A hyphen at which no line ends. */
const UNBROKEN = '\u2011';

export interface OfferProps {
  readonly api: QuoteLinkApi;
  readonly link: QuoteLink;
  readonly onAnswer: (after: QuoteLink) => void;
}

/** A quote that waits for its answer. */
export const OfferView = ({ api, link, onAnswer }: OfferProps) => {
  const { language, quote, customer, title, validUntil, notes, lines } = link;
  const t = QUOTE_TEXTS[language];
  const { day } = formatsFor(language);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [fault, setFault] = useState<string | null>(null);

  const toggle = (position: number) => {
    const next = new Set(chosen);
    if (!next.delete(position)) next.add(position);
    setChosen(next);
  };
  const download = () => {
    api.pdf().then(
      (blob) => saveBlob(blob, filled(t.file, { quote: (quote ?? '').replaceAll('/', '-') })),
      (error: unknown) => setFault(quoteSentence(error, language)),
    );
  };

  return (
    <>
      <Heading>{filled(t.heading, { quote: (quote ?? '').replaceAll('-', UNBROKEN) })}</Heading>
      <p>{filled(t.hello, { customer: customer ?? '', title: title ?? '' })}</p>
      <p className="quiet">{filled(t.until, { day: day(validUntil ?? '') })}</p>
      <OfferedLines lines={lines} language={language} chosen={chosen} onToggle={toggle} />
      <OfferedTotals lines={lines} language={language} chosen={chosen} />
      {notes !== null && (
        <section>
          <h2>{t.conditions}</h2>
          <p className="conditions">{notes}</p>
        </section>
      )}
      <p>
        <button type="button" className="link" onClick={download}>
          {t.pdf}
        </button>
      </p>
      <Complaint text={fault} />
      <AcceptForm api={api} link={link} chosen={chosen} onAnswer={onAnswer} />
      <RefuseOffer api={api} link={link} onAnswer={onAnswer} />
    </>
  );
};
