import AddIcon from '@mui/icons-material/Add';
import { Pagination, ReferenceManyField } from 'react-admin';
import { createLink } from '../components/list-link';
import { LinkButton } from '../components/LinkButton';
import { Panel } from '../components/Panel';
import { useCan } from '../providers/useCan';
import { PointGrid } from '../radius-access-points/PointGrid';

/** The access points of a NAS. */
export const NasPoints = ({ nasId }: { readonly nasId: number }) => {
  const writes = useCan('radius-nas.write');
  return (
    <Panel
      title="resources.radius-nas.points"
      actions={
        writes && (
          <LinkButton
            to={createLink('radius-access-points', { nasId })}
            label="resources.radius-access-points.add"
            icon={<AddIcon />}
          />
        )
      }
    >
      <ReferenceManyField
        reference="radius-access-points"
        target="nasId"
        sort={{ field: 'name', order: 'ASC' }}
        perPage={25}
        pagination={<Pagination />}
      >
        <PointGrid />
      </ReferenceManyField>
    </Panel>
  );
};
