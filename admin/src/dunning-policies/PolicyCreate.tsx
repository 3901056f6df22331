import { CreatePage } from '../components/FormPage';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { ReferenceChoice } from '../inputs/ReferenceChoice';
import { PolicyInputs } from './PolicyInputs';
import type { DunningPolicy } from './TargetField';

const TEXTS = 'resources.dunning-policies';

const usual: Partial<DunningPolicy> = {
  ...{ action: 'suspend', priority: 0, graceDays: 5, daysOverdue: 15, warningDays: 7, warnAgain: true },
  ...{ leastAmount: '10.00', tolerance: '0.00', resumeBelow: '0.00' },
};

export const PolicyCreate = () => (
  <CreatePage<DunningPolicy> defaultValues={usual}>
    <FormSection title={`${TEXTS}.section.whom`}>
      <FormGrid>
        <ReferenceChoice source="tagId" reference="tags" helperText={`${TEXTS}.help.target`} />
        <ReferenceChoice source="contractId" reference="contracts" sortBy="code" helperText={false} />
      </FormGrid>
    </FormSection>
    <PolicyInputs />
  </CreatePage>
);
