import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../pdf/format';
import { newHandlebars } from '../pdf/handlebars';
import { templateHelpers } from '../pdf/template-helpers';
import { parseMailSource } from './front-matter';
import { htmlToText } from './html-text';

/** A message laid out. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

type Render = (view: object, options: { data: { language: Language } }) => string;

interface Compiled {
  readonly subject: Render;
  readonly body: Render;
}

/** Files of the frame around every mail, `layout.it.hbs`, and pieces of mails, `_button.hbs`: they have no subject. */
const LAYOUT = 'layout';
const PIECE = '_';
const STRICT = { strict: true, knownHelpersOnly: true } as const;

/**
 * Mails from `templates/mail/<name>.<language>.hbs`: subject in front, body as HTML, set into the frame `layout`. Values are
 * escaped, and a name the view does not have is an error rather than a blank in somebody's letter.
 */
export class MailTemplates {
  private readonly templates: Partial<Record<'mail' | 'sms', ReadonlyMap<string, Compiled>>> = {};

  /** @param folder absolute path of the folder that holds `mail/` and `sms/`. */
  constructor(private readonly folder: string) {}

  /**
   * Subject, page and plain text of a mail. Throws if there is no such template or the view lacks a value it names.
   * @param view with `company`, which the frame prints; see `messaging`.
   */
  render(name: string, language: Language, view: object): RenderedMail {
    const { subject, body } = this.template(`${name}.${language}`);
    const options = { data: { language } };
    const title = subject(view, options).replace(/\s+/g, ' ').trim();
    const frame = this.template(`${LAYOUT}.${language}`).body;
    const html = frame({ ...view, subject: title, body: body(view, options) }, options);
    return { subject: title, html, text: htmlToText(html) };
  }

  /** An SMS of `templates/sms`: what the office calls it, and its text in one line. Throws as `render` does. */
  renderSms(name: string, language: Language, view: object): Omit<RenderedMail, 'html'> {
    const { subject, body } = this.template(`${name}.${language}`, 'sms');
    const options = { data: { language } };
    return { subject: subject(view, options).trim(), text: htmlToText(body(view, options)) };
  }

  private template(name: string, folder: 'mail' | 'sms' = 'mail'): Compiled {
    const known = this.templates[folder] ?? compileAll(join(this.folder, folder));
    this.templates[folder] = known;
    const template = known.get(name);
    if (!template) throw new Error(`no ${folder} template ${name}.hbs in ${this.folder}`);
    return template;
  }
}

function compileAll(folder: string): Map<string, Compiled> {
  const handlebars = newHandlebars();
  handlebars.registerHelper(templateHelpers);
  const options = {
    ...STRICT,
    knownHelpers: Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true])),
  };
  const compiled = new Map<string, Compiled>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.hbs'))) {
    const name = file.slice(0, -'.hbs'.length);
    const source = readFileSync(join(folder, file), 'utf8');
    if (name.startsWith(PIECE)) {
      handlebars.registerPartial(`mail/${name.slice(PIECE.length)}`, handlebars.compile(source, options));
      continue;
    }
    const bare = name.startsWith(`${LAYOUT}.`);
    const { subject, body } = bare ? { subject: '', body: source } : parseMailSource(name, source);
    compiled.set(name, {
      subject: handlebars.compile(subject, { ...options, noEscape: true }),
      body: handlebars.compile(body, options),
    });
  }
  return compiled;
}
