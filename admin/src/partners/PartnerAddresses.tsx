import MapIcon from '@mui/icons-material/PlaceOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useLocale, useRecordContext, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { useWords } from '../fields/useWords';
import { addressLines, mapLink } from './address-lines';
import type { Address, Partner } from './partner';

/** Where the partner has its seat, gets its post, and has our lines. */
export const PartnerAddresses = () => {
  const partner = useRecordContext<Partner>();
  if (!partner) return null;
  return (
    <Panel title="resources.partners.fields.addresses">
      {partner.addresses.length === 0 ? (
        <EmptyState text="resources.partners.without_addresses" />
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
          {partner.addresses.map((address) => (
            <PostalAddress key={address.id} address={address} />
          ))}
        </Box>
      )}
    </Panel>
  );
};

const PostalAddress = ({ address }: { readonly address: Address }) => {
  const kind = useWords('address_kind')(address.kind);
  const translate = useTranslate();
  const locale = useLocale();
  const lines = addressLines(address, locale);
  return (
    <Box component="li" sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
      <Box>
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {kind}
        </Typography>
        {lines.map((line) => (
          <Typography key={line} variant="body2">
            {line}
          </Typography>
        ))}
      </Box>
      <IconButton
        component="a"
        href={mapLink(address)}
        target="_blank"
        rel="noreferrer"
        size="small"
        aria-label={translate('resources.partners.map', { address: lines.join(', ') })}
        sx={{ alignSelf: 'start' }}
      >
        <MapIcon fontSize="small" />
      </IconButton>
    </Box>
  );
};
