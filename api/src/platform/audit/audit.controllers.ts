import { AuditController } from './audit.controller';

export const AUDIT_CONTROLLERS = [AuditController];
