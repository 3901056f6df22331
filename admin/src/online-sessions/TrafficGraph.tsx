import Skeleton from '@mui/material/Skeleton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { components } from '@ponte/shared/generated/api-types';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Bars } from '../components/Bars';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { readBytes } from '../fields/traffic-formats';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';

type TrafficBar = components['schemas']['TrafficBarDto'];
type Span = 'hour' | 'day' | 'month';

const SPANS: readonly Span[] = ['hour', 'day', 'month'];
const HEIGHT = 260;

/** What an account moved: two days by the hour, a month by the day or a year by the month. */
export const TrafficGraph = ({ accountId }: { readonly accountId: number }) => {
  const [span, setSpan] = useState<Span>('day');
  const translate = useTranslate();
  const allowed = useCan('radius-session.read');
  const { data } = useApi<TrafficBar[]>(allowed ? `/network/accounts/${accountId}/traffic` : null, { span });
  if (!allowed) return null;
  return (
    <Panel
      title="resources.online-sessions.traffic.title"
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={span}
          onChange={(_event, chosen: Span | null) => chosen && setSpan(chosen)}
        >
          {SPANS.map((each) => (
            <ToggleButton key={each} value={each}>
              {translate(`resources.online-sessions.traffic.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {data ? <Graph bars={data} span={span} /> : <Skeleton variant="rounded" height={HEIGHT} />}
    </Panel>
  );
};

const Graph = ({ bars, span }: { readonly bars: readonly TrafficBar[]; readonly span: Span }) => {
  const locale = useLocale();
  const translate = useTranslate();
  const { day, instant, month } = useFormats();
  if (bars.every(({ down, up }) => down + up === 0)) {
    return <EmptyState text="resources.online-sessions.traffic.none" />;
  }
  const title = (at: string): string => {
    if (span === 'hour') return instant(at);
    return span === 'day' ? day(at) : month(at.slice(0, 7));
  };
  const tick = (at: string): string => {
    if (span === 'hour') return instant(at).slice(-5);
    return span === 'day' ? day(at).slice(0, 5) : month(at.slice(0, 7), 'short');
  };
  const read = (bytes: number): string => readBytes(bytes, locale);
  return (
    <Bars
      rows={bars.map(({ at, down, up }) => ({ at, down, up }))}
      series={(['down', 'up'] as const).map((key) => ({
        key,
        label: translate(`resources.online-sessions.fields.${key}`),
      }))}
      height={HEIGHT}
      tick={tick}
      title={title}
      measure={read}
      value={read}
    />
  );
};
