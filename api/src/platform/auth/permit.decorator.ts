import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiSecurity } from '@nestjs/swagger';
import type { Permission } from '@ponte/shared/permissions';

export const ACCESS = 'ponte:access';

/** What a handler demands of its caller. A handler without any is denied to everybody. */
export type Access =
  | { readonly kind: 'permission'; readonly permission: Permission }
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' };

const access = (value: Access): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(ACCESS, value),
    ...(value.kind === 'public' ? [] : [ApiBearerAuth(), ApiSecurity('api-key')]),
  );

/** Users and API keys that hold the permission `resource.action`. */
export const Permit = (permission: Permission): MethodDecorator & ClassDecorator =>
  access({ kind: 'permission', permission });

/** Anybody, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => access({ kind: 'public' });

/** Any user that is signed in, whatever the role: own profile, own sessions. */
export const SignedIn = (): MethodDecorator & ClassDecorator => access({ kind: 'signed-in' });
