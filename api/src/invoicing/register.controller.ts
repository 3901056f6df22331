import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../platform/auth/permit.decorator';
import { ApiProblem } from '../platform/http/api-problem.decorator';
import { pageOf, type Page } from '../platform/http/list-query.dto';
import { CreateRegisterDto, EditRegisterDto, RegisterDto, RegisterQuery } from './register.dto';
import { RegisterService } from './register.service';

@ApiTags('invoicing')
@Controller('registers')
export class RegisterController {
  constructor(private readonly registers: RegisterService) {}

  @Get()
  @Permit('invoice.read')
  @ApiOperation({
    operationId: 'listRegisters',
    summary: 'Number series of documents (sezionali); sort by code, name, kind or branch',
  })
  @ApiOkResponse({ type: pageOf(RegisterDto) })
  async list(@Query() query: RegisterQuery): Promise<Page<RegisterDto>> {
    const { data, total } = await this.registers.list(query);
    return { data: data.map((register) => RegisterDto.from(register)), total };
  }

  @Get(':id')
  @Permit('invoice.read')
  @ApiOperation({ operationId: 'getRegister', summary: 'One number series' })
  @ApiOkResponse({ type: RegisterDto })
  @ApiProblem(404, 'register.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<RegisterDto> {
    return RegisterDto.from(await this.registers.get(id));
  }

  @Post()
  @Permit('company.write')
  @ApiOperation({ operationId: 'createRegister', summary: 'Add a number series' })
  @ApiCreatedResponse({ type: RegisterDto })
  @ApiProblem(409, 'record.duplicate')
  @ApiProblem(409, 'register.numbers-meet')
  @ApiProblem(422, 'register.invalid-format')
  async create(@Body() body: CreateRegisterDto): Promise<RegisterDto> {
    return RegisterDto.from(await this.registers.create(body));
  }

  @Patch(':id')
  @Permit('company.write')
  @ApiOperation({
    operationId: 'editRegister',
    summary: 'Change a number series; numbers given stay as they are',
  })
  @ApiOkResponse({ type: RegisterDto })
  @ApiProblem(409, 'register.standard-needed')
  @ApiProblem(409, 'register.numbers-meet')
  @ApiProblem(409, 'record.changed')
  @ApiProblem(422, 'register.invalid-format')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditRegisterDto): Promise<RegisterDto> {
    return RegisterDto.from(await this.registers.edit(id, body));
  }
}
