import { useEffect, useRef, type ReactNode } from 'react';
import type { Signing } from './signing-api';
import { filled, TEXTS, type PageLanguage } from './texts';

interface ShellProps {
  /** Of the window; that of the page for signing unless told. */
  readonly title?: string;
  readonly language: PageLanguage;
  readonly company: Signing['company'] | null;
  /** Name of the step and its place among them. */
  readonly step?: { readonly at: number; readonly names: readonly string[] };
  readonly children: ReactNode;
}

/** The frame of the page: who asks, how far one has come, whom to ask. */
export const Shell = ({ language, company, step, title, children }: ShellProps) => {
  const t = TEXTS[language];
  const subject = title ?? t.title;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = company ? `${subject} – ${company.name}` : subject;
  }, [language, company, subject]);
  return (
    <div className="shell">
      <header className="head">
        {company?.logo ? <img src={company.logo} alt={company.name} /> : <span>{company?.name ?? ''}</span>}
      </header>
      {step && (
        <nav className="steps" aria-label={filled(t.step, { at: step.at + 1, of: step.names.length })}>
          <ol>
            {step.names.map((name, index) => (
              <li
                key={name}
                className={index < step.at ? 'past' : index === step.at ? 'now' : ''}
                aria-current={index === step.at ? 'step' : undefined}
              >
                {name}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <main>{children}</main>
      <footer className="foot">{company && <Reach company={company} text={t.reach} />}</footer>
    </div>
  );
};

const Reach = ({ company, text }: { readonly company: Signing['company']; readonly text: string }) => {
  const [before = '', after = ''] = text.split('%{reach}');
  const { name, phone, email } = company;
  return (
    <p>
      {before}
      <strong>{name}</strong>
      {phone && (
        <>
          {' · '}
          <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>
        </>
      )}
      {email && (
        <>
          {' · '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {after}
    </p>
  );
};

/** The heading of a step: focus goes to it, so that a screen reader begins there. */
export const Heading = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
};

/** What went wrong, told at once. */
export const Complaint = ({ text }: { readonly text: string | null }) => (
  <div role="alert">{text !== null && <p className="complaint">{text}</p>}</div>
);
