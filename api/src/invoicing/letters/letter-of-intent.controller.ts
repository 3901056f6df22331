import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../../platform/http/list-query.dto';
import {
  CreateLetterOfIntentDto,
  EditLetterOfIntentDto,
  LetterOfIntentDto,
  LetterOfIntentQuery,
} from './letter-of-intent.dto';
import { LettersOfIntent } from './letter-of-intent.service';

@ApiTags('invoicing')
@Controller('letters-of-intent')
export class LetterOfIntentController {
  constructor(private readonly letters: LettersOfIntent) {}

  @Get()
  @Permit('partner.read')
  @ApiOperation({
    operationId: 'listLettersOfIntent',
    summary: "Customers' letters of intent; sort by id, endsOn, receivedOn, protocol, amount or used",
  })
  @ApiOkResponse({ type: pageOf(LetterOfIntentDto) })
  list(@Query() query: LetterOfIntentQuery): Promise<Page<LetterOfIntentDto>> {
    return this.letters.list(query);
  }

  @Get(':id')
  @Permit('partner.read')
  @ApiOperation({ operationId: 'getLetterOfIntent', summary: 'One letter of intent' })
  @ApiOkResponse({ type: LetterOfIntentDto })
  @ApiProblem(404, 'letter-of-intent.not-found')
  get(@Param('id', ParseIntPipe) id: number): Promise<LetterOfIntentDto> {
    return this.letters.get(id);
  }

  @Post()
  @Permit('partner.write')
  @ApiOperation({ operationId: 'createLetterOfIntent', summary: 'Add a letter of intent' })
  @ApiCreatedResponse({ type: LetterOfIntentDto })
  @ApiProblem(404, 'partner.not-found')
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(409, 'letter-of-intent.without-tax-code')
  @ApiProblem(422, 'letter-of-intent.invalid')
  create(@Body() body: CreateLetterOfIntentDto): Promise<LetterOfIntentDto> {
    return this.letters.create(body);
  }

  @Patch(':id')
  @Permit('partner.write')
  @ApiOperation({
    operationId: 'editLetterOfIntent',
    summary: 'Change or revoke a letter of intent; issued documents stay as they are',
  })
  @ApiOkResponse({ type: LetterOfIntentDto })
  @ApiProblem(404, 'letter-of-intent.not-found')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(409, 'letter-of-intent.in-use')
  @ApiProblem(422, 'letter-of-intent.invalid')
  edit(
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditLetterOfIntentDto,
  ): Promise<LetterOfIntentDto> {
    return this.letters.edit(id, body);
  }
}
