import { useState } from 'react';
import { saveBlob } from './save-blob';
import { Complaint, Heading } from './Shell';
import type { StepProps } from './step-props';
import { filled, sentence, TEXTS } from './texts';

/** It is signed: the copy to take along. */
export const DoneView = ({ api, signing, language }: StepProps) => {
  const t = TEXTS[language];
  const [fault, setFault] = useState<string | null>(null);
  const { copyTo, mode, contract } = signing;

  const download = () => {
    api.document('signed-pdf').then(
      (blob) => saveBlob(blob, `${t.page_title} ${contract ?? ''}.pdf`.replaceAll('/', '-')),
      (error: unknown) => setFault(sentence(error, language)),
    );
  };

  return (
    <>
      <p className="done" aria-hidden="true">
        ✓
      </p>
      <Heading>{t.done_title}</Heading>
      <p>{filled(t.contract, { code: contract ?? '' })}</p>
      <p>{copyTo === null ? t.done_here : filled(t.done_mail, { to: copyTo })}</p>
      {mode === 'tablet' && <p>{t.done_tablet}</p>}
      <button type="button" className="main" onClick={download}>
        {t.download}
      </button>
      <Complaint text={fault} />
    </>
  );
};
