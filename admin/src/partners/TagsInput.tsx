import type { components } from '@ponte/shared/generated/api-types';
import { AutocompleteArrayInput, ReferenceArrayInput, useDataProvider, useNotify } from 'react-admin';

type Tag = components['schemas']['TagDto'];

/** Tags, chosen or made by typing a new name. */
export const TagsInput = ({ source }: { readonly source: string }) => {
  const dataProvider = useDataProvider();
  const notify = useNotify();

  const add = async (name: string | undefined): Promise<Tag | undefined> => {
    if (!name) return undefined;
    try {
      return (await dataProvider.create<Tag>('tags', { data: { name } })).data;
    } catch (error) {
      notify(error instanceof Error ? error.message : 'errors.network', { type: 'error' });
      return undefined;
    }
  };

  return (
    <ReferenceArrayInput
      source={source}
      reference="tags"
      sort={{ field: 'name', order: 'ASC' }}
      perPage={100}
    >
      <AutocompleteArrayInput optionText="name" filterToQuery={(q: string) => ({ q })} onCreate={add} />
    </ReferenceArrayInput>
  );
};
