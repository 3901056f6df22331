import type { FieldProps } from 'react-admin';
import { RecordLink } from './RecordLink';

interface PartnerLinkProps extends FieldProps {
  readonly name?: string;
}

/** The partner's name, leading to their page. */
export const PartnerLink = ({ name = 'partnerName', ...field }: PartnerLinkProps) => (
  <RecordLink {...field} reference="partners" name={name} />
);
