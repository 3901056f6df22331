import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';

type Settlement = components['schemas']['VatSettlementDto'];

const TEXTS = 'resources.vat-settlements';

/** The communications of quarters that are settled as a whole, the latest first. */
export const LipePanel = ({ settlements }: { readonly settlements: readonly Settlement[] }) => {
  const translate = useTranslate();
  const quarters = settlements
    .filter(({ to }) => Number(to.slice(5, 7)) % 3 === 0)
    .map(({ to }) => ({ year: to.slice(0, 4), quarter: Number(to.slice(5, 7)) / 3 }));
  return (
    <Panel title={`${TEXTS}.lipe_title`}>
      {quarters.length === 0 ? (
        <EmptyState text={`${TEXTS}.lipe_none`} />
      ) : (
        <>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
            {translate(`${TEXTS}.lipe_text`)}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {quarters.map(({ year, quarter }) => (
              <DownloadButton
                key={`${year}/${quarter}`}
                path={`/lipe/${year}/${quarter}`}
                label={translate(`${TEXTS}.lipe`, { year, quarter })}
              />
            ))}
          </Box>
        </>
      )}
    </Panel>
  );
};
