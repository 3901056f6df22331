import type { components } from '@ponte/shared/generated/api-types';
import CheckIcon from '@mui/icons-material/RuleOutlined';
import ZipIcon from '@mui/icons-material/FolderZipOutlined';
import { FilterButton, TopToolbar, useListContext, useNotify } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { DownloadButton } from '../components/DownloadButton';
import { MarkSent } from './MarkSent';

type Checked = components['schemas']['CheckedDto'];

const FILTERS = ['billingRunId', 'issuedFrom', 'issuedTo'] as const;

/** Checks what the filter shows, builds what is missing or was mended, and gives it all as a ZIP. */
export const CheckFiles = () => {
  const list = useListContext();
  const filters = list.filterValues as Readonly<Record<string, unknown>>;
  const notify = useNotify();
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    if (typeof value === 'string' || typeof value === 'number') query.set(name, String(value));
  }
  const tell = ({ checked, built, faulty }: Checked): void => {
    notify('resources.einvoices.checked', {
      type: faulty === 0 ? 'success' : 'warning',
      messageArgs: { checked, built, faulty },
    });
  };
  return (
    <TopToolbar sx={{ flexWrap: 'wrap' }}>
      <FilterButton />
      <ActionButton<Checked>
        path={`/einvoices/check?${query.toString()}`}
        permission="einvoice.build"
        label="resources.einvoices.action.check"
        icon={<CheckIcon />}
        success="resources.einvoices.done.checked"
        onSuccess={tell}
      />
      <DownloadButton
        path={`/einvoices/zip?${query.toString()}`}
        label="resources.einvoices.action.zip_all"
        icon={<ZipIcon />}
        fileName="fatture-elettroniche.zip"
      />
      {marksWhatIsShown(filters) && (
        <MarkSent body={Object.fromEntries(query)} label="resources.einvoices.action.mark_all_sent" />
      )}
    </TopToolbar>
  );
};

/** Marking goes by documents, and of those by what is ready: not where the list is narrowed by anything else. */
function marksWhatIsShown({ q, status }: Readonly<Record<string, unknown>>): boolean {
  return (q === undefined || q === '') && (status === undefined || status === '' || status === 'ready');
}
