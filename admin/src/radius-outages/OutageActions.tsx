import EndIcon from '@mui/icons-material/CheckCircleOutlined';
import StartIcon from '@mui/icons-material/ReportProblemOutlined';
import { required, TextInput } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { ReferenceChoice } from '../inputs/ReferenceChoice';

/** Where it fails; nothing to have it chosen. */
export interface OutagePlace {
  readonly nasId?: number;
  readonly accessPointId?: number;
}

/** Says that the network fails: on this NAS or access point, or wherever is chosen. */
export const StartOutageDialog = (place: OutagePlace) => (
  <ActionDialog
    path="/radius-outages"
    permission="radius-outage.write"
    label="resources.radius-outages.action.start"
    title="resources.radius-outages.start.title"
    text="resources.radius-outages.start.text"
    icon={<StartIcon />}
    color="error"
    success="resources.radius-outages.done.started"
    toBody={(values) => ({ ...values, ...place })}
  >
    {Object.keys(place).length === 0 && (
      <>
        <ReferenceChoice
          source="nasId"
          reference="radius-nas"
          label="resources.radius-outages.fields.nasId"
        />
        <ReferenceChoice
          source="accessPointId"
          reference="radius-access-points"
          label="resources.radius-outages.fields.accessPointId"
        />
      </>
    )}
    <TextInput
      source="reason"
      label="resources.radius-outages.fields.reason"
      validate={required()}
      fullWidth
    />
  </ActionDialog>
);

/** Says that it is over. */
export const EndOutageButton = ({ outageId }: { readonly outageId: number }) => (
  <ActionButton
    path={`/radius-outages/${outageId}/end`}
    body={{}}
    permission="radius-outage.write"
    label="resources.radius-outages.action.end"
    icon={<EndIcon />}
    success="resources.radius-outages.done.ended"
    confirm={{ title: 'resources.radius-outages.end.title', content: 'resources.radius-outages.end.text' }}
  />
);
