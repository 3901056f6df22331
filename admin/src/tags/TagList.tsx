import Button from '@mui/material/Button';
import type { components } from '@ponte/shared/generated/api-types';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link } from 'react-router-dom';
import { searchFilter } from '../components/filters';
import { listLink } from '../components/list-link';
import { ResponsiveList } from '../components/ResponsiveList';

type Tag = components['schemas']['TagDto'];

const filters = [searchFilter];

export const TagList = () => (
  <ResponsiveList<Tag>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" /> }}
  >
    <TextField source="name" />
    <PartnersButton label="" />
  </ResponsiveList>
);

/** Leads to the partners that carry the tag. */
const PartnersButton = (field: FieldProps & { readonly label: string }) => {
  const tag = useRecordContext<Tag>(field);
  const translate = useTranslate();
  if (!tag) return null;
  return (
    <Button
      component={Link}
      to={listLink('partners', { tagId: tag.id })}
      onClick={(event) => event.stopPropagation()}
    >
      {translate('resources.tags.partners')}
    </Button>
  );
};
PartnersButton.textAlign = 'right' as const;
