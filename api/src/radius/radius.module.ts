import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { PartnersModule } from '../partners/partners.module';

/** Logins of customers' lines, and the network they come in by. */
@Module({ imports: [PartnersModule, ContractsModule] })
export class RadiusModule {}
