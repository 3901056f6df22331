/** A mail template taken apart. */
export interface MailSource {
  /** A template of its own. */
  readonly subject: string;
  readonly body: string;
}

const SHAPE = /^---\nsubject: (.+)\n---\n([^]*)$/;

/** Takes apart `---`, `subject: …`, `---`, body. Throws an Error that names the template when it is not so. */
export function parseMailSource(name: string, source: string): MailSource {
  const [, subject, body] = SHAPE.exec(source) ?? [];
  if (subject === undefined || body === undefined) {
    throw new Error(`the mail template ${name} does not begin with its subject between two lines of ---`);
  }
  return { subject: subject.trim(), body };
}
