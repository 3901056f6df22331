import GiveIcon from '@mui/icons-material/RedeemOutlined';
import ReviseIcon from '@mui/icons-material/TrendingUpOutlined';
import { LinkButton } from '../components/LinkButton';
import { createLink } from '../components/list-link';
import { useCan } from '../providers/useCan';

interface BulkLinksProps {
  /** Which contracts to begin with. */
  readonly filters?: Readonly<Record<string, unknown>>;
}

/** The ways into a bulk change, for those who may. */
export const BulkLinks = ({ filters = {} }: BulkLinksProps) => {
  const allowed = useCan('bulk-change.preview');
  if (!allowed) return null;
  return (
    <>
      <LinkButton
        to={createLink('bulk-changes', { kind: 'promotion', filters })}
        label="resources.bulk-changes.action.give"
        icon={<GiveIcon />}
      />
      <LinkButton
        to={createLink('bulk-changes', { kind: 'price-revision', filters })}
        label="resources.bulk-changes.action.revise"
        icon={<ReviseIcon />}
      />
    </>
  );
};
