import BulkIcon from '@mui/icons-material/DynamicFeedOutlined';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { createLink } from '../components/list-link';
import { useCan } from '../providers/useCan';
import { BULK_KINDS } from './bulk-words';
import { BulkLinks } from './BulkLinks';

/** Ways from the list of contracts into a bulk change of those that its filters leave. */
export const BulkMenu = () => {
  const translate = useTranslate();
  const id = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const filters = useListContext().filterValues as Readonly<Record<string, unknown>>;
  const allowed = useCan('bulk-change.preview');
  if (!allowed) return null;
  return (
    <>
      <Button
        startIcon={<BulkIcon />}
        aria-haspopup="menu"
        aria-controls={id}
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {translate('resources.bulk-changes.action.bulk')}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {BULK_KINDS.map((kind) => (
          <MenuItem key={kind} component={Link} to={createLink('bulk-changes', { kind, filters })}>
            {translate(`resources.bulk-changes.wizard.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};

/** The same for contracts that were ticked. */
export const BulkOfSelected = () => {
  const { selectedIds } = useListContext();
  return <BulkLinks filters={{ contractIds: selectedIds }} />;
};
