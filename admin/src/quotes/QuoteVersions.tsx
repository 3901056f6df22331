import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';

/** The versions of a quote, each leading to its page. */
export const QuoteVersions = ({ quote }: { readonly quote: components['schemas']['QuoteDetailDto'] }) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  return (
    <Panel title="resources.quotes.versions">
      {quote.versions.map(({ id, revision, status, sentAt }) => (
        <Box key={id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', py: 0.75 }}>
          {id === quote.id ? (
            <strong>{translate('resources.quotes.version', { revision })}</strong>
          ) : (
            <Link to={`/quotes/${id}/show`}>{translate('resources.quotes.version', { revision })}</Link>
          )}
          <StatusChip status={status} resource="quotes" />
          {sentAt !== null && <Typography variant="body2">{instant(sentAt)}</Typography>}
        </Box>
      ))}
    </Panel>
  );
};
