import { createHash } from 'node:crypto';
import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  applyDecorators,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import { DomainError } from '@ponte/shared/domain-error';
import type { Request, Response } from 'express';
import { from, of, switchMap, type Observable } from 'rxjs';
import { DataSource } from 'typeorm';
import { currentActor, currentContext } from '../context';
import { IdempotencyRecord } from './idempotency-record.entity';

const IDEMPOTENT = 'ponte:idempotent';

/**
 * The POST creates money or sends something: it demands an `Idempotency-Key` header. A repeat with the same key and
 * body gets the first answer; with another body it is refused.
 */
export const Idempotent = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'A key of your own, 8 to 128 characters, new for each intention; repeat it when you retry.',
      example: '6f1c2a54-0b0e-4f0e-9d57-0a6f0f6c3f11',
    }),
  );

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly dataSource: DataSource,
  ) {}

  async intercept(execution: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (!this.reflector.get<boolean | undefined>(IDEMPOTENT, execution.getHandler())) return next.handle();
    const request = execution.switchToHttp().getRequest<Request>();
    const response = execution.switchToHttp().getResponse<Response>();
    const key = request.header('idempotency-key') ?? '';
    if (key.length < 8 || key.length > 128) throw new DomainError('idempotency.invalid-key');

    const route = `${request.method} ${request.originalUrl.split('?')[0] ?? ''}`;
    const requestHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const earlier = await this.find(key);
    if (earlier) return of(this.replay(earlier, route, requestHash, response));

    const claim = { key, route, requestHash, recordId: null as number | null };
    currentContext().idempotency = claim;
    return next
      .handle()
      .pipe(switchMap((body: unknown) => from(this.remember(claim.recordId, response.statusCode, body))));
  }

  private find(key: string): Promise<IdempotencyRecord | null> {
    const actor = currentActor();
    return this.dataSource.manager.findOneBy(IdempotencyRecord, {
      actor: `${actor.kind}:${actor.id ?? 0}`,
      key,
    });
  }

  private replay(record: IdempotencyRecord, route: string, requestHash: string, response: Response): unknown {
    if (record.route !== route || record.requestHash !== requestHash) {
      throw new DomainError('idempotency.key-reused', { key: record.key });
    }
    if (record.status === null) throw new DomainError('idempotency.already-used', { key: record.key });
    response.status(record.status);
    response.setHeader('Idempotency-Replayed', 'true');
    return record.response;
  }

  private async remember(recordId: number | null, status: number, body: unknown): Promise<unknown> {
    if (recordId === null) return body;
    await this.dataSource.manager.query(
      'UPDATE idempotency_record SET status = ?, response = ? WHERE id = ?',
      [status, JSON.stringify(body ?? null), recordId],
    );
    return body;
  }
}
