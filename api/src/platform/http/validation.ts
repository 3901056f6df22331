import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldFault } from '@ponte/shared/domain-error';

/** Nested validation faults as flat paths: `lines.0.unitPrice`. */
function fieldFaults(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const field = path === '' ? error.property : `${path}.${error.property}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      code: rule,
      message,
    }));
    return [...own, ...fieldFaults(error.children ?? [], field)];
  });
}

/** Checks every body and query against its DTO; what the DTO does not know is refused, so that no typing error is lost. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => new DomainError('request.invalid', {}, fieldFaults(errors)),
  });
}
