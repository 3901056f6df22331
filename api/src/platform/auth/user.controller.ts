import { Body, Controller, Get, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblem } from '../http/api-problem.decorator';
import { pageOf, type Page } from '../http/list-query.dto';
import { Permit } from './permit.decorator';
import { UserListService } from './user-list.service';
import { CreateUserDto, EditUserDto, UserDto, UserQuery } from './user.dto';
import { UserService } from './user.service';

@ApiTags('users')
@Controller('users')
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly lists: UserListService,
  ) {}

  @Get()
  @Permit('user.read')
  @ApiOperation({
    operationId: 'listUsers',
    summary: 'Users; sort by `name`, `email`, `lastLoginAt`, `createdAt`',
  })
  @ApiOkResponse({ type: pageOf(UserDto) })
  async list(@Query() query: UserQuery): Promise<Page<UserDto>> {
    const { data, total } = await this.lists.list(query);
    return { data: data.map((user) => UserDto.from(user)), total };
  }

  @Get(':id')
  @Permit('user.read')
  @ApiOperation({ operationId: 'getUser', summary: 'One user' })
  @ApiOkResponse({ type: UserDto })
  @ApiProblem(404, 'user.not-found')
  async get(@Param('id', ParseIntPipe) id: number): Promise<UserDto> {
    return UserDto.from(await this.lists.get(id));
  }

  @Post()
  @Permit('user.write')
  @ApiOperation({ operationId: 'createUser', summary: 'Add a user' })
  @ApiCreatedResponse({ type: UserDto })
  @ApiProblem(403, 'auth.forbidden')
  @ApiProblem(409, 'record.duplicate')
  async create(@Body() body: CreateUserDto): Promise<UserDto> {
    return UserDto.from(await this.users.create(body));
  }

  @Patch(':id')
  @Permit('user.write')
  @ApiOperation({
    operationId: 'editUser',
    summary: 'Edit a user, give roles, set a password, or keep the user out',
    description: 'Users are never deleted, since the history refers to them: set `active` to false.',
  })
  @ApiOkResponse({ type: UserDto })
  @ApiProblem(403, 'auth.forbidden')
  @ApiProblem(409, 'record.changed', 'user.last-administrator')
  async edit(@Param('id', ParseIntPipe) id: number, @Body() body: EditUserDto): Promise<UserDto> {
    return UserDto.from(await this.users.edit(id, body));
  }
}
