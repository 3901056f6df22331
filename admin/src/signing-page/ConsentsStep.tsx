import { useState } from 'react';
import { Complaint, Heading } from './Shell';
import type { AskedConsent, ConsentKey } from './signing-api';
import type { StepProps } from './step-props';
import { TEXTS } from './texts';

interface ConsentsStepProps extends StepProps {
  readonly ticked: readonly ConsentKey[];
  readonly onTick: (ticked: readonly ConsentKey[]) => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What the signer confirms, line by line; nothing is ticked beforehand. */
export const ConsentsStep = ({ signing, language, ticked, onTick, onBack, onDone }: ConsentsStepProps) => {
  const t = TEXTS[language];
  const [complaint, setComplaint] = useState<string | null>(null);
  const required = signing.consents.filter((consent) => consent.required);
  const optional = signing.consents.filter((consent) => !consent.required);

  const toggle = (key: ConsentKey) => {
    onTick(ticked.includes(key) ? ticked.filter((other) => other !== key) : [...ticked, key]);
  };
  const goOn = () => {
    const missing = required.find(({ key }) => !ticked.includes(key));
    setComplaint(missing ? t.missing : null);
    if (missing) document.getElementById(`consent-${missing.key}`)?.focus();
    else onDone();
  };

  const lines = (consents: readonly AskedConsent[]) =>
    consents.map(({ key, text }) => (
      <label key={key} className="consent">
        <input
          id={`consent-${key}`}
          type="checkbox"
          checked={ticked.includes(key)}
          onChange={() => toggle(key)}
        />
        <span>{text}</span>
      </label>
    ));

  return (
    <>
      <Heading>{t.consents_title}</Heading>
      <p className="quiet">{t.consents_hint}</p>
      <fieldset>
        <legend>{t.required}</legend>
        {lines(required)}
      </fieldset>
      {optional.length > 0 && (
        <fieldset>
          <legend>{t.optional}</legend>
          {lines(optional)}
        </fieldset>
      )}
      <Complaint text={complaint} />
      <div className="bar">
        <button type="button" className="plain" onClick={onBack}>
          {t.back}
        </button>
        <button type="button" className="main" onClick={goOn}>
          {t.next}
        </button>
      </div>
    </>
  );
};
