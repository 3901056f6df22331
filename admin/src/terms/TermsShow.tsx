import type { components } from '@ponte/shared/generated/api-types';
import AddIcon from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import {
  FunctionField,
  NumberField,
  ReferenceField,
  Show,
  TextField,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Facts } from '../components/Facts';
import { LinkButton } from '../components/LinkButton';
import { createLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { ActiveField } from '../fields/ActiveField';
import { DayField, InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { useCan } from '../providers/useCan';

type Terms = components['schemas']['TermsDto'];
type Wording = Terms['versions'][number];

/** Terms: their rule, and their wordings with the one in force first. */
export const TermsShow = () => (
  <Show component="div">
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel title="resources.terms.rule">
        <Facts columns={4}>
          <TextField source="name" />
          <TextField source="slot" />
          <EnumField source="language" />
          <NumberField source="position" />
          <EnumField source="customerKind" emptyText="resources.terms.all_kinds" />
          <ReferenceField source="categoryId" reference="product-categories" empty="–" link={false} />
          <ReferenceField source="productId" reference="products" empty="–" link={false} />
          <ActiveField source="active" />
        </Facts>
      </Panel>
      <Wordings />
    </Box>
  </Show>
);

const Wordings = () => {
  const terms = useRecordContext<Terms>();
  const mayWrite = useCan('terms.write');
  if (!terms) return null;
  const add = createLink('terms-versions', { termsId: terms.id });
  return (
    <Panel
      title="resources.terms.fields.versions"
      actions={mayWrite && <LinkButton to={add} label="resources.terms.new_wording" icon={<AddIcon />} />}
    >
      {terms.versions.length === 0 ? (
        <EmptyState text="resources.terms.without_wording" />
      ) : (
        <Rows
          rows={terms.versions}
          resource="terms-versions"
          phone={{
            primary: <TextField source="title" />,
            secondary: <DayField source="validFrom" />,
            end: <Open />,
          }}
        >
          <NumberField source="number" sortable={false} />
          <DayField source="validFrom" sortable={false} />
          <TextField source="title" sortable={false} />
          <InstantField source="usedAt" sortable={false} emptyText="resources.terms-versions.unused" />
          <Open />
        </Rows>
      )}
    </Panel>
  );
};

/** A wording that stands is read, another is edited; both on the same page. */
const Open = () => {
  const translate = useTranslate();
  return (
    <FunctionField<Wording>
      label=""
      render={({ id, usedAt }) => (
        <LinkButton
          to={`/terms-versions/${id}`}
          label={translate(usedAt === null ? 'ra.action.edit' : 'ra.action.show')}
          icon={<></>}
        />
      )}
    />
  );
};
