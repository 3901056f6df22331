import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { EmptyState } from '../components/EmptyState';
import { useApi } from '../providers/useApi';
import type { ContractTab, ContractTabProps } from './contract-tab';
import { GivenPromotion } from './GivenPromotion';
import { GivePromotion } from './GivePromotion';

type Given = components['schemas']['GivenPromotionDto'];

/** The promotions of a contract, in the order in which they apply; giving one and taking it away. */
const ContractPromotions = ({ contract }: ContractTabProps) => {
  const { data } = useApi<Given[]>(`/contracts/${contract.id}/promotions`);
  if (!data) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <GivePromotion contract={contract} />
      </Box>
      {data.length === 0 && <EmptyState text="resources.contract-promotions.none" />}
      {data.map((given) => (
        <GivenPromotion key={given.id} contractId={contract.id} given={given} />
      ))}
    </Box>
  );
};

export const promotionsTab: ContractTab = {
  id: 'promotions',
  label: 'resources.contracts.section.promotions',
  Content: ContractPromotions,
};
