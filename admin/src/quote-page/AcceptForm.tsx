import { useState } from 'react';
import { Complaint } from '../signing-page/Shell';
import type { OfferProps } from './OfferView';
import { quoteSentence, QUOTE_TEXTS } from './texts';

interface AcceptProps extends OfferProps {
  readonly chosen: ReadonlySet<number>;
}

/** Name, tick, and yes. Nothing is ticked beforehand. */
export const AcceptForm = ({ api, link, chosen, onAnswer }: AcceptProps) => {
  const t = QUOTE_TEXTS[link.language];
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const accept = async (): Promise<void> => {
    const who = name.trim();
    const missing = who.length < 3 ? t.name_missing : agreed ? null : t.agreed_missing;
    setFault(missing);
    if (missing !== null) return;
    setBusy(true);
    try {
      onAnswer(await api.accept({ name: who, agreed, chosen: [...chosen] }));
    } catch (error) {
      setFault(quoteSentence(error, link.language));
      setBusy(false);
    }
  };

  return (
    <form
      className="accept"
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <label className="field">
        {t.name}
        <input
          type="text"
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className="consent">
        <input type="checkbox" checked={agreed} onChange={() => setAgreed(!agreed)} />
        <span>{link.agreement}</span>
      </label>
      <Complaint text={fault} />
      <p className="row">
        <button type="submit" className="main" disabled={isBusy}>
          {isBusy ? t.accepting : t.accept}
        </button>
      </p>
    </form>
  );
};
