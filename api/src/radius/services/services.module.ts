import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { ProductServices } from './product-services.service';
import { RadiusServiceList } from './radius-service-list.query';
import { RadiusServices } from './radius-services.service';

/** What lines get from the network. */
@Module({
  imports: [AccessModule],
  providers: [RadiusServices, RadiusServiceList, ProductServices],
  exports: [RadiusServices],
})
export class ServicesModule {}
