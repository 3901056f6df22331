import { Controller, Get, Header, Param, ParseIntPipe, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import { Permit } from '../../platform/auth/permit.decorator';
import { keptFile } from '../../platform/files/kept-file';
import { FileService } from '../../platform/files/file.service';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { BillList } from './bill-list.query';
import { BillDetailDto, BillDto, BillQuery } from './bill.dto';

@ApiTags('invoicing')
@Controller('bills')
export class BillController {
  constructor(
    private readonly bills: BillList,
    private readonly files: FileService,
  ) {}

  @Get()
  @Permit('bill.read')
  @ApiOperation({ operationId: 'listBills', summary: 'Invoices and credit notes of suppliers' })
  @ApiOkResponse({ type: pageOf(BillDto) })
  async list(@Query() query: BillQuery): Promise<Page<BillDto>> {
    const { data, total } = await this.bills.list(query);
    return { data: data.map((bill) => BillDto.from(bill)), total };
  }

  @Get(':id')
  @Permit('bill.read')
  @ApiOperation({ operationId: 'getBill', summary: 'A supplier’s document with all its parts' })
  @ApiOkResponse({ type: BillDetailDto })
  @ApiProblem(404, 'bill.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<BillDetailDto> {
    return BillDetailDto.of(await this.bills.one(id));
  }

  @Get(':id/files/:fileId')
  @Permit('bill.read')
  @Header('Content-Security-Policy', "sandbox; default-src 'none'")
  @ApiOperation({
    operationId: 'downloadBillFile',
    summary: 'The file that a bill came in, or one that was attached to it, as a download',
  })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblem(404, 'bill.not-found', 'file.not-found')
  async file(
    @Param('id', ParseIntPipe) id: number,
    @Param('fileId', ParseIntPipe) fileId: number,
  ): Promise<StreamableFile> {
    const bill = await this.bills.one(id);
    const own = [bill.fileId, ...bill.attachments.map((paper) => paper.fileId)];
    if (!own.includes(fileId)) throw new DomainError('file.not-found', { id: fileId });
    return keptFile(await this.files.stream(fileId));
  }
}
