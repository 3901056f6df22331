import type { components } from '@ponte/shared/generated/api-types';
import { decimal, money, sum } from '@ponte/shared/money';
import { CheckboxGroupInput, required, TextInput, useGetOne, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { EmptyState } from '../components/EmptyState';
import { FormGrid } from '../components/FormGrid';
import { usePreview } from '../components/usePreview';
import { useFormats } from '../fields/useFormats';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { IbanInput } from '../inputs/FiscalInputs';
import { today } from '../inputs/today';
import { MethodCodeInput } from './MethodCodeInput';
import { creditKey } from './refund-request';
import { RefundPreview } from './RefundPreview';

type Preview = components['schemas']['RefundPreviewDto'];
type Credit = Preview['credits'][number];

const LABELS = 'resources.payments.fields';

export interface RefundInputsProps {
  readonly partnerId: number;
  /** The credits proposed; by default all that are not meant for an invoice. */
  readonly chosen?: (credit: Credit) => boolean;
}

/** Which credit goes back, how much of it, how and when; and what comes of it. */
export const RefundInputs = ({ partnerId, chosen = isFree }: RefundInputsProps) => {
  const { data } = usePreview<Preview>('/refunds/preview', { partnerId });
  const { data: partner } = useGetOne<components['schemas']['PartnerDetailDto']>('partners', {
    id: partnerId,
  });
  if (!data || !partner) return null;
  if (data.credits.length === 0) return <EmptyState text="resources.payments.refund.nothing" />;
  const proposed = data.credits.filter(chosen);
  return (
    <>
      <Credits credits={data.credits} proposed={proposed} />
      <FormGrid columns={3}>
        <MoneyInput
          source="amount"
          label={`${LABELS}.amount`}
          defaultValue={totalOf(proposed)}
          min={0}
          validate={required()}
        />
        <DayInput
          source="paidOn"
          label={`${LABELS}.receivedOn`}
          defaultValue={today()}
          validate={required()}
        />
        <MethodCodeInput source="methodCode" label={`${LABELS}.methodCode`} validate={required()} />
        <IbanInput source="iban" label={`${LABELS}.iban`} defaultValue={partner.iban} />
        <TextInput source="reference" label={`${LABELS}.reference`} />
        <MoneyInput
          source="fee"
          label={`${LABELS}.fee`}
          min={0}
          helperText="resources.payments.help.refund_fee"
        />
        <TextInput source="notes" label={`${LABELS}.notes`} />
      </FormGrid>
      <RefundPreview partnerId={partnerId} />
    </>
  );
};

interface CreditsProps {
  readonly credits: readonly Credit[];
  readonly proposed: readonly Credit[];
}

/** All that the customer has with us; what is ticked makes up the amount proposed. */
const Credits = ({ credits, proposed }: CreditsProps) => {
  const translate = useTranslate();
  const { day, money: amount } = useFormats();
  const { setValue } = useFormContext();
  const propose = (keys: readonly string[]) => {
    const ticked = credits.filter((credit) => keys.includes(creditKey(credit)));
    setValue('amount', totalOf(ticked), { shouldDirty: true, shouldValidate: true });
  };
  return (
    <CheckboxGroupInput
      source="from"
      label="resources.payments.refund.from"
      row={false}
      choices={credits.map((credit) => ({
        id: creditKey(credit),
        name: translate(`resources.payments.refund.credit.${credit.kind}`, {
          ...{
            reference: credit.reference === null ? '' : ` ${credit.reference}`,
            day: day(credit.since),
            amount: amount(credit.left),
          },
        }),
      }))}
      translateChoice={false}
      defaultValue={proposed.map(creditKey)}
      helperText={credits.some((credit) => credit.spokenFor) ? 'resources.payments.refund.spoken_for' : false}
      onChange={(keys: unknown) => propose(keys as string[])}
      validate={required()}
    />
  );
};

function isFree({ spokenFor }: Credit): boolean {
  return !spokenFor;
}

function totalOf(credits: readonly Credit[]): string {
  return money(sum(credits.map(({ left }) => decimal(left))));
}
