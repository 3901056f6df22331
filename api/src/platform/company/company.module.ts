import { Global, Module } from '@nestjs/common';
import { CompanyService } from './company.service';

/** Our own legal data, for every document that goes out. */
@Global()
@Module({
  providers: [CompanyService],
  exports: [CompanyService],
})
export class CompanyModule {}
