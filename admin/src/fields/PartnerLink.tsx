import { ReferenceField, type FieldProps } from 'react-admin';

interface PartnerLinkProps extends Omit<FieldProps, 'source'> {
  readonly source?: string;
}

/** The partner's name, leading to their page. */
export const PartnerLink = ({ source = 'partnerId', ...field }: PartnerLinkProps) => (
  <ReferenceField {...field} source={source} reference="partners" link="show" />
);
