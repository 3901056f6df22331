import SearchIcon from '@mui/icons-material/ManageSearchOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { TextInput, useDataProvider, useNotify, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { PonteDataProvider } from '../providers/dataProvider';
import { useCan } from '../providers/useCan';
import { TEXTS } from './account';

type Subnet = components['schemas']['RadiusSubnetDto'];
type Free = components['schemas']['FreeRadiusAddressDto'];

interface FreeAddressInputProps {
  readonly source: 'framedIp' | 'delegatedIpv6Prefix';
  /** What the networks that are offered are for. */
  readonly purpose: 'static' | 'delegated';
  readonly helperText?: string | false;
}

interface Offer {
  readonly subnet: Subnet;
  readonly free: readonly string[];
}

/** Networks that are offered, and free addresses of each. */
const SUBNETS = 5;
const OFFERED = 4;

/** An address, written or chosen among the next free ones of our networks. */
export const FreeAddressInput = ({ source, purpose, helperText = false }: FreeAddressInputProps) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const { setValue } = useFormContext();
  const translate = useTranslate();
  const look = useOffers(purpose);
  const allowed = useCan('radius-address.read');

  const open = async (button: HTMLElement) => {
    setOffers(await look());
    setAnchor(button);
  };
  const choose = (address: string) => {
    setValue(source, address, { shouldDirty: true });
    setAnchor(null);
  };

  const chooser = (
    <InputAdornment position="end">
      <IconButton
        edge="end"
        aria-label={translate(`${TEXTS}.action.free_${purpose}`)}
        onClick={({ currentTarget }) => void open(currentTarget)}
      >
        <SearchIcon />
      </IconButton>
    </InputAdornment>
  );
  return (
    <>
      <TextInput
        source={source}
        helperText={helperText}
        slotProps={allowed ? { input: { endAdornment: chooser } } : {}}
      />
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {offers.length === 0 && <MenuItem disabled>{translate(`${TEXTS}.no_free`)}</MenuItem>}
        {offers.flatMap(({ subnet, free }) => [
          <ListSubheader key={subnet.id}>{`${subnet.name} · ${subnet.cidr}`}</ListSubheader>,
          ...free.map((address) => (
            <MenuItem key={address} onClick={() => choose(address)}>
              {address}
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
};

/** Asks for the next free addresses of the networks of a purpose; networks that are full are left out. */
function useOffers(purpose: FreeAddressInputProps['purpose']): () => Promise<readonly Offer[]> {
  const provider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();
  return async () => {
    try {
      const { data } = await provider.getList<Subnet>('radius-subnets', {
        filter: { purpose },
        pagination: { page: 1, perPage: SUBNETS },
        sort: { field: 'name', order: 'ASC' },
      });
      const offers = await Promise.all(
        data.map(async (subnet): Promise<Offer> => {
          const free = await provider.get<Free[]>(`/radius-subnets/${subnet.id}/free`, { count: OFFERED });
          return { subnet, free: free.map(({ id }) => id) };
        }),
      );
      return offers.filter(({ free }) => free.length > 0);
    } catch {
      notify('ra.notification.http_error', { type: 'error' });
      return [];
    }
  };
}
