import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AgeingDto, AgeingQueryDto, OpenItemDto, OpenItemQueryDto } from './open-item.dto';
import { OpenItemQuery } from './open-item.query';

@ApiTags('payments')
@Controller('open-items')
export class OpenItemController {
  constructor(private readonly items: OpenItemQuery) {}

  @Get()
  @Permit('payment.read')
  @ApiOperation({
    operationId: 'listOpenItems',
    summary:
      'Instalments not settled; sort by `dueOn`, `daysLate`, `partnerName`, `number`, `issuedOn`, `open`',
  })
  @ApiOkResponse({ type: pageOf(OpenItemDto) })
  async list(@Query() query: OpenItemQueryDto): Promise<Page<OpenItemDto>> {
    const { data, total } = await this.items.list(query);
    return { data: data.map((item) => OpenItemDto.from(item)), total };
  }

  @Get('ageing')
  @Permit('payment.read')
  @ApiOperation({ operationId: 'getAgeing', summary: 'Open items by how long they are overdue' })
  @ApiOkResponse({ type: AgeingDto })
  async ageing(@Query() { partnerId }: AgeingQueryDto): Promise<AgeingDto> {
    return AgeingDto.from(await this.items.ageing(partnerId));
  }
}
