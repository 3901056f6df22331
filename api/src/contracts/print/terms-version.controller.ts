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
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import {
  CreateTermsVersionDto,
  EditTermsVersionDto,
  PreviewTermsDto,
  TermsPageDto,
  TermsVersionDto,
  TermsVersionQuery,
} from './terms.dto';
import { TermsVersions } from './terms-versions.service';

@ApiTags('contracts')
@Controller('terms-versions')
export class TermsVersionController {
  constructor(private readonly versions: TermsVersions) {}

  @Get()
  @Permit('terms.read')
  @ApiOperation({
    operationId: 'listTermsVersions',
    summary: 'Wordings of terms; sort by number or validFrom',
  })
  @ApiOkResponse({ type: pageOf(TermsVersionDto) })
  async list(@Query() query: TermsVersionQuery): Promise<Page<TermsVersionDto>> {
    const { data, total } = await this.versions.list(query);
    return { data: data.map((row) => TermsVersionDto.from(row)), total };
  }

  @Get(':id')
  @Permit('terms.read')
  @ApiOperation({ operationId: 'getTermsVersion', summary: 'One wording' })
  @ApiOkResponse({ type: TermsVersionDto })
  @ApiProblem(404, 'terms-version.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<TermsVersionDto> {
    return TermsVersionDto.from(await this.versions.get(id));
  }

  @Post('preview')
  @HttpCode(200)
  @Permit('terms.read')
  @ApiOperation({ operationId: 'previewTerms', summary: 'A text as it will be printed' })
  @ApiOkResponse({ type: TermsPageDto })
  async preview(@Body() { body }: PreviewTermsDto): Promise<TermsPageDto> {
    return Object.assign(new TermsPageDto(), await this.versions.preview(body));
  }

  @Post()
  @Permit('terms.write')
  @ApiOperation({ operationId: 'createTermsVersion', summary: 'Add a wording, in force from a day on' })
  @ApiCreatedResponse({ type: TermsVersionDto })
  @ApiProblem(404, 'terms.not-found')
  @ApiProblem(422, 'terms-version.invalid')
  async create(@Body() body: CreateTermsVersionDto): Promise<TermsVersionDto> {
    return TermsVersionDto.from(await this.versions.create(body));
  }

  @Patch(':id')
  @Permit('terms.write')
  @ApiOperation({ operationId: 'editTermsVersion', summary: 'Change a wording that no customer has got yet' })
  @ApiOkResponse({ type: TermsVersionDto })
  @ApiProblem(404, 'terms-version.not-found')
  @ApiProblem(409, 'terms-version.used')
  @ApiProblem(422, 'terms-version.invalid')
  async edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditTermsVersionDto,
  ): Promise<TermsVersionDto> {
    return TermsVersionDto.from(await this.versions.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('terms.write')
  @ApiOperation({
    operationId: 'deleteTermsVersion',
    summary: 'Take away a wording that no customer has got yet',
  })
  @ApiNoContentResponse()
  @ApiProblem(404, 'terms-version.not-found')
  @ApiProblem(409, 'terms-version.used')
  async remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.versions.remove(id);
  }
}
