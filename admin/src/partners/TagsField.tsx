import { ChipField, ReferenceArrayField, SingleFieldList, type FieldProps } from 'react-admin';

/** The tags of a partner. */
export const TagsField = ({ source }: FieldProps) => (
  <ReferenceArrayField source={source} reference="tags">
    <SingleFieldList linkType={false} sx={{ gap: 0.5 }}>
      <ChipField source="name" size="small" variant="outlined" sx={{ m: 0, height: 22 }} />
    </SingleFieldList>
  </ReferenceArrayField>
);
