import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import {
  CreateFiscalPositionDto,
  EditFiscalPositionDto,
  FiscalPositionDto,
  FiscalPositionQuery,
} from './fiscal-position.dto';
import { FiscalPositions } from './fiscal-position.service';

@ApiTags('partners')
@Controller('fiscal-positions')
export class FiscalPositionController {
  constructor(private readonly positions: FiscalPositions) {}

  @Get()
  @Permit('tax-code.read')
  @ApiOperation({
    operationId: 'listFiscalPositions',
    summary: 'Fiscal positions; sort by sequence, code or name',
  })
  @ApiOkResponse({ type: pageOf(FiscalPositionDto) })
  async list(@Query() query: FiscalPositionQuery): Promise<Page<FiscalPositionDto>> {
    const { data, total } = await this.positions.list(query);
    return { data: data.map((row) => FiscalPositionDto.from(row)), total };
  }

  @Get(':id')
  @Permit('tax-code.read')
  @ApiOperation({ operationId: 'getFiscalPosition', summary: 'One fiscal position' })
  @ApiOkResponse({ type: FiscalPositionDto })
  @ApiProblem(404, 'fiscal-position.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<FiscalPositionDto> {
    return FiscalPositionDto.from(await this.positions.get(id));
  }

  @Post()
  @Permit('tax-code.write')
  @ApiOperation({ operationId: 'createFiscalPosition', summary: 'Add a fiscal position' })
  @ApiCreatedResponse({ type: FiscalPositionDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'fiscal-position.invalid')
  async create(@Body() body: CreateFiscalPositionDto): Promise<FiscalPositionDto> {
    return FiscalPositionDto.from(await this.positions.create(body));
  }

  @Patch(':id')
  @Permit('tax-code.write')
  @ApiOperation({
    operationId: 'editFiscalPosition',
    summary: 'Change a fiscal position; documents already made keep their taxes',
  })
  @ApiOkResponse({ type: FiscalPositionDto })
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'fiscal-position.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditFiscalPositionDto,
  ): Promise<FiscalPositionDto> {
    return FiscalPositionDto.from(await this.positions.edit(id, body));
  }
}
