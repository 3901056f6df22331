import BulkIcon from '@mui/icons-material/DynamicFeedOutlined';
import ContractsIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import {
  BooleanField,
  ChipField,
  NumberField,
  ReferenceArrayField,
  Show,
  SingleFieldList,
  TextField,
  useRecordContext,
} from 'react-admin';
import { Facts } from '../components/Facts';
import { LinkButton } from '../components/LinkButton';
import { createLink, listLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { useCan } from '../providers/useCan';
import { PromotionPhrase } from './PromotionFields';
import { PromotionVouchers } from './PromotionVouchers';

type Promotion = components['schemas']['PromotionDto'];

const TEXTS = 'resources.promotions';

/** A promotion: what it gives and to whom, its vouchers, and who has it. */
export const PromotionShow = () => (
  <Show component="div">
    <PromotionPage />
  </Show>
);

const PromotionPage = () => {
  const promotion = useRecordContext<Promotion>();
  if (!promotion) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title={`${TEXTS}.facts`} actions={<Links promotion={promotion} />}>
        <Facts columns={4}>
          <TextField source="code" />
          <TextField source="name" />
          <PromotionPhrase source="value" />
          <PromotionPhrase source="duration" />
          <EnumField source="scope" />
          <NumberField source="priority" />
          <BooleanField source="exclusive" />
          <ActiveField source="active" />
          <NumberField source="endNoticeDays" emptyText="app.none" />
        </Facts>
      </Panel>
      <Panel title={`${TEXTS}.section.eligibility`}>
        <Facts columns={4}>
          <PromotionPhrase source="validity" />
          <NumberField source="newCustomerDays" emptyText={`${TEXTS}.everybody`} />
          <BooleanField source="voucherOnly" />
          {chips('productIds', 'products', promotion.productIds)}
          {chips('categoryIds', 'product-categories', promotion.categoryIds)}
          {chips('tagIds', 'tags', promotion.tagIds)}
        </Facts>
      </Panel>
      <PromotionVouchers promotion={promotion} />
    </Box>
  );
};

/** Nothing where it is for all; a plain element, so that `Facts` finds its label. */
function chips(source: string, reference: string, ids: readonly number[]) {
  if (ids.length === 0) return null;
  return (
    <ReferenceArrayField source={source} reference={reference}>
      <SingleFieldList linkType={false}>
        <ChipField source="name" size="small" />
      </SingleFieldList>
    </ReferenceArrayField>
  );
}

const Links = ({ promotion }: { readonly promotion: Promotion }) => {
  const bulk = useCan('bulk-change.preview');
  const contracts = useCan('contract.read');
  return (
    <>
      {contracts && (
        <LinkButton
          to={listLink('contracts', { promotionId: promotion.id })}
          label={`${TEXTS}.contracts`}
          icon={<ContractsIcon />}
        />
      )}
      {bulk && promotion.active && (
        <LinkButton
          to={createLink('bulk-changes', {
            ...{ kind: 'promotion', promotionId: promotion.id, title: promotion.name },
          })}
          label={`${TEXTS}.give_in_bulk`}
          icon={<BulkIcon />}
        />
      )}
    </>
  );
};
