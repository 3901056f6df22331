import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import { CreateTermsDto, EditTermsDto, TermsDto, TermsQuery } from './terms.dto';
import { TermsService } from './terms.service';

@ApiTags('contracts')
@Controller('terms')
export class TermsController {
  constructor(private readonly terms: TermsService) {}

  @Get()
  @Permit('terms.read')
  @ApiOperation({
    operationId: 'listTerms',
    summary: 'Terms that contracts print by rule; sort by position, name, slot or language',
  })
  @ApiOkResponse({ type: pageOf(TermsDto) })
  async list(@Query() query: TermsQuery): Promise<Page<TermsDto>> {
    const { data, total } = await this.terms.list(query);
    return { data: data.map((row) => TermsDto.from(row)), total };
  }

  @Get(':id')
  @Permit('terms.read')
  @ApiOperation({ operationId: 'getTerms', summary: 'Terms with their wordings, without the texts' })
  @ApiOkResponse({ type: TermsDto })
  @ApiProblem(404, 'terms.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<TermsDto> {
    return TermsDto.from(await this.terms.get(id));
  }

  @Post()
  @Permit('terms.write')
  @ApiOperation({ operationId: 'createTerms', summary: 'Add terms; their wording comes after' })
  @ApiCreatedResponse({ type: TermsDto })
  async create(@Body() body: CreateTermsDto): Promise<TermsDto> {
    return TermsDto.from(await this.terms.create(body));
  }

  @Patch(':id')
  @Permit('terms.write')
  @ApiOperation({ operationId: 'editTerms', summary: 'Change which contracts print them' })
  @ApiOkResponse({ type: TermsDto })
  @ApiProblem(404, 'terms.not-found')
  @ApiProblem(409, 'record.changed')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditTermsDto): Promise<TermsDto> {
    return TermsDto.from(await this.terms.edit(id, body));
  }
}
