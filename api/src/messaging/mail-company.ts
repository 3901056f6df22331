import type { Company } from '../platform/company/company.entity';

/** What the frame of every mail says of us. */
export interface MailCompany {
  readonly name: string;
  readonly address: string;
  readonly vatNumber: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** With its protocol, for a link. */
  readonly websiteUrl: string | null;
  readonly hasLogo: boolean;
}

/** The name by which a mail's page shows the logo that hangs on it: readers don't show `data:` images. */
export const LOGO_CID = 'logo';

/** Our own data as the frame of a mail prints them. */
export function mailCompany(company: Readonly<Company>): MailCompany {
  const { name, street, houseNumber, zip, town, province, vatNumber, phone, email, website, logo } = company;
  return {
    ...{ name, vatNumber, phone, email, website },
    address: [
      [street, houseNumber].filter(Boolean).join(' '),
      `${zip} ${town}${province ? ` (${province})` : ''}`.trim(),
    ]
      .filter((part) => part !== '')
      .join(', '),
    websiteUrl: website === null ? null : /^https?:/.test(website) ? website : `https://${website}`,
    hasLogo: logo !== null,
  };
}
