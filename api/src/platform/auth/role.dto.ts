import { ALL_PERMISSIONS, type Permission } from '@ponte/shared/permissions';
import { BoolField, IdField, IntField, TextField, TextListField } from '../http/fields';
import type { Role } from './role.entity';

const PERMISSIONS = { values: ALL_PERMISSIONS, example: ['partner.read', 'partner.write'] };

export class CreateRoleDto {
  @TextField({ max: 60, example: 'Ufficio' })
  name: string;

  @TextListField({ ...PERMISSIONS, description: 'What it allows. Nobody can put in what he lacks himself.' })
  permissions: Permission[];
}

export class EditRoleDto {
  @IntField({ description: 'Version that was read.' })
  version: number;

  @TextField({ optional: true, min: 1, max: 60 })
  name?: string;

  @TextListField({ ...PERMISSIONS, optional: true, description: 'All it is to allow.' })
  permissions?: Permission[];
}

export class RoleDto {
  @IdField()
  id: number;

  @TextField({ nullable: true, example: 'office', description: 'Of a role that came with the product.' })
  code: string | null;

  @TextField({ example: 'Ufficio' })
  name: string;

  @TextListField(PERMISSIONS)
  permissions: Permission[];

  @BoolField({ example: false, description: 'Holds every permission there is; cannot be edited or deleted.' })
  administrator: boolean;

  @IntField({ example: 1 })
  version: number;

  static from({ id, code, name, permissions, administrator, version }: Role): RoleDto {
    return Object.assign(new RoleDto(), { id, code, name, permissions, administrator, version });
  }
}
