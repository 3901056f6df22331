import { useRef, useState } from 'react';
import { Complaint } from './Shell';
import type { Signing } from './signing-api';
import type { StepProps } from './step-props';
import { sentence, TEXTS } from './texts';

interface RefuseDialogProps extends StepProps {
  readonly onRefused: (after: Signing) => void;
}

/** The way out: asked once more, since it closes the proposal. */
export const RefuseDialog = ({ api, language, onRefused }: RefuseDialogProps) => (
  <RefuseQuestion
    texts={TEXTS[language]}
    refuse={async (reason) => onRefused(await api.refuse(reason))}
    told={(error) => sentence(error, language)}
  />
);

type Word = 'refuse' | 'refuse_title' | 'refuse_text' | 'refuse_reason' | 'refuse_do' | 'cancel';

interface RefuseQuestionProps {
  readonly texts: Readonly<Record<Word, string>>;
  readonly refuse: (reason: string) => Promise<void>;
  /** What went wrong, in words. */
  readonly told: (error: unknown) => string;
}

/** A quiet button, and the question behind it. */
export const RefuseQuestion = ({ texts: t, refuse, told }: RefuseQuestionProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const doRefuse = () => {
    refuse(reason.trim()).catch((error: unknown) => setFault(told(error)));
  };

  return (
    <>
      <p className="way-out">
        <button type="button" className="link quiet" onClick={() => dialog.current?.showModal()}>
          {t.refuse}
        </button>
      </p>
      <dialog ref={dialog} aria-labelledby="refuse-title">
        <h2 id="refuse-title">{t.refuse_title}</h2>
        <p>{t.refuse_text}</p>
        <label className="field">
          {t.refuse_reason}
          <textarea
            rows={3}
            maxLength={500}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </label>
        <Complaint text={fault} />
        <div className="row">
          <button type="button" className="plain" onClick={() => dialog.current?.close()}>
            {t.cancel}
          </button>
          <button type="button" className="danger" onClick={doRefuse}>
            {t.refuse_do}
          </button>
        </div>
      </dialog>
    </>
  );
};
