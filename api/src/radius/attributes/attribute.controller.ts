import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Permit } from '../../platform/auth/permit.decorator';
import { RadiusCatalogueAttributeDto } from './attribute.dto';
import { CATALOGUE } from './catalogue';

@ApiTags('radius')
@Controller('radius-attributes')
export class AttributeController {
  @Get()
  @Permit('radius-account.read')
  @ApiOperation({
    operationId: 'listRadiusAttributes',
    summary: 'The attributes that may be added by hand, with their types',
  })
  @ApiOkResponse({ type: RadiusCatalogueAttributeDto, isArray: true })
  list(): RadiusCatalogueAttributeDto[] {
    return CATALOGUE.map((attribute) => RadiusCatalogueAttributeDto.from(attribute));
  }
}
