import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocale, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { AttributePair, ServiceTemplate } from '@ponte/shared/service-attributes';
import { FormSection } from '../components/FormSection';
import { previewOf, typedService, type ServicePreview } from './service-preview';
import { readSpeed } from './speed';

const TEXTS = 'resources.radius-services';

/** What the router will be told, and what it means, as one types. */
export const ServicePreviewPanel = () => {
  const values = useWatch() as Readonly<Record<string, unknown>>;
  const translate = useTranslate();
  const preview = previewOf(values);
  return (
    <FormSection title={`${TEXTS}.section.preview`}>
      <Box aria-live="polite" sx={{ p: 2, mb: 1, borderRadius: 1, bgcolor: 'action.hover' }}>
        {preview.faults.length > 0 ? (
          <Faults preview={preview} />
        ) : (
          <>
            <Meaning service={typedService(values)} burst={preview.burst} />
            <Given rows={preview.given} />
          </>
        )}
        {preview.warnings.map((warning) => (
          <Alert key={warning} severity="warning" sx={{ mt: 1 }}>
            {translate(`${TEXTS}.warning.${warning}`)}
          </Alert>
        ))}
      </Box>
    </FormSection>
  );
};

const Faults = ({ preview: { faults } }: { readonly preview: ServicePreview }) => {
  const translate = useTranslate();
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {faults.map(({ field, code }) => (
        <li key={`${field} ${code}`}>
          {translate(`${TEXTS}.fields.${field}`)}: {translate(`errors.${code}`)}
        </li>
      ))}
    </Box>
  );
};

interface MeaningProps extends Pick<ServicePreview, 'burst'> {
  readonly service: ServiceTemplate;
}

/** The limits in plain words. */
const Meaning = ({ service, burst }: MeaningProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  if (service.unlimited) return <Typography>{translate(`${TEXTS}.preview.unlimited`)}</Typography>;
  const speed = (kbps: number | null): string => readSpeed(kbps ?? 0, locale);
  const seconds = (count: number): string =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(count);
  const sentences = [
    translate(`${TEXTS}.preview.speed`, { down: speed(service.downKbps), up: speed(service.upKbps) }),
    ...(burst.down === null
      ? []
      : [
          translate(`${TEXTS}.preview.burst_down`, {
            speed: speed(service.burstDownKbps),
            seconds: seconds(burst.down),
          }),
        ]),
    ...(burst.up === null
      ? []
      : [
          translate(`${TEXTS}.preview.burst_up`, {
            speed: speed(service.burstUpKbps),
            seconds: seconds(burst.up),
          }),
        ]),
  ];
  return <Typography variant="body2">{sentences.join(' ')}</Typography>;
};

const Given = ({ rows }: { readonly rows: readonly AttributePair[] }) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 0.5 }}>
    {rows.map(({ attribute, op, value }, index) => (
      <Box
        component="li"
        key={`${attribute} ${String(index)}`}
        sx={{ fontFamily: 'monospace', fontSize: 14, overflowWrap: 'anywhere' }}
      >
        {attribute} {op} <strong>{value}</strong>
      </Box>
    ))}
  </Box>
);
