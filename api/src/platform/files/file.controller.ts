import { Controller, Get, Header, Param, ParseIntPipe, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../auth/permit.decorator';
import { currentActor } from '../context';
import { ApiProblem } from '../http/api-problem.decorator';
import { keptFile } from './kept-file';
import { FileDto } from './file.dto';
import { FileService } from './file.service';

@ApiTags('files')
@Controller('files')
export class FileController {
  constructor(private readonly files: FileService) {}

  @Get(':id')
  @Permit('file.read')
  @ApiOperation({ operationId: 'getFile', summary: 'Name, type and size of a file' })
  @ApiOkResponse({ type: FileDto })
  @ApiProblem(404, 'file.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<FileDto> {
    assertUnbound(id);
    return FileDto.from(await this.files.get(id));
  }

  @Get(':id/content')
  @Permit('file.read')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @ApiOperation({ operationId: 'downloadFile', summary: 'The bytes of a file, as a download' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'file.not-found')
  async content(@Param('id', ParseIntPipe) id: number): Promise<StreamableFile> {
    assertUnbound(id);
    return keptFile(await this.files.stream(id));
  }
}

/** A bare file does not know whose it is: who is bound to a reseller gets documents through their records only. */
function assertUnbound(id: number): void {
  if (currentActor().resellerId !== null) throw new DomainError('file.not-found', { id });
}
