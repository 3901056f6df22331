import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { PERMISSIONS, type Permission, type Resource } from '@ponte/shared/permissions';
import { useInput, useTranslate, ValidationError, type Validator } from 'react-admin';
import { useCanAll } from '../providers/useCan';
import { permissionsOf, withPermissions } from './permission-set';

export interface PermissionsInputProps {
  readonly source: string;
  readonly validate?: Validator;
  readonly disabled?: boolean;
}

/** What may be done with what, one line a resource. Nobody can tick what he may not do himself. */
export const PermissionsInput = ({ source, validate, disabled = false }: PermissionsInputProps) => {
  const { field, fieldState } = useInput<Permission[]>({
    source,
    defaultValue: [],
    ...(validate ? { validate } : {}),
  });
  const held = useCanAll();
  const chosen = (field.value ?? []) as readonly Permission[];

  const set = (permissions: readonly Permission[], wanted: boolean) =>
    field.onChange(withPermissions(chosen, permissions, wanted));

  return (
    <Box sx={{ width: '100%', mb: 2 }}>
      {(Object.keys(PERMISSIONS) as Resource[]).map((resource) => (
        <ResourceRow
          key={resource}
          resource={resource}
          chosen={chosen}
          onChange={set}
          grantable={(permission) => !disabled && (held(permission) || chosen.includes(permission))}
        />
      ))}
      {fieldState.error?.message && (
        <FormHelperText error>
          <ValidationError error={fieldState.error.message} />
        </FormHelperText>
      )}
    </Box>
  );
};

interface ResourceRowProps {
  readonly resource: Resource;
  readonly chosen: readonly Permission[];
  readonly onChange: (permissions: readonly Permission[], wanted: boolean) => void;
  readonly grantable: (permission: Permission) => boolean;
}

const ResourceRow = ({ resource, chosen, onChange, grantable }: ResourceRowProps) => {
  const translate = useTranslate();
  const all = permissionsOf(resource);
  const open = all.filter(grantable);
  const ticked = all.filter((permission) => chosen.includes(permission)).length;
  const name = translate(`permissions.resource.${resource}`);
  return (
    <Box role="group" aria-label={name} sx={row}>
      <FormControlLabel
        label={<Typography sx={{ fontWeight: 600 }}>{name}</Typography>}
        control={
          <AllOrSome
            all={ticked === all.length}
            some={ticked > 0}
            disabled={open.length === 0}
            onChange={(wanted) => onChange(open, wanted)}
          />
        }
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', pl: { xs: 2, sm: 0 } }}>
        {all.map((permission) => (
          <FormControlLabel
            key={permission}
            label={translate(`permissions.action.${permission.slice(resource.length + 1)}`)}
            sx={{ width: { xs: 120, md: 130 }, mr: 0 }}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(permission)}
                disabled={!grantable(permission)}
                onChange={(_, wanted) => onChange([permission], wanted)}
              />
            }
          />
        ))}
      </Box>
    </Box>
  );
};

interface AllOrSomeProps {
  readonly all: boolean;
  readonly some: boolean;
  readonly disabled: boolean;
  readonly onChange: (wanted: boolean) => void;
}

/** A box over others. "Some" is the browser's own third state, and said by no `aria-checked`, which a real box must not have. */
const AllOrSome = ({ all, some, disabled, onChange }: AllOrSomeProps) => {
  const mixed = some && !all;
  return (
    <Checkbox
      size="small"
      checked={all}
      indeterminate={mixed}
      disabled={disabled}
      onChange={(_, wanted) => onChange(wanted)}
      slotProps={{
        input: {
          'aria-checked': undefined,
          ref: (input: HTMLInputElement | null) => {
            if (input) input.indeterminate = mixed;
          },
        },
      }}
    />
  );
};

const row = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: '220px 1fr' },
  borderBottom: 1,
  borderColor: 'divider',
  py: 0.25,
} as const;
