import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Language } from './format';
import { newHandlebars } from './handlebars';
import { templateHelpers } from './template-helpers';

type Render = (view: object, options: { data: { language: Language } }) => string;

/**
 * Documents from Handlebars templates: `<folder>/<language>.hbs`, each file usable by the others as a partial under its
 * path without extension. All are read and compiled on first use and kept. Values are escaped, and a name the view does
 * not have is an error (strict mode) rather than a blank on somebody's invoice.
 */
export class TemplateService {
  private templates: ReadonlyMap<string, Render> | null = null;

  /** @param folder absolute path of the folder that holds the templates. */
  constructor(private readonly folder: string) {}

  /**
   * The HTML of a document, say `render('invoice', 'it', view)`. Throws if there is no such template or if the view
   * lacks a value it names.
   */
  render(name: string, language: Language, view: object): string {
    const template = this.all().get(`${name}/${language}`);
    if (!template) throw new Error(`no template ${name}/${language}.hbs in ${this.folder}`);
    return template(view, { data: { language } });
  }

  /** Documents of which there are several kinds, `kinds('contract')`: the folders below that speak Italian. */
  kinds(of: string): string[] {
    return [...this.all().keys()].flatMap((name) => {
      const [folder, kind, language, ...deeper] = name.split('/');
      return folder === of && kind && language === 'it' && deeper.length === 0 ? [kind] : [];
    });
  }

  private all(): ReadonlyMap<string, Render> {
    this.templates ??= compileAll(this.folder);
    return this.templates;
  }
}

function compileAll(folder: string): Map<string, Render> {
  const handlebars = newHandlebars();
  handlebars.registerHelper(templateHelpers);
  const knownHelpers = Object.fromEntries(Object.keys(templateHelpers).map((name) => [name, true]));
  const compiled = new Map<string, Render>();
  for (const [name, source] of readTemplates(folder)) {
    const template = handlebars.compile(source, { strict: true, knownHelpers, knownHelpersOnly: true });
    handlebars.registerPartial(name, template);
    compiled.set(name, template);
  }
  return compiled;
}

/** Template sources by path without extension, `invoice/it`. */
function readTemplates(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.hbs'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(folder, path).slice(0, -'.hbs'.length).split(sep).join('/'),
      readFileSync(path, 'utf8'),
    ]);
}
