import { ApiResponse } from '@nestjs/swagger';
import { titleOf } from './problem';

/**
 * Documents the errors of one status that the endpoint can answer with, by code. All codes of a status go into one
 * decorator: OpenAPI has one response a status, and a second decorator would replace the first.
 */
export const ApiProblem = (status: number, ...codes: readonly string[]): MethodDecorator & ClassDecorator => {
  const examples = codes.map((code) => [
    code,
    { value: { type: 'about:blank', title: titleOf(code), status, code } },
  ]);
  return ApiResponse({
    status,
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/ProblemDto' },
        examples: Object.fromEntries(examples) as Record<string, { value: object }>,
      },
    },
  });
};
