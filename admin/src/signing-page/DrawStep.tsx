import { useRef, useState } from 'react';
import { Complaint, Heading } from './Shell';
import { SignatureField, type SignatureFieldHandle } from './SignatureField';
import type { HandedIn } from './signing-api';
import type { StepProps } from './step-props';
import { sentence, TEXTS } from './texts';

interface DrawStepProps extends StepProps {
  readonly onBack: () => void;
  readonly onDone: (drawing: HandedIn['drawing']) => Promise<void>;
}

/** The signature, drawn; or typed by whoever can't draw. */
export const DrawStep = ({ signing, language, onBack, onDone }: DrawStepProps) => {
  const t = TEXTS[language];
  const pad = useRef<SignatureFieldHandle>(null);
  const [typing, setTyping] = useState(false);
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const last = signing.codesTo === null;

  const goOn = () => {
    const drawing = typing ? typed(name) : (pad.current?.drawing() ?? null);
    if (drawing === null) {
      setFault(t.draw_empty);
      return;
    }
    setFault(null);
    setBusy(true);
    onDone(drawing).catch((error: unknown) => {
      setFault(sentence(error, language));
      setBusy(false);
    });
  };

  return (
    <>
      <Heading>{t.draw_title}</Heading>
      {typing ? (
        <label className="field">
          {t.draw_name}
          <input
            className="script"
            autoComplete="name"
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
      ) : (
        <>
          <p className="quiet">{t.draw_hint}</p>
          <SignatureField ref={pad} label={t.draw_pad} onBegin={() => setFault(null)} />
        </>
      )}
      <div className="row">
        {!typing && (
          <button type="button" className="link" onClick={() => pad.current?.clear()}>
            {t.draw_clear}
          </button>
        )}
        <button type="button" className="link" onClick={() => setTyping(!typing)}>
          {typing ? t.draw_draw : t.draw_type}
        </button>
      </div>
      <Complaint text={fault} />
      <div className="bar">
        <button type="button" className="plain" onClick={onBack} disabled={busy}>
          {t.back}
        </button>
        <button type="button" className="main" onClick={goOn} disabled={busy}>
          {busy ? t.signing : last ? t.sign : t.next}
        </button>
      </div>
    </>
  );
};

function typed(name: string): HandedIn['drawing'] | null {
  const text = name.trim();
  return text === '' ? null : { kind: 'typed', text };
}
