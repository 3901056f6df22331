/** Who may import whom: the table of the architecture as data. Each name may import those beside it, and no other. */
const mayImport = {
  catalog: [],
  partners: ['catalog'],
  messaging: ['partners'],
  contracts: ['partners', 'catalog', 'messaging'],
  stock: ['partners', 'catalog'],
  invoicing: ['partners', 'catalog', 'messaging'],
  radius: ['partners', 'catalog', 'contracts'],
  telephony: ['partners', 'catalog', 'contracts'],
  billing: ['partners', 'catalog', 'contracts', 'telephony', 'invoicing'],
  einvoice: ['partners', 'invoicing'],
  payments: ['partners', 'invoicing', 'messaging'],
  projects: ['partners', 'catalog', 'contracts', 'stock', 'invoicing', 'messaging'],
  accounting: ['partners', 'invoicing', 'payments'],
  dunning: ['partners', 'contracts', 'invoicing', 'payments', 'messaging'],
  agents: ['partners', 'contracts', 'invoicing', 'payments'],
  sales: ['partners', 'catalog', 'contracts', 'stock', 'invoicing', 'projects', 'messaging'],
};
const domain = Object.keys(mayImport);
mayImport.portal = domain;
mayImport.reporting = domain;
mayImport.demo = [...domain, 'reporting']; // the loader of the demo ISP: nobody imports it but the command line

const error = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const floors = Object.entries(mayImport).map(([name, below]) =>
  error(
    `floor-${name}`,
    { path: `^api/src/${name}/` },
    { path: '^api/src/[^/]+/', pathNot: `^api/src/(${[name, 'platform', ...below].join('|')})/` },
    `${name} may import ${below.join(', ') || 'no other module'}; tell those above by an event.`,
  ),
);

// Two patterns, since the tool refuses nested quantifiers as unsafe.
const pure = ['^api/src/(?!platform/)[^/]+/[^./]+\\.ts$', '^api/src/(?!platform/)[^/]+/[^/]+/[^./]+\\.ts$'];
const role =
  '\\.(module|controller|service|entity|dto|processor|listener|gateway|query|guard|decorator)\\.ts$';
const valueOnly = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    error(
      'no-cycle',
      {},
      { circular: true, viaOnly: valueOnly },
      'One of the two ideas is in the wrong room.',
    ),
    error(
      'platform-is-ground',
      { path: '^api/src/platform/' },
      { path: '^api/src/(?!platform/)[^/]+/' },
      'The ground floor knows no module.',
    ),
    error(
      'shared-is-bedrock',
      { path: '^shared/' },
      { path: '^(api|admin|test)/' },
      'Shared code is used by API and admin alike and knows neither.',
    ),
    error(
      'admin-sees-shared-only',
      { path: '^admin/' },
      { path: '^(api|test)/' },
      'What the admin knows of the API is the OpenAPI document.',
    ),
    error(
      'pure-has-no-framework',
      { path: pure },
      { path: 'node_modules/(@nestjs|typeorm|bull|mysql2|ioredis|express)' },
      'A file with no role in its name is pure.',
    ),
    error(
      'pure-has-no-io',
      { path: pure },
      { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
      'A file with no role in its name touches nothing outside.',
    ),
    error(
      'pure-imports-pure',
      { path: pure },
      { path: role, ...valueOnly },
      'A file with no role in its name uses values of none that has one (types are fine).',
    ),
    error(
      'foreign-entity-as-type-only',
      { path: '^api/src/(?!platform/|demo/)([^/]+)/' },
      { path: '^api/src/[^/]+/.*\\.entity\\.ts$', pathNot: '^api/src/($1|platform)/', ...valueOnly },
      'One table, one owner: call its service. (The demo fills an empty database wholesale.)',
    ),
    error(
      'controllers-apart',
      { path: '^api/src/', pathNot: '\\.controllers?\\.ts$|^api/src/portal/walled/' },
      { path: '\\.controller\\.ts$' },
      'A module does not name its controllers: list them in its .controllers.ts and that in controllers.ts, so that no worker loads them.',
    ),
    error(
      'controllers-served-once',
      { path: '^api/src/', pathNot: '^api/src/controllers\\.ts$' },
      { path: '\\.controllers\\.ts$' },
      'Only the HTTP server gives modules their controllers.',
    ),
    error(
      'foreign-controller-or-dto',
      { path: '^api/src/([^/]+)/' },
      { path: '\\.(controller|dto|processor|listener)\\.ts$', pathNot: '^api/src/($1|platform)/' },
      'These belong to the edge of their own module.',
    ),
    ...floors,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
  },
};
