import { ALL_PERMISSIONS, type Permission } from '@ponte/shared/permissions';
import {
  BoolField,
  EmailField,
  EnumField,
  IdField,
  InstantField,
  IntField,
  TextField,
  TextListField,
} from '../http/fields';
import { NewPasswordField, PasswordField } from './password.decorator';
import { permissionsOf } from './grants';
import type { Session } from './session.entity';
import { LOCALES, type Locale, type User } from './user.entity';

export class LoginDto {
  @EmailField()
  email: string;

  @PasswordField({ description: 'The password.', min: 1 })
  password: string;
}

export class AccessTokenDto {
  @TextField({ example: 'eyJhbGciOiJIUzI1NiJ9.e30.x', description: 'Send it as `Authorization: Bearer …`.' })
  accessToken: string;

  @IntField({
    example: 600,
    description: 'Seconds it lasts; ask `POST /auth/refresh` for the next one before.',
  })
  expiresIn: number;

  static from(accessToken: string, expiresIn: number): AccessTokenDto {
    return Object.assign(new AccessTokenDto(), { accessToken, expiresIn });
  }
}

export class ChangePasswordDto {
  @PasswordField({ description: 'The present password.', min: 1 })
  currentPassword: string;

  @NewPasswordField()
  newPassword: string;
}

/** Who is signed in. */
export class MeDto {
  @IdField()
  id: number;

  @EmailField()
  email: string;

  @TextField({ example: 'Anna Verdi' })
  name: string;

  @EnumField(LOCALES)
  locale: Locale;

  @TextListField({
    values: ALL_PERMISSIONS,
    example: ['partner.read'],
    description: 'What the user may do, all roles together.',
  })
  permissions: Permission[];

  @IdField({ nullable: true, description: 'When set, only partners of this reseller exist for the user.' })
  resellerId: number | null;

  static from({ id, email, name, locale, roles, resellerId }: User): MeDto {
    return Object.assign(new MeDto(), {
      id,
      email,
      name,
      locale,
      permissions: permissionsOf(roles),
      resellerId,
    });
  }
}

/** A place where the user is signed in. */
export class SessionDto {
  @IdField()
  id: number;

  @InstantField({ description: 'Signed in at.' })
  createdAt: string;

  @InstantField({ description: 'Last refreshed at, some ten minutes apart while in use.' })
  lastUsedAt: string;

  @InstantField({ description: 'Ends then, if it is not used before.' })
  expiresAt: string;

  @TextField({ example: '192.0.2.7', description: 'Address it was last used from.' })
  ip: string;

  @TextField({ example: 'Mozilla/5.0', description: 'Program it was last used from.' })
  userAgent: string;

  @BoolField({ description: 'It is the session that asks.' })
  current: boolean;

  static from(session: Session, currentId: number | null): SessionDto {
    const { id, ip, userAgent } = session;
    return Object.assign(new SessionDto(), {
      id,
      ip,
      userAgent,
      createdAt: session.createdAt.toISOString(),
      lastUsedAt: session.lastUsedAt.toISOString(),
      expiresAt: session.expiresAt.toISOString(),
      current: id === currentId,
    });
  }
}
