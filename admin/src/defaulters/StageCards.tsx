import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useListContext, useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { STAGES, type DefaulterSummary, type Stage } from './defaulter';

const ALARMING: ReadonlySet<Stage> = new Set(['to-cut', 'cut-off']);

/** How many stand where, and what they owe; a tap shows only those. */
export const StageCards = ({ summary }: { readonly summary: DefaulterSummary | undefined }) => {
  const translate = useTranslate();
  const { money, count } = useFormats();
  const list = useListContext();
  const { stage: chosen, ...others } = list.filterValues as { readonly stage?: Stage };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        pt: 2,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, 1fr)', lg: 'repeat(7, 1fr)' },
      }}
    >
      {STAGES.map((stage) => {
        const found = summary?.stages.find((each) => each.stage === stage);
        const on = stage === chosen;
        return (
          <ButtonBase
            key={stage}
            aria-pressed={on}
            onClick={() => list.setFilters(on ? others : { ...others, stage })}
            sx={{
              display: 'block',
              textAlign: 'left',
              borderRadius: 1,
              outline: on ? '2px solid' : 'none',
              outlineColor: 'primary.main',
            }}
          >
            <StatCard
              label={`resources.defaulters.stage.${stage}`}
              value={found && count(found.partners)}
              hint={found && translate('resources.defaulters.late_total', { amount: money(found.late) })}
              {...(ALARMING.has(stage) && found && found.partners > 0 ? { tone: 'bad' } : {})}
            />
          </ButtonBase>
        );
      })}
    </Box>
  );
};
