import { useCallback, useEffect, useState } from 'react';
import { ConsentsStep } from './ConsentsStep';
import { CodeStep } from './CodeStep';
import { DoneView } from './DoneView';
import { DrawStep } from './DrawStep';
import { ReadStep } from './ReadStep';
import { RefuseDialog } from './RefuseDialog';
import { Complaint, Heading, Shell } from './Shell';
import type { ConsentKey, HandedIn, Signing, SigningApi } from './signing-api';
import { browserLanguage, sentence, TEXTS, type PageLanguage } from './texts';

type Step = 'read' | 'consents' | 'draw' | 'code';

/** The page behind the link: read, confirm, sign, prove with a code. */
export const SigningPage = ({ api }: { readonly api: SigningApi }) => {
  const [signing, setSigning] = useState<Signing | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  useEffect(() => {
    let left = false;
    api.open().then(
      (opened) => {
        if (!left) setSigning(opened);
      },
      (error: unknown) => {
        if (!left) setFault(sentence(error, browserLanguage()));
      },
    );
    return () => {
      left = true;
    };
  }, [api, tries]);

  if (signing === null) {
    const t = TEXTS[browserLanguage()];
    const again = () => {
      setFault(null);
      setTries(tries + 1);
    };
    return (
      <Shell language={browserLanguage()} company={null}>
        <Heading>{t.title}</Heading>
        {fault === null ? <p className="quiet">{t.loading}</p> : <Complaint text={fault} />}
        {fault !== null && (
          <button type="button" className="plain" onClick={again}>
            {t.again}
          </button>
        )}
      </Shell>
    );
  }
  const language = signing.language;
  if (signing.state === 'waiting') return <Signature api={api} signing={signing} onEnd={setSigning} />;
  return (
    <Shell language={language} company={signing.company}>
      {signing.state === 'signed' ? (
        <DoneView api={api} signing={signing} language={language} />
      ) : (
        <Ended state={signing.state} language={language} />
      )}
    </Shell>
  );
};

const Ended = ({
  state,
  language,
}: {
  readonly state: Signing['state'];
  readonly language: PageLanguage;
}) => {
  const { ended } = TEXTS[language];
  const [title, text] = state === 'refused' || state === 'revoked' ? ended[state] : ended.expired;
  return (
    <>
      <Heading>{title}</Heading>
      <p>{text}</p>
    </>
  );
};

interface SignatureProps {
  readonly api: SigningApi;
  readonly signing: Signing;
  readonly onEnd: (after: Signing) => void;
}

/** The steps to the signature; what was done is kept when one goes back. */
const Signature = ({ api, signing, onEnd }: SignatureProps) => {
  const language = signing.language;
  const t = TEXTS[language];
  const [step, setStep] = useState<Step>('read');
  const [ticked, setTicked] = useState<readonly ConsentKey[]>([]);
  const [drawing, setDrawing] = useState<HandedIn['drawing'] | null>(null);
  const byLink = signing.codesTo !== null;
  const steps: readonly Step[] = byLink ? ['read', 'consents', 'draw', 'code'] : ['read', 'consents', 'draw'];

  const sign = useCallback(
    async (drawn: HandedIn['drawing'], code?: string) => {
      const handedIn = { drawing: drawn, ticked: [...ticked] };
      onEnd(await api.sign(code === undefined ? handedIn : { ...handedIn, code }));
    },
    [api, ticked, onEnd],
  );

  const drawn = async (made: HandedIn['drawing']): Promise<void> => {
    setDrawing(made);
    if (byLink) setStep('code');
    else await sign(made);
  };

  const shared = { api, signing, language };
  return (
    <Shell
      language={language}
      company={signing.company}
      step={{ at: steps.indexOf(step), names: steps.map((name) => t.steps[name]) }}
    >
      {step === 'read' && <ReadStep {...shared} onDone={() => setStep('consents')} />}
      {step === 'consents' && (
        <ConsentsStep
          {...shared}
          ticked={ticked}
          onTick={setTicked}
          onBack={() => setStep('read')}
          onDone={() => setStep('draw')}
        />
      )}
      {step === 'draw' && <DrawStep {...shared} onBack={() => setStep('consents')} onDone={drawn} />}
      {step === 'code' && drawing && (
        <CodeStep {...shared} onBack={() => setStep('draw')} onDone={(code) => sign(drawing, code)} />
      )}
      <RefuseDialog {...shared} onRefused={onEnd} />
    </Shell>
  );
};
