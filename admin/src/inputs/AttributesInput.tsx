import type { components } from '@ponte/shared/generated/api-types';
import {
  AutocompleteInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
  useWrappedSource,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { LineCell, LineGrid } from '../components/LineGrid';
import { useApi } from '../providers/useApi';
import { PartsInput } from './PartsInput';

type Attribute = components['schemas']['RadiusCatalogueAttributeDto'];
type List = 'reply' | 'check';

const TEXTS = 'radius_attributes';
const OPS: Readonly<Record<List, readonly string[]>> = { reply: [':=', '+='], check: ['==', '!='] };

export interface AttributesInputProps {
  readonly source: string;
  /** Which lists an attribute may be put in; with one alone it is not asked. */
  readonly lists?: readonly List[];
  /** Translation key. */
  readonly helperText?: string;
}

/** RADIUS attributes added by hand, of the server's catalogue, each with a value of its type. */
export const AttributesInput = ({ source, lists = ['reply'], helperText }: AttributesInputProps) => (
  <PartsInput
    source={source}
    label={false}
    helperText={helperText ?? false}
    add={`${TEXTS}.add`}
    remove={`${TEXTS}.remove`}
  >
    <AttributeInputs lists={lists} />
  </PartsInput>
);

const AttributeInputs = ({ lists }: { readonly lists: readonly List[] }) => {
  const translate = useTranslate();
  const row = useWatch({ name: useWrappedSource('') }) as
    { attribute?: string; list?: List } | null | undefined;
  const { data: catalogue = [] } = useApi<Attribute[]>('/radius-attributes');
  const list = lists.length === 1 ? (lists[0] ?? 'reply') : (row?.list ?? 'reply');
  const offered = catalogue.filter(({ lists: its }) => its.includes(list));
  const chosen = catalogue.find(({ id }) => id === row?.attribute);
  return (
    <LineGrid>
      {lists.length > 1 && (
        <LineCell md={2}>
          <SelectInput
            source="list"
            label={`${TEXTS}.list`}
            defaultValue="reply"
            choices={lists.map((id) => ({ id, name: `${TEXTS}.lists.${id}` }))}
            validate={required()}
            helperText={false}
          />
        </LineCell>
      )}
      <LineCell md={4}>
        <AutocompleteInput
          source="attribute"
          label={`${TEXTS}.attribute`}
          choices={withPresent(offered, row?.attribute)}
          optionText="id"
          translateChoice={false}
          validate={required()}
          helperText={false}
        />
      </LineCell>
      <LineCell md={2}>
        <SelectInput
          source="op"
          label={`${TEXTS}.op`}
          defaultValue={OPS[list][0]}
          choices={OPS[list].map((id) => ({ id, name: `${TEXTS}.ops.${NAMES[id] ?? id}` }))}
          validate={required()}
          helperText={false}
        />
      </LineCell>
      <LineCell md={4}>
        <TextInput
          source="value"
          label={`${TEXTS}.value`}
          validate={required()}
          helperText={chosen ? hint(chosen, translate) : false}
        />
      </LineCell>
    </LineGrid>
  );
};

/** Signs make no good keys. */
const NAMES: Readonly<Record<string, string>> = { ':=': 'set', '+=': 'add', '==': 'is', '!=': 'not' };

/** One that carries a tag is not in the catalogue by its whole name. */
function withPresent(offered: readonly Attribute[], present: string | undefined): { readonly id: string }[] {
  const choices = offered.map(({ id }) => ({ id }));
  return !present || choices.some(({ id }) => id === present) ? choices : [...choices, { id: present }];
}

function hint({ type, words }: Attribute, translate: (key: string, options?: object) => string): string {
  const kind = translate(`${TEXTS}.types.${type}`, { _: type });
  return words.length > 0 ? `${kind}: ${words.join(', ')}` : kind;
}
