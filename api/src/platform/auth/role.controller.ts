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
import { ApiProblem } from '../http/api-problem.decorator';
import { ListQuery, pageOf, type Page } from '../http/list-query.dto';
import { Permit } from './permit.decorator';
import { CreateRoleDto, EditRoleDto, RoleDto } from './role.dto';
import { RoleService } from './role.service';

@ApiTags('roles')
@Controller('roles')
export class RoleController {
  constructor(private readonly roles: RoleService) {}

  @Get()
  @Permit('role.read')
  @ApiOperation({ operationId: 'listRoles', summary: 'Roles; sort by `name`' })
  @ApiOkResponse({ type: pageOf(RoleDto) })
  async list(@Query() query: ListQuery): Promise<Page<RoleDto>> {
    const { data, total } = await this.roles.list(query);
    return { data: data.map((role) => RoleDto.from(role)), total };
  }

  @Get(':id')
  @Permit('role.read')
  @ApiOperation({ operationId: 'getRole', summary: 'One role' })
  @ApiOkResponse({ type: RoleDto })
  @ApiProblem(404, 'role.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<RoleDto> {
    return RoleDto.from(await this.roles.get(id));
  }

  @Post()
  @Permit('role.write')
  @ApiOperation({ operationId: 'createRole', summary: 'Add a role' })
  @ApiCreatedResponse({ type: RoleDto })
  @ApiProblem(403, 'auth.forbidden')
  @ApiProblem(409, 'record.duplicate')
  async create(@Body() body: CreateRoleDto): Promise<RoleDto> {
    return RoleDto.from(await this.roles.create(body));
  }

  @Patch(':id')
  @Permit('role.write')
  @ApiOperation({ operationId: 'editRole', summary: 'Rename a role or change what it allows' })
  @ApiOkResponse({ type: RoleDto })
  @ApiProblem(403, 'auth.forbidden')
  @ApiProblem(409, 'record.changed', 'role.administrator')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditRoleDto): Promise<RoleDto> {
    return RoleDto.from(await this.roles.edit(id, body));
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('role.write')
  @ApiOperation({ operationId: 'deleteRole', summary: 'Delete a role that no user has' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'role.administrator', 'role.in-use')
  remove(@Param('id', ParseIntPipe) id: number): Promise<void> {
    return this.roles.remove(id);
  }
}
