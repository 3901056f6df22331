import { useEffect, useState } from 'react';
import { Complaint, Heading, Shell } from '../signing-page/Shell';
import { browserLanguage } from '../signing-page/texts';
import { OfferView } from './OfferView';
import type { QuoteLink, QuoteLinkApi } from './quote-link-api';
import { quoteSentence, QUOTE_TEXTS } from './texts';

/** The page behind the link: look, choose, accept or refuse. */
export const QuoteLinkPage = ({ api }: { readonly api: QuoteLinkApi }) => {
  const [link, setLink] = useState<QuoteLink | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const language = link?.language ?? browserLanguage();
  const t = QUOTE_TEXTS[language];

  useEffect(() => {
    let left = false;
    api.open().then(
      (opened) => {
        if (!left) setLink(opened);
      },
      (error: unknown) => {
        if (!left) setFault(quoteSentence(error, browserLanguage()));
      },
    );
    return () => {
      left = true;
    };
  }, [api, tries]);

  const again = () => {
    setFault(null);
    setTries(tries + 1);
  };

  return (
    <Shell language={language} company={link?.company ?? null} title={t.title}>
      {link === null ? (
        <>
          <Heading>{t.title}</Heading>
          {fault === null ? <p className="quiet">{t.loading}</p> : <Complaint text={fault} />}
          {fault !== null && (
            <button type="button" className="plain" onClick={again}>
              {t.again}
            </button>
          )}
        </>
      ) : (
        <Answered api={api} link={link} onAnswer={setLink} />
      )}
    </Shell>
  );
};

interface AnsweredProps {
  readonly api: QuoteLinkApi;
  readonly link: QuoteLink;
  readonly onAnswer: (after: QuoteLink) => void;
}

const Answered = ({ api, link, onAnswer }: AnsweredProps) => {
  const t = QUOTE_TEXTS[link.language];
  if (link.status === 'sent') return <OfferView api={api} link={link} onAnswer={onAnswer} />;
  if (link.status === 'accepted') {
    return (
      <>
        <p className="done" aria-hidden="true">
          ✓
        </p>
        <Heading>{t.done_title}</Heading>
        <p>{t.done_text}</p>
      </>
    );
  }
  const [title = '', text = ''] =
    link.status === 'refused' || link.status === 'replaced' ? t.ended[link.status] : t.ended.expired;
  return (
    <>
      <Heading>{title}</Heading>
      <p>{text}</p>
    </>
  );
};
