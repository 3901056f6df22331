import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { ApiProblem } from '../../platform/http/api-problem.decorator';
import { BillMailboxDto, EditBillMailboxDto } from './bill-mailbox.dto';
import { BillMailboxes } from './bill-mailbox.service';

@ApiTags('einvoice')
@Controller('bill-mailbox')
export class BillMailboxController {
  constructor(private readonly mailboxes: BillMailboxes) {}

  @Get()
  @Permit('company.read')
  @ApiOperation({ operationId: 'getBillMailbox', summary: 'The mailbox suppliers write to; no secrets' })
  @ApiOkResponse({ type: BillMailboxDto })
  async get(): Promise<BillMailboxDto> {
    return BillMailboxDto.from(await this.mailboxes.current());
  }

  @Patch()
  @Permit('company.write')
  @ApiOperation({ operationId: 'editBillMailbox', summary: 'Change the mailbox suppliers write to' })
  @ApiOkResponse({ type: BillMailboxDto })
  @ApiProblem(409, 'record.changed', 'bill-mailbox.account-missing')
  async edit(@Body() body: EditBillMailboxDto): Promise<BillMailboxDto> {
    return BillMailboxDto.from(await this.mailboxes.edit(body));
  }

  @Post('fetch')
  @HttpCode(204)
  @Permit('bill.import')
  @ApiOperation({ operationId: 'fetchBillMailbox', summary: 'Have the mailbox looked into now' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'bill-mailbox.off')
  fetch(): Promise<void> {
    return this.mailboxes.ask();
  }
}
