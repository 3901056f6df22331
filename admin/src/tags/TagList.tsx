import Button from '@mui/material/Button';
import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, TextField, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { searchFilter } from '../components/filters';
import { listLink } from '../components/list-link';
import { ResponsiveList } from '../components/ResponsiveList';

type Tag = components['schemas']['TagDto'];

const filters = [searchFilter];

const partners = (
  <FunctionField<Tag> label="" textAlign="right" render={({ id }) => <PartnersButton tagId={id} />} />
);

export const TagList = () => (
  <ResponsiveList<Tag>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" />, end: partners }}
  >
    <TextField source="name" />
    {partners}
  </ResponsiveList>
);

/** Leads to the partners that carry the tag. */
const PartnersButton = ({ tagId }: { readonly tagId: number }) => {
  const translate = useTranslate();
  return (
    <Button
      component={Link}
      to={listLink('partners', { tagId })}
      onClick={(event) => event.stopPropagation()}
    >
      {translate('resources.tags.partners')}
    </Button>
  );
};
