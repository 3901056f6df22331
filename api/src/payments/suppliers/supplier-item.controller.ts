import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { contentDisposition } from '../../platform/files/content-disposition';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { sheetBytes, XLSX } from '../../platform/sheets/sheet';
import { supplierItemSheet } from './supplier-item-sheet';
import { SupplierItemDto, SupplierItemQueryDto, SupplierItemTotalsDto } from './supplier-item.dto';
import { SupplierItemQuery } from './supplier-item.query';

@ApiTags('payments')
@Controller('supplier-items')
export class SupplierItemController {
  constructor(private readonly items: SupplierItemQuery) {}

  @Get()
  @Permit('supplier-payment.read')
  @ApiOperation({
    operationId: 'listSupplierItems',
    summary:
      'Instalments of bills not paid; sort by `dueOn`, `daysLate`, `partnerName`, `number`, `issuedOn`, `open`',
  })
  @ApiOkResponse({ type: pageOf(SupplierItemDto) })
  async list(@Query() query: SupplierItemQueryDto): Promise<Page<SupplierItemDto>> {
    const { data, total } = await this.items.list(query);
    return { data: data.map((item) => SupplierItemDto.from(item)), total };
  }

  @Get('totals')
  @Permit('supplier-payment.read')
  @ApiOperation({ operationId: 'getSupplierItemTotals', summary: 'The sums of all instalments of a filter' })
  @ApiOkResponse({ type: SupplierItemTotalsDto })
  async totals(@Query() query: SupplierItemQueryDto): Promise<SupplierItemTotalsDto> {
    return SupplierItemTotalsDto.from(await this.items.totals(query));
  }

  @Get('xlsx')
  @Permit('supplier-payment.read')
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    operationId: 'exportSupplierItems',
    summary: 'All instalments of a filter as a spreadsheet; `page` is left aside',
  })
  @ApiProduces(XLSX)
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async xlsx(@Query() query: SupplierItemQueryDto): Promise<StreamableFile> {
    return new StreamableFile(await sheetBytes(supplierItemSheet(await this.items.all(query))), {
      type: XLSX,
      disposition: contentDisposition('scadenzario-fornitori.xlsx'),
    });
  }
}
