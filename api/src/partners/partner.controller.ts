import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { DuplicateDto, DuplicateQuery } from './duplicate.dto';
import { PartnerEditor } from './partner-editor.service';
import { PartnerList } from './partner-list.query';
import {
  CreatePartnerDto,
  EditPartnerDto,
  MergePartnerDto,
  PartnerDetailDto,
  PartnerDto,
} from './partner.dto';
import { PartnerMerge } from './partner-merge.service';
import { PartnerQuery } from './partner-query.dto';
import { PartnerService } from './partner.service';

@ApiTags('partners')
@Controller('partners')
export class PartnerController {
  constructor(
    private readonly partners: PartnerService,
    private readonly pages: PartnerList,
    private readonly editor: PartnerEditor,
    private readonly merges: PartnerMerge,
  ) {}

  @Get()
  @Permit('partner.read')
  @ApiOperation({
    operationId: 'listPartners',
    summary: 'Partners; sort by name, kind, vatNumber, fiscalCode, email or createdAt',
    description:
      '`q` finds words of the name by their beginnings, or the beginning of a VAT number, fiscal code, e-mail or telephone number.',
  })
  @ApiOkResponse({ type: pageOf(PartnerDto) })
  async list(@Query() query: PartnerQuery): Promise<Page<PartnerDto>> {
    const { data, total } = await this.pages.list(query);
    return { data: data.map((row) => PartnerDto.from(row)), total };
  }

  @Get('duplicates')
  @Permit('partner.read')
  @ApiOperation({
    operationId: 'findDuplicatePartners',
    summary: 'Partners that may be the one being typed, to warn of',
  })
  @ApiOkResponse({ type: DuplicateDto, isArray: true })
  async duplicates(@Query() query: DuplicateQuery): Promise<DuplicateDto[]> {
    return (await this.partners.duplicates(query)).map((duplicate) => DuplicateDto.from(duplicate));
  }

  @Get(':id')
  @Permit('partner.read')
  @ApiOperation({ operationId: 'getPartner', summary: 'One partner with addresses, contacts and tags' })
  @ApiOkResponse({ type: PartnerDetailDto })
  @ApiProblem(404, 'partner.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<PartnerDetailDto> {
    return PartnerDetailDto.of(await this.partners.get(id));
  }

  @Post()
  @Permit('partner.write')
  @ApiOperation({ operationId: 'createPartner', summary: 'Add a partner' })
  @ApiCreatedResponse({ type: PartnerDetailDto })
  @ApiProblem(422, 'partner.invalid')
  async create(@Body() body: CreatePartnerDto): Promise<PartnerDetailDto> {
    return PartnerDetailDto.of(await this.editor.create(body));
  }

  @Patch(':id')
  @Permit('partner.write')
  @ApiOperation({
    operationId: 'editPartner',
    summary: 'Change a partner; documents already made keep its old data',
  })
  @ApiOkResponse({ type: PartnerDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'partner.invalid')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditPartnerDto): Promise<PartnerDetailDto> {
    return PartnerDetailDto.of(await this.editor.edit(id, body));
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Permit('partner.merge')
  @ApiOperation({
    operationId: 'mergePartner',
    summary: 'Make one of two partners that are the same: all that hangs on the duplicate goes to this one',
    description: 'Documents keep what they say. Can’t be undone.',
  })
  @ApiOkResponse({ type: PartnerDetailDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(
    409,
    ...[
      'partner.merged-with-itself',
      'partner.merged',
      'partner.own-reseller',
      'partner.own-agent',
      'partner.other-identity',
    ],
  )
  async merge(
    @Param('id', ParseIntPipe) id: number,
    @Body() { duplicateId }: MergePartnerDto,
  ): Promise<PartnerDetailDto> {
    return PartnerDetailDto.of(await this.merges.merge(id, duplicateId));
  }
}
