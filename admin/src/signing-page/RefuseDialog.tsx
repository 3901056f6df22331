import { useRef, useState } from 'react';
import { Complaint } from './Shell';
import type { Signing } from './signing-api';
import type { StepProps } from './step-props';
import { sentence, TEXTS } from './texts';

interface RefuseDialogProps extends StepProps {
  readonly onRefused: (after: Signing) => void;
}

/** The way out: asked once more, since it closes the proposal. */
export const RefuseDialog = ({ api, language, onRefused }: RefuseDialogProps) => {
  const t = TEXTS[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const refuse = () => {
    api.refuse(reason.trim()).then(onRefused, (error: unknown) => setFault(sentence(error, language)));
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
          <button type="button" className="danger" onClick={refuse}>
            {t.refuse_do}
          </button>
        </div>
      </dialog>
    </>
  );
};
