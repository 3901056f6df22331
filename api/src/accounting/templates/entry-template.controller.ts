import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../../platform/http/list-query.dto';
import { CreateEntryTemplateDto, EditEntryTemplateDto, EntryTemplateDto } from './entry-template.dto';
import { EntryTemplateService } from './entry-template.service';

@ApiTags('accounting')
@Controller('entry-templates')
export class EntryTemplateController {
  constructor(private readonly templates: EntryTemplateService) {}

  @Get()
  @Permit('journal-entry.read')
  @ApiOperation({ operationId: 'listEntryTemplates', summary: 'Templates of entries; sort by `name`' })
  @ApiOkResponse({ type: pageOf(EntryTemplateDto) })
  async list(@Query() query: ListQuery): Promise<Page<EntryTemplateDto>> {
    const { data, total } = await this.templates.list(query);
    return { data: data.map((template) => EntryTemplateDto.from(template)), total };
  }

  @Get(':id')
  @Permit('journal-entry.read')
  @ApiOperation({ operationId: 'getEntryTemplate', summary: 'One template' })
  @ApiOkResponse({ type: EntryTemplateDto })
  @ApiProblem(404, 'entry-template.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<EntryTemplateDto> {
    return EntryTemplateDto.from(await this.templates.get(id));
  }

  @Post()
  @Permit('journal-entry.write')
  @ApiOperation({ operationId: 'createEntryTemplate', summary: 'Add a template' })
  @ApiCreatedResponse({ type: EntryTemplateDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(422, 'entry-template.invalid')
  async create(@Body() body: CreateEntryTemplateDto): Promise<EntryTemplateDto> {
    return EntryTemplateDto.from(await this.templates.create(body));
  }

  @Patch(':id')
  @Permit('journal-entry.write')
  @ApiOperation({ operationId: 'editEntryTemplate', summary: 'Change a template' })
  @ApiOkResponse({ type: EntryTemplateDto })
  @ApiProblem(404, 'entry-template.not-found')
  @ApiProblem(409, 'record.changed', 'record.duplicate')
  @ApiProblem(422, 'entry-template.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditEntryTemplateDto,
  ): Promise<EntryTemplateDto> {
    return EntryTemplateDto.from(await this.templates.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('journal-entry.write')
  @ApiOperation({ operationId: 'deleteEntryTemplate', summary: 'Throw a template away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'entry-template.not-found')
  async delete(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.templates.delete(id);
  }
}
