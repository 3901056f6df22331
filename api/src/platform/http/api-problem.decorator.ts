import { ApiResponse } from '@nestjs/swagger';
import { titleOf } from './problem';

/** Documents an error that the endpoint can answer with, by status and code. */
export const ApiProblem = (status: number, code: string): MethodDecorator & ClassDecorator =>
  ApiResponse({
    status,
    description: `\`${code}\``,
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/ProblemDto' },
        example: { type: 'about:blank', title: titleOf(code), status, code },
      },
    },
  });
