import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, NumberField, ReferenceField, TextField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { useFormats } from '../fields/useFormats';
import { describeChoice, NAMED } from './describe-choice';

type BulkChange = components['schemas']['BulkChangeDto'];

const TEXTS = 'resources.bulk-changes';

/** What was asked for, by whom and when. */
export const BulkFacts = ({ change }: { readonly change: BulkChange }) => {
  const translate = useTranslate();
  return (
    <Panel title={`${TEXTS}.facts`}>
      <Facts columns={4}>
        <TextField source="title" />
        <EnumField source="kind" />
        <DayField source="effectiveOn" />
        <NumberField source="contracts" />
        {change.promotionId !== null && (
          <ReferenceField source="promotionId" reference="promotions" link="show" />
        )}
        {change.revision && (
          <FunctionField<BulkChange>
            label={`${TEXTS}.fields.revision.basis`}
            render={() => <Revision {...change} />}
          />
        )}
        <FunctionField<BulkChange>
          source="filters"
          render={({ filters }) => describeChoice(filters, translate).join('; ') || translate('app.none')}
        />
        {named(change).map(({ filter, reference }) => (
          <ReferenceField key={filter} source={`filters.${filter}`} reference={reference} link={false} />
        ))}
        <ActorField source="createdBy" />
        <InstantField source="createdAt" />
        <ActorField source="confirmedBy" emptyText="app.none" />
        <InstantField source="finishedAt" emptyText="app.none" />
        {change.undoneBy !== null && <ActorField source="undoneBy" />}
        {change.undoneAt !== null && <InstantField source="undoneAt" />}
      </Facts>
    </Panel>
  );
};

function named({ filters }: BulkChange) {
  const names = Object.keys(NAMED) as (keyof typeof NAMED)[];
  return names
    .filter((filter) => filters[filter] !== undefined)
    .map((filter) => ({ filter, reference: NAMED[filter] }));
}

const Revision = ({ revision }: Pick<BulkChange, 'revision'>) => {
  const translate = useTranslate();
  const { money, percent } = useFormats();
  if (!revision) return null;
  const some = (revision.productIds ?? []).length + (revision.categoryIds ?? []).length > 0;
  const words = [
    ...(revision.indexName ? [revision.indexName] : []),
    translate(`${TEXTS}.revision_said`, {
      value: revision.basis === 'amount' ? money(revision.value) : percent(revision.value),
      what: translate(`${TEXTS}.${some ? 'some_fees' : 'all_fees'}`),
      rounding: translate(`${TEXTS}.rounding.${revision.rounding ?? 'cent'}`),
    }),
    ...(revision.withVat ? [translate(`${TEXTS}.with_vat`)] : []),
  ];
  return <>{words.join(', ')}</>;
};
