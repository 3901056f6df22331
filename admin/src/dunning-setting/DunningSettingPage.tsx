import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { EditPage } from '../components/FormPage';
import { CutOffCalendar } from './CutOffCalendar';
import { SettingInputs } from './SettingInputs';

/** There is one setting, a form and no list; below it the year as it was saved. */
export const DunningSettingPage = () => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <EditPage<components['schemas']['DunningSettingDto'] & { readonly id: number }>
      resource="dunning-setting"
      id={1}
      redirect={false}
      title="resources.dunning-setting.title"
      actions={false}
    >
      <SettingInputs />
    </EditPage>
    <CutOffCalendar />
  </Box>
);
