import { LoginController } from './login.controller';

export const LOGINS_CONTROLLERS = [LoginController];
