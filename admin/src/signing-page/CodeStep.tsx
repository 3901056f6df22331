import { useCallback, useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Complaint, Heading } from './Shell';
import type { SentCode } from './signing-api';
import type { StepProps } from './step-props';
import { filled, sentence, TEXTS } from './texts';

interface CodeStepProps extends StepProps {
  readonly onBack: () => void;
  readonly onDone: (code: string) => Promise<void>;
}

/** The code that shows that the signer reads the address the link went to; sent when the step begins. */
export const CodeStep = ({ api, signing, language, onBack, onDone }: CodeStepProps) => {
  const t = TEXTS[language];
  const [sent, setSent] = useState<SentCode | null>(null);
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(false);
  const left = useSecondsUntil(sent?.againAt ?? null);

  const send = useCallback(() => {
    api.code().then(
      (answer) => {
        setSent(answer);
        setFault(null);
      },
      (error: unknown) => setFault(sentence(error, language)),
    );
  }, [api, language]);

  useEffect(() => {
    if (asked.current) return; // React may run this twice, and a code is a message
    asked.current = true;
    send();
  }, [send]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!/^\s*\d{3}\s*\d{3}\s*$/.test(code)) {
      setFault(t.code_empty);
      return;
    }
    setFault(null);
    setBusy(true);
    onDone(code).catch((error: unknown) => {
      setFault(sentence(error, language));
      setBusy(false);
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Heading>{t.code_title}</Heading>
      <p className="quiet">{filled(t.code_sent, { to: sent?.to ?? signing.codesTo ?? '' })}</p>
      <label className="field">
        {t.code_label}
        <input
          className="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      </label>
      <div className="row">
        {left > 0 ? (
          <span className="quiet">{filled(t.code_wait, { seconds: left })}</span>
        ) : (
          <button type="button" className="link" onClick={send}>
            {t.code_again}
          </button>
        )}
      </div>
      <Complaint text={fault} />
      <div className="bar">
        <button type="button" className="plain" onClick={onBack} disabled={busy}>
          {t.back}
        </button>
        <button type="submit" className="main" disabled={busy}>
          {busy ? t.signing : t.sign}
        </button>
      </div>
    </form>
  );
};

/** Seconds left until an instant, counting down; 0 once it is past. */
function useSecondsUntil(instant: string | null): number {
  const [now, setNow] = useState(() => Date.now());
  const until = instant === null ? 0 : Date.parse(instant);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (instant === null) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [instant]);
  return left;
}
