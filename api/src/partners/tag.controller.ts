import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  Patch,
  Post,
  Query,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../platform/http/list-query.dto';
import { TagDto, TagInputDto } from './tag.dto';
import { TagService } from './tag.service';

@ApiTags('partners')
@Controller('tags')
export class TagController {
  constructor(private readonly tags: TagService) {}

  @Get()
  @Permit('partner.read')
  @ApiOperation({ operationId: 'listTags', summary: 'Tags of partners, by name' })
  @ApiOkResponse({ type: pageOf(TagDto) })
  async list(@Query() query: ListQuery): Promise<Page<TagDto>> {
    const { data, total } = await this.tags.list(query);
    return { data: data.map((row) => TagDto.from(row)), total };
  }

  @Get(':id')
  @Permit('partner.read')
  @ApiOperation({ operationId: 'getTag', summary: 'One tag' })
  @ApiOkResponse({ type: TagDto })
  @ApiProblem(404, 'tag.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<TagDto> {
    return TagDto.from(await this.tags.get(id));
  }

  @Post()
  @Permit('partner.write')
  @ApiOperation({ operationId: 'createTag', summary: 'Add a tag' })
  @ApiCreatedResponse({ type: TagDto })
  @ApiProblem(409, 'record.duplicate')
  async create(@Body() body: TagInputDto): Promise<TagDto> {
    return TagDto.from(await this.tags.create(body));
  }

  @Patch(':id')
  @Permit('partner.write')
  @ApiOperation({ operationId: 'renameTag', summary: 'Rename a tag' })
  @ApiOkResponse({ type: TagDto })
  @ApiProblem(409, 'record.duplicate')
  async rename(@Param('id', ParseIntPipe) id: number, @Body() body: TagInputDto): Promise<TagDto> {
    return TagDto.from(await this.tags.rename(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('partner.write')
  @ApiOperation({ operationId: 'removeTag', summary: 'Take a tag off all partners, and away' })
  @ApiNoContentResponse()
  @ApiProblem(404, 'tag.not-found')
  async remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.tags.remove(id);
  }
}
