import { AuthController } from './auth.controller';
import { UserController } from './user.controller';
import { RoleController } from './role.controller';
import { ApiKeyController } from './api-key.controller';

export const AUTH_CONTROLLERS = [AuthController, UserController, RoleController, ApiKeyController];
