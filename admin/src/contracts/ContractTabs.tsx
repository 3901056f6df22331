import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useCanAll } from '../providers/useCan';
import type { ContractDetail, ContractTab } from './contract-tab';

interface TabsProps {
  readonly contract: ContractDetail;
  readonly tabs: readonly ContractTab[];
}

/** The subjects of a contract side by side; the address says which is open, so that it can be sent to a colleague. */
export const ContractTabs = ({ contract, tabs }: TabsProps) => {
  const translate = useTranslate();
  const can = useCanAll();
  const [search, setSearch] = useSearchParams();
  const seen = tabs.filter(({ permission }) => !permission || can(permission));
  const open = seen.find(({ id }) => id === search.get('tab')) ?? seen[0];
  if (!open) return null;
  return (
    <Card component="section">
      <Tabs
        value={open.id}
        onChange={(_, tab: string) => {
          setSearch({ tab }, { replace: true });
        }}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('resources.contracts.tabs')}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {seen.map(({ id, label }) => (
          <Tab
            key={id}
            value={id}
            label={translate(label)}
            id={`contract-tab-${id}`}
            aria-controls={`contract-panel-${id}`}
          />
        ))}
      </Tabs>
      <Box
        role="tabpanel"
        id={`contract-panel-${open.id}`}
        aria-labelledby={`contract-tab-${open.id}`}
        sx={{ p: 2 }}
      >
        <open.Content contract={contract} />
      </Box>
    </Card>
  );
};
