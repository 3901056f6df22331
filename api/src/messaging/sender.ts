/** How we introduce ourselves. */
export interface SenderSetting {
  readonly fromName: string;
  readonly fromAddress: string | null;
  readonly replyTo: string | null;
}

interface SenderCompany {
  readonly name: string;
  readonly email: string | null;
}

/** When nobody has said who we are: only the demo's own mail server takes this. */
const NOBODY = 'ponte@localhost.localdomain';

/**
 * The `From` and `Reply-To` of our mails: what the office set, else `MAIL_FROM` (an address or `Name <address>`), else the company's own
 * address. A name never breaks out of its quotes (RFC 5322 3.2.4).
 */
export function senderOf(
  { fromName, fromAddress, replyTo }: SenderSetting,
  company: SenderCompany,
  mailFrom: string | null,
): { from: string; replyTo: string | null } {
  const [, givenName = '', givenAddress] = /^([^<]*)<([^<>]+)>$/.exec(mailFrom ?? '') ?? [];
  const address = fromAddress ?? givenAddress ?? mailFrom ?? company.email ?? NOBODY;
  const name = fromName || givenName.replace(/"/g, '').trim() || company.name;
  const quoted = name.replace(/[\r\n]+/g, ' ').replace(/["\\]/g, '\\$&');
  return { from: quoted === '' ? address : `"${quoted}" <${address}>`, replyTo };
}
