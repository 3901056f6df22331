import { Global, Module } from '@nestjs/common';
import { DiskGateway } from './disk.gateway';
import { FILE_STORAGE } from './file-storage';
import { FileService } from './file.service';

/** Documents that are kept: on disk now, elsewhere by another `FileStorage`. */
@Global()
@Module({
  providers: [FileService, { provide: FILE_STORAGE, useClass: DiskGateway }],
  exports: [FileService],
})
export class FilesModule {}
