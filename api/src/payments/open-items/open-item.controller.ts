import { Body, Controller, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { Idempotent } from '../../platform/http/idempotency.interceptor';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { AgeingDto, AgeingQueryDto, OpenItemDto, OpenItemQueryDto, WriteOffDto } from './open-item.dto';
import { PaymentDto } from '../payment.dto';
import { PaymentQuery } from '../payment.query';
import { OpenItemQuery } from './open-item.query';
import { WriteOffService } from './write-off.service';

@ApiTags('payments')
@Controller('open-items')
export class OpenItemController {
  constructor(
    private readonly items: OpenItemQuery,
    private readonly writeOffs: WriteOffService,
    private readonly payments: PaymentQuery,
  ) {}

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

  @Post(':id/write-off')
  @Permit('payment.write')
  @Idempotent()
  @ApiOperation({ operationId: 'writeOffOpenItem', summary: 'Settle without money the cents that are left' })
  @ApiCreatedResponse({ type: PaymentDto })
  @ApiProblem(404, 'open-item.not-found')
  @ApiProblem(422, 'payment.invalid')
  async writeOff(@Param('id', ParseIntPipe) id: number, @Body() { notes }: WriteOffDto): Promise<PaymentDto> {
    return PaymentDto.from(await this.payments.one(await this.writeOffs.writeOff(id, notes ?? null)));
  }
}
