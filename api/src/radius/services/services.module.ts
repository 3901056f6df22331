import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module';
import { AttributeController } from '../attributes/attribute.controller';
import { ProductServices } from './product-services.service';
import { RadiusServiceList } from './radius-service-list.query';
import { RadiusServiceController } from './radius-service.controller';
import { RadiusServices } from './radius-services.service';

/** What lines get from the network. */
@Module({
  imports: [AccessModule],
  controllers: [RadiusServiceController, AttributeController],
  providers: [RadiusServices, RadiusServiceList, ProductServices],
  exports: [RadiusServices],
})
export class ServicesModule {}
