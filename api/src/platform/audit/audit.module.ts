import { Global, Module } from '@nestjs/common';
import { AuditListService } from './audit-list.service';
import { AuditService } from './audit.service';
import { AuditSubscriber } from './audit.subscriber';

/** The history of every record. Needs the global `Clock` and `Transactions`. */
@Global()
@Module({
  providers: [AuditService, AuditListService, AuditSubscriber],
  exports: [AuditService],
})
export class AuditModule {}
