import { useState } from 'react';
import { NumberInput, type RaRecord } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { EnumInput } from '../inputs/EnumInput';
import { OfficeDayInput } from '../inputs/OfficeDayInput';
import { AuditEntryDialog } from './AuditEntryDialog';
import { AuditedKindInput, AuditedRecordField, ChangedFieldsField } from './AuditFields';
import { AUDIT_ACTIONS, type AuditEntry } from './audited';

const ACTOR_KINDS = ['user', 'api-key', 'system', 'anonymous'];

const filters = [
  searchFilter,
  <AuditedKindInput key="resource" source="resource" alwaysOn />,
  <NumberInput key="resourceId" source="resourceId" />,
  <EnumInput key="action" source="action" values={AUDIT_ACTIONS} />,
  <EnumInput key="actorKind" source="actorKind" values={ACTOR_KINDS} />,
  <OfficeDayInput key="from" source="from" edge="start" sx={{ minWidth: 150 }} />,
  <OfficeDayInput key="to" source="to" edge="end" sx={{ minWidth: 150 }} />,
];

/** Every change of every record: who, when, from what to what. A row opens the whole change. */
export const AuditEntryList = () => {
  const [open, setOpen] = useState<AuditEntry | null>(null);
  const show = (_id: unknown, _resource: string, entry: RaRecord) => {
    setOpen(entry as AuditEntry);
    return false as const;
  };
  return (
    <>
      <ResponsiveList<AuditEntry>
        filters={filters}
        sort={{ field: 'id', order: 'DESC' }}
        rowClick={show}
        phone={{
          primary: <AuditedRecordField source="resource" />,
          secondary: (
            <>
              <InstantField source="at" /> · <ActorField source="actorName" />
            </>
          ),
          end: <EnumField source="action" />,
        }}
      >
        <InstantField source="at" sortable={false} />
        <ActorField source="actorName" sortable={false} />
        <AuditedRecordField source="resource" sortable={false} />
        <EnumField source="action" sortable={false} />
        <ChangedFieldsField source="after" sortable={false} />
      </ResponsiveList>
      {open && <AuditEntryDialog entry={open} onClose={() => setOpen(null)} />}
    </>
  );
};
