import type { components } from '@ponte/shared/generated/api-types';
import {
  NumberField,
  RecordContextProvider,
  ResourceContextProvider,
  TextField,
  useTranslate,
} from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ReportDownloads } from '../components/ReportDownloads';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';

type Quarter = components['schemas']['StampDutyQuarterDto'];

const TEXTS = 'resources.stamp-duty';

/** What a quarter comes to, when and how it is paid, and its papers. */
export const QuarterFacts = ({ quarter }: { readonly quarter: Quarter }) => {
  const translate = useTranslate();
  const { year, quarter: number, deferredTo } = quarter;
  return (
    <Panel
      title={translate(`${TEXTS}.to_pay`, { quarter: number, year })}
      actions={
        <ReportDownloads
          report="stamp-duty"
          path={`/stamp-duty/${year}/${number}`}
          about={{ year, quarter: number }}
          fileName={`bollo-${year}-${number}`}
        />
      }
    >
      <ResourceContextProvider value="stamp-duty">
        <RecordContextProvider value={{ ...quarter, id: number }}>
          <Facts columns={4}>
            <MoneyField source="amount" />
            <NumberField source="documents" />
            <TextField source="taxCode" />
            <DayField source="dueOn" />
            {deferredTo !== null && <DayField source="deferredTo" />}
          </Facts>
        </RecordContextProvider>
      </ResourceContextProvider>
    </Panel>
  );
};
