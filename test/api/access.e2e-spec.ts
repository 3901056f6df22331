import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import request from 'supertest';
import { ACCESS, type Access } from '../../api/src/platform/auth/permit.decorator';
import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

const app = testApp();

/** What anybody may call without being known. Whoever adds a line here has thought about it. */
const PUBLIC = [
  'get /api/health/live',
  'get /api/health/ready',
  // Of the quote that the token in the link names, and of nothing else.
  'get /api/v1/quote-link',
  'get /api/v1/quote-link/pdf',
  'post /api/v1/quote-link/accept',
  'post /api/v1/quote-link/refuse',
  // Of the request for a signature that the token in the link names, and of nothing else.
  'get /api/v1/signing/page',
  'get /api/v1/signing/pdf',
  'get /api/v1/signing/signed-pdf',
  'post /api/v1/auth/login',
  'post /api/v1/auth/logout',
  'post /api/v1/auth/refresh',
  'post /api/v1/signing/code',
  'post /api/v1/signing/open',
  'post /api/v1/signing/read',
  'post /api/v1/signing/refuse',
  'post /api/v1/signing/sign',
];

/** What any signed-in user may call, whatever his roles. */
const SIGNED_IN = [
  'delete /api/v1/auth/sessions/{id}',
  'get /api/v1/auth/me',
  'get /api/v1/auth/sessions',
  'patch /api/v1/auth/me/password',
];

interface Route {
  readonly name: string;
  readonly method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  readonly path: string;
}

const METHODS = ['get', 'post', 'patch', 'put', 'delete'] as const;

/** Every route that the OpenAPI document tells of, with 1 for each parameter. */
async function routes(): Promise<Route[]> {
  const document = await app.get<OpenAPIObject & Record<string, unknown>>('/api/openapi.json', {
    token: null,
  });
  return Object.entries(document.paths).flatMap(([template, item]) =>
    METHODS.filter((method) => item[method] !== undefined).map((method) => ({
      name: `${method} ${template}`,
      method,
      path: template.replace(/\{\w+\}/g, '1'),
    })),
  );
}

async function statusOf({ method, path }: Route, token: string | null): Promise<number> {
  const call = request(app.url)[method](path);
  if (token !== null) void call.set('Authorization', `Bearer ${token}`);
  return (await call).status;
}

/** Names of the routes that answer so. */
async function answering(found: readonly Route[], token: string | null, status: number): Promise<string[]> {
  const names: string[] = [];
  for (const route of found) if ((await statusOf(route, token)) === status) names.push(route.name);
  return names.sort();
}

const without = (found: readonly Route[], names: readonly string[]): Route[] =>
  found.filter(({ name }) => !names.includes(name));

it('without a token there is nothing to see but the public routes', async () => {
  const closed = without(await routes(), PUBLIC);
  expect(closed.length).toBeGreaterThan(20);
  await expect(answering(closed, null, 401)).resolves.toEqual(closed.map(({ name }) => name).sort());
});

it('a token that is none opens nothing', async () => {
  const closed = without(await routes(), PUBLIC);
  await expect(answering(closed, 'nonsense', 401)).resolves.toEqual(closed.map(({ name }) => name).sort());
});

it('a user without permissions sees himself and nothing else', async () => {
  const token = await tokenFor(app, []);
  const closed = without(await routes(), [...PUBLIC, ...SIGNED_IN]);
  await expect(answering(closed, token, 403)).resolves.toEqual(closed.map(({ name }) => name).sort());
});

it('the lists above name routes that exist', async () => {
  const names = (await routes()).map(({ name }) => name);
  expect([...PUBLIC, ...SIGNED_IN].filter((name) => !names.includes(name))).toEqual([]);
});

interface Handler {
  readonly name: string;
  readonly path: string;
  readonly access: Access | undefined;
}

/** Every handler of every controller, found by what Nest itself goes by. */
function handlers(): Handler[] {
  const scanner = new MetadataScanner();
  return app
    .resolve(DiscoveryService)
    .getControllers()
    .flatMap((wrapper) => {
      const controller = wrapper.metatype as unknown as { readonly name: string; readonly prototype: object };
      const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
      return scanner.getAllMethodNames(controller.prototype).flatMap((method) => {
        const handler = (controller.prototype as Record<string, object>)[method] ?? {};
        const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
        if (verb === undefined) return [];
        const path = [base, Reflect.getMetadata(PATH_METADATA, handler) as string].join('/');
        const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as
          Access | undefined;
        return [
          {
            name: `${controller.name}.${method}`,
            path: `${RequestMethod[verb].toLowerCase()} ${path}`,
            access,
          },
        ];
      });
    });
}

it('every handler says who may call it', () => {
  const silent = handlers().filter(({ access }) => access === undefined);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

it('every handler is in the OpenAPI document', async () => {
  expect(handlers()).toHaveLength((await routes()).length);
});
