import EndIcon from '@mui/icons-material/HighlightOff';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { discountWords } from '../promotions/promotion-words';

type Given = components['schemas']['GivenPromotionDto'];

interface GivenProps {
  readonly contractId: number;
  readonly given: Given;
}

const TEXTS = 'resources.contract-promotions';

/** One promotion of a contract: what it saves, on which lines and when, and taking it away. */
export const GivenPromotion = ({ contractId, given }: GivenProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <Card variant="outlined" component="article" sx={{ p: 1.5, opacity: given.stage === 'over' ? 0.75 : 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="subtitle2" component="h3">
          {given.name}
        </Typography>
        <StatusChip status={given.stage} resource="contract-promotions" />
        {given.exclusive && <Chip size="small" variant="outlined" label={translate(`${TEXTS}.exclusive`)} />}
        <Typography variant="body2" sx={{ ml: 'auto', fontWeight: 600, whiteSpace: 'nowrap' }}>
          −{translate('resources.promotions.a_month', { amount: money(given.saves) })}
        </Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, my: 1, pl: 2.5 }}>
        {given.lines.map((line) => (
          <Stretch key={line.lineId} kind={given.kind} line={line} />
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Origin given={given} />
        {given.stage !== 'over' && (
          <Box sx={{ ml: 'auto' }}>
            <ActionButton
              path={`/contracts/${contractId}/promotions/${given.id}/end`}
              permission="promotion.apply"
              label={`${TEXTS}.end`}
              icon={<EndIcon />}
              color="error"
              success={`${TEXTS}.ended`}
              confirm={{
                title: `${TEXTS}.end_title`,
                content: `${TEXTS}.end_text`,
                values: { name: given.name },
              }}
            />
          </Box>
        )}
      </Box>
    </Card>
  );
};

interface StretchProps {
  readonly kind: Given['kind'];
  readonly line: Given['lines'][number];
}

const Stretch = ({ kind, line }: StretchProps) => {
  const translate = useTranslate();
  const formats = useFormats();
  const days = [
    translate('resources.promotions.since', { day: formats.day(line.startsOn) }),
    line.endsOn === null
      ? translate('resources.promotions.ever')
      : translate('resources.promotions.until', { day: formats.day(line.endsOn) }),
  ].join(' ');
  return (
    <Typography component="li" variant="body2">
      {line.description}: {discountWords({ kind, value: line.value }, translate, formats)}, {days}
    </Typography>
  );
};

const Origin = ({ given }: { readonly given: Given }) => {
  const translate = useTranslate();
  const { day } = useFormats();
  const how = [
    day(given.givenOn),
    given.givenBy,
    ...(given.voucherCode === null ? [] : [translate(`${TEXTS}.by_voucher`, { code: given.voucherCode })]),
    ...(given.bulkChangeId === null ? [] : [translate(`${TEXTS}.in_bulk`)]),
  ];
  return (
    <Typography variant="caption" sx={{ color: 'text.secondary' }}>
      {how.join(', ')}
    </Typography>
  );
};
