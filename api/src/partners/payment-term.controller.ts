import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../platform/http/list-query.dto';
import { CreatePaymentTermDto, EditPaymentTermDto, PaymentTermDto } from './payment-term.dto';
import { PaymentTermService } from './payment-term.service';

@ApiTags('partners')
@Controller('payment-terms')
export class PaymentTermController {
  constructor(private readonly terms: PaymentTermService) {}

  @Get()
  @Permit('partner.read')
  @ApiOperation({ operationId: 'listPaymentTerms', summary: 'Payment terms; sort by code or name' })
  @ApiOkResponse({ type: pageOf(PaymentTermDto) })
  async list(@Query() query: ListQuery): Promise<Page<PaymentTermDto>> {
    const { data, total } = await this.terms.list(query);
    return { data: data.map((row) => PaymentTermDto.from(row)), total };
  }

  @Get(':id')
  @Permit('partner.read')
  @ApiOperation({ operationId: 'getPaymentTerm', summary: 'One payment term' })
  @ApiOkResponse({ type: PaymentTermDto })
  @ApiProblem(404, 'payment-term.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<PaymentTermDto> {
    return PaymentTermDto.from(await this.terms.get(id));
  }

  @Post()
  @Permit('partner.write')
  @ApiOperation({ operationId: 'createPaymentTerm', summary: 'Add a payment term' })
  @ApiCreatedResponse({ type: PaymentTermDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'payment-term.invalid')
  async create(@Body() body: CreatePaymentTermDto): Promise<PaymentTermDto> {
    return PaymentTermDto.from(await this.terms.create(body));
  }

  @Patch(':id')
  @Permit('partner.write')
  @ApiOperation({
    operationId: 'editPaymentTerm',
    summary: 'Change a payment term; documents keep the due dates they have',
  })
  @ApiOkResponse({ type: PaymentTermDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'payment-term.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditPaymentTermDto,
  ): Promise<PaymentTermDto> {
    return PaymentTermDto.from(await this.terms.edit(id, body));
  }
}
