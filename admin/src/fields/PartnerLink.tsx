import { ReferenceField, type FieldProps } from 'react-admin';

/** The partner's name, leading to their page. */
export const PartnerLink = (field: FieldProps) => (
  <ReferenceField {...field} reference="partners" link="show" />
);
