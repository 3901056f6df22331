import type { Attachment, ParsedMail } from 'mailparser';
import type { NamedBytes } from '../received/unwrap';

/** What a message brings. */
export interface MailFiles {
  readonly subject: string;
  readonly from: string;
  readonly files: readonly NamedBytes[];
}

/** Certified mail (PEC) puts the message into a message; deeper nobody looks. */
const DEEPEST = 3;

const NESTED = 'message/rfc822';
/** Certified mail's own paper, and SdI's notice beside the invoice: nobody's bill. */
const PAPERS = /^daticert\.xml$|^smime\.p7s$|_MT_\w+\.xml$/i;
const FILE = /\.(xml|p7m|zip)$/i;
const TYPES: ReadonlySet<string> = new Set([
  ...['application/xml', 'text/xml', 'application/pkcs7-mime', 'application/x-pkcs7-mime', 'application/zip'],
]);

/** The files of a message that may be suppliers' bills, whatever becomes of them; pictures, signatures and other papers are left. */
export async function mailFiles(source: Buffer): Promise<MailFiles> {
  const mail = await parse(source);
  const files = await filesOf(mail, 1);
  return { subject: mail.subject ?? '', from: mail.from?.value[0]?.address ?? '', files };
}

async function parse(source: Buffer): Promise<ParsedMail> {
  const { simpleParser } = await import('mailparser');
  return simpleParser(source, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
}

async function filesOf({ attachments }: ParsedMail, depth: number): Promise<NamedBytes[]> {
  const found: NamedBytes[] = [];
  for (const attachment of attachments) {
    if (isNested(attachment)) {
      if (depth < DEEPEST) found.push(...(await filesOf(await parse(attachment.content), depth + 1)));
    } else if (mayBeBill(attachment)) {
      found.push({ name: attachment.filename ?? 'fattura.xml', bytes: attachment.content });
    }
  }
  return found;
}

function isNested({ contentType, filename = '' }: Attachment): boolean {
  return contentType === NESTED || filename.toLowerCase().endsWith('.eml');
}

function mayBeBill({ contentType, filename = '' }: Attachment): boolean {
  return !PAPERS.test(filename) && (FILE.test(filename) || (filename === '' && TYPES.has(contentType)));
}
