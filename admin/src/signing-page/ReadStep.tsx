import { useEffect, useRef, useState } from 'react';
import { Complaint, Heading } from './Shell';
import { saveBlob } from './save-blob';
import type { StepProps } from './step-props';
import { filled, sentence, TEXTS } from './texts';

interface ReadStepProps extends StepProps {
  readonly onDone: () => void;
}

/** The contract itself, to be read to its end. */
export const ReadStep = ({ api, signing, language, onDone }: ReadStepProps) => {
  const t = TEXTS[language];
  const [html, setHtml] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { read, end, frame, onLoad } = useReadToEnd(signing.read, html !== null);

  useEffect(() => {
    api.page().then(setHtml, (error: unknown) => setFault(sentence(error, language)));
  }, [api, language]);

  const download = () => {
    const name = `${t.page_title} ${signing.contract ?? ''}.pdf`.replaceAll('/', '-');
    api.document('pdf').then(
      (blob) => saveBlob(blob, name),
      (error: unknown) => setFault(sentence(error, language)),
    );
  };
  const goOn = () => {
    if (!read) {
      end.current?.scrollIntoView({ behavior: 'smooth', block: 'end' });
      return;
    }
    api.read().then(onDone, (error: unknown) => setFault(sentence(error, language)));
  };

  return (
    <>
      <Heading>{filled(t.hello, { name: signing.signer ?? '' })}</Heading>
      <p className="quiet">
        {filled(t.contract, { code: signing.contract ?? '' })}. {t.read_hint}
      </p>
      <button type="button" className="link" onClick={download}>
        {filled(t.open_pdf, { pages: signing.pages ?? 0 })}
      </button>
      {html === null && fault === null && <p className="quiet">{t.loading}</p>}
      {html !== null && (
        <iframe
          ref={frame}
          className="paper"
          title={t.page_title}
          srcDoc={html}
          sandbox="allow-same-origin"
          onLoad={onLoad}
        />
      )}
      <div ref={end} className="end" />
      <Complaint text={fault} />
      <div className="bar">
        <p className="quiet" aria-live="polite">
          {read ? t.read_done : t.read_left}
        </p>
        <button type="button" className={read ? 'main' : 'plain'} disabled={html === null} onClick={goOn}>
          {read ? t.next : t.read_more}
        </button>
      </div>
    </>
  );
};

/** The frame is as high as what it shows, so that the page itself scrolls; the end is read once it has been in sight. */
function useReadToEnd(before: boolean, shown: boolean) {
  const frame = useRef<HTMLIFrameElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [laidOut, setLaidOut] = useState(false);
  const [read, setRead] = useState(before);

  const fit = () => {
    const { current } = frame;
    const height = current?.contentDocument?.body.scrollHeight ?? 0;
    if (current && height > 0) current.style.height = `${String(height)}px`;
  };
  const onLoad = () => {
    fit();
    setLaidOut(true);
  };

  useEffect(() => {
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, []);

  useEffect(() => {
    const { current } = end;
    if (!current || !shown || !laidOut) return undefined;
    const watch = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) setRead(true);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, [shown, laidOut]);

  return { read, end, frame, onLoad };
}
