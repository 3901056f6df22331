import { Global, Module } from '@nestjs/common';
import { AuditListService } from './audit-list.service';
import { AuditController } from './audit.controller';
import { AuditService } from './audit.service';
import { AuditSubscriber } from './audit.subscriber';

/** The history of every record. Needs the global `Clock` and `Transactions`. */
@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditService, AuditListService, AuditSubscriber],
  exports: [AuditService],
})
export class AuditModule {}
