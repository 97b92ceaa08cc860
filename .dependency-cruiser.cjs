/**
 * The rule of arrows (docs/architecture.md): domain ← use-cases ← graphql, jobs, http; persistence → domain;
 * a module sees another only through its index.ts; platform knows no module; shared imports nothing of ours.
 * Each rule has a planted violation under test/architecture/planted, which test/architecture.spec.ts must find.
 */
const MODULE = '^src/(?!shared/|platform/|boot/|demo/|commands/)([^/]+)/';
const ANY_MODULE = '^src/(?!shared/|platform/|boot/|demo/|commands/)[^/]+/';
const layer = (...names) => `${MODULE}(?:${names.join('|')})/`;
const inside = (...names) => `^src/$1/(?:${names.join('|')})/`;
const packages = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})(?:/|$)`;

const FRAMEWORKS = [
  '@nestjs',
  'typeorm',
  'pg',
  'graphql',
  'graphql-jit',
  '@apollo',
  'bullmq',
  'nodemailer',
  'express',
  'pino',
  'rxjs',
  'reflect-metadata',
];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one file, or a third is missing.',
      {},
      { circular: true },
    ),
    forbid('nothing-unresolved', 'An import must lead somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'shared-imports-nothing-of-ours',
      'src/shared stands below everything.',
      { path: '^src/shared/' },
      { path: '^(?:src/(?!shared/)|migrations/|test/|bench/|scripts/)', pathNot: 'node_modules' },
    ),
    forbid(
      'shared-knows-no-framework',
      'src/shared is plain TypeScript.',
      { path: '^src/shared/', pathNot: '\\.spec\\.ts$' },
      { path: packages(...FRAMEWORKS) },
    ),
    forbid(
      'platform-knows-no-module',
      'The platform serves modules that it does not know.',
      { path: '^src/platform/' },
      { path: ['^src/(?!shared/|platform/)', '^(?:test|bench)/'] },
    ),
    forbid(
      'module-only-through-its-door',
      'A module sees another only through its index.ts.',
      { path: MODULE },
      { path: ANY_MODULE, pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'programs-only-through-the-door',
      'Programs and their composition see a module only through its index.ts.',
      { path: '^src/(?:(?:boot|demo|commands)/.+|[^/]+)\\.ts$' },
      { path: ANY_MODULE, pathNot: '^src/[^/]+/index\\.ts$' },
    ),
    forbid(
      'nobody-imports-a-program',
      'Modules, platform and shared do not know how they are started.',
      { path: '^src/[^/]+/', pathNot: '^src/(?:boot|demo|commands)/' },
      { path: '^src/(?:boot/|demo/|commands/|[^/]+\\.ts$)' },
    ),
    forbid(
      'module-has-known-folders',
      'A module has only the folders of docs/architecture.md, so that each file stands under a rule.',
      {
        path: `${MODULE}.+/`,
        pathNot: `${MODULE}(?:domain|use-cases|persistence|read|graphql|jobs|http|demo|sessions|passwords)/`,
      },
      {},
    ),
    forbid(
      'domain-imports-shared-only',
      'Rules are plain functions and classes.',
      { path: layer('domain') },
      { path: '^(?:src|migrations|test|bench)/', pathNot: ['^src/$1/domain/', '^src/shared/'] },
    ),
    forbid(
      'domain-knows-no-framework',
      'Rules run without framework, database and network.',
      { path: layer('domain'), pathNot: '\\.spec\\.ts$' },
      { path: [packages(...FRAMEWORKS), '^(?:node:)?(?:fs|net|http|https|child_process|tls|dns)(?:/|$)'] },
    ),
    forbid(
      'persistence-imports-domain',
      'Repositories know the domain and the database, nothing above.',
      { path: layer('persistence') },
      {
        path: '^(?:src|migrations|test|bench)/',
        pathNot: ['^src/$1/(?:persistence|domain)/', '^src/shared/', '^src/platform/database/'],
      },
    ),
    forbid(
      'use-cases-know-no-edge',
      'A use case does not know who calls it.',
      { path: layer('use-cases') },
      {
        path: [
          '^src/[^/]+/(?:graphql|jobs|http|demo)/',
          '^src/platform/(?:queue|health)/',
          packages(
            '@nestjs/graphql',
            '@nestjs/apollo',
            '@nestjs/platform-express',
            'graphql',
            '@apollo',
            'bullmq',
            'express',
          ),
        ],
        pathNot: '^src/platform/graphql/',
      },
    ),
    forbid(
      'read-stands-alone',
      'Read models know the read side of the platform; other modules as types only.',
      { path: layer('read') },
      {
        path: '^src/',
        pathNot: ['^src/$1/read/', '^src/shared/', '^src/platform/graphql/', '^src/[^/]+/index\\.ts$'],
      },
    ),
    forbid(
      'read-takes-types-of-others',
      'A read model needs no code of another module.',
      { path: layer('read') },
      { path: '^src/[^/]+/index\\.ts$', pathNot: '^src/platform/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'graphql-calls-use-cases',
      'Resolvers parse, call and shape; they neither store nor queue.',
      { path: layer('graphql') },
      {
        path: [
          inside('persistence', 'jobs', 'http'),
          '^src/platform/(?:database|outbox|queue|mail)/',
          packages('typeorm', 'pg', 'bullmq', 'nodemailer'),
        ],
      },
    ),
    forbid(
      'jobs-call-use-cases',
      'Processors parse and call a use case.',
      { path: layer('jobs') },
      {
        path: [
          inside('persistence', 'graphql', 'http', 'read'),
          '^src/platform/(?:database|graphql|mail)/',
          packages('typeorm', 'pg', 'graphql', '@nestjs/graphql', 'nodemailer'),
        ],
      },
    ),
    forbid(
      'http-calls-use-cases',
      'Pages without GraphQL parse, call and shape as well.',
      { path: layer('http') },
      {
        path: [
          inside('persistence', 'jobs', 'graphql'),
          '^src/platform/(?:database|outbox|queue|mail)/',
          packages('typeorm', 'pg', 'bullmq', 'nodemailer'),
        ],
      },
    ),
    forbid(
      'nobody-imports-an-edge',
      'Only the wiring of a module knows its resolvers, processors and pages.',
      {
        path: '^src/',
        pathNot: [`${ANY_MODULE}(?:index|[^/]+\\.module)\\.ts$`, `${ANY_MODULE}(?:graphql|jobs|http)/`],
      },
      { path: `${ANY_MODULE}(?:graphql|jobs|http)/` },
    ),
    forbid(
      'door-shows-no-resolver',
      'Other modules may refer to the object types of a module (a GraphQL class names its target), to nothing else of its edge.',
      { path: `${ANY_MODULE}index\\.ts$` },
      { path: `${ANY_MODULE}(?:graphql|jobs|http)/`, pathNot: '\\.model\\.ts$' },
    ),
    forbid(
      'migrations-stand-alone',
      'A migration must do the same in ten years, whatever the code has become.',
      { path: '^migrations/' },
      { path: '^(?:src|test|bench)/', pathNot: '^src/platform/database/' },
    ),
    forbid(
      'modules-do-not-import-migrations',
      'The programs hand the migrations to the platform.',
      { path: '^src/[^/]+/', pathNot: '^src/(?:boot|demo|commands)/' },
      { path: '^migrations/' },
    ),
    forbid(
      'product-knows-no-test',
      'What is delivered does not need its tests.',
      { path: '^(?:src|migrations|scripts)/', pathNot: '\\.spec\\.ts$' },
      { path: ['^(?:test|bench)/', '\\.(?:spec|e2e)\\.ts$'] },
    ),
    forbid(
      'client-and-server-share-the-schema-only',
      'The client knows types generated from schema.graphql, never src/; the server serves files and knows no page.',
      { path: '^(web|src)/' },
      { path: '^(?:web|src)/', pathNot: '^$1/' },
    ),
    forbid(
      'product-needs-no-dev-package',
      'What is delivered runs without development packages.',
      { path: '^(?:src|migrations)/', pathNot: '\\.spec\\.ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('@types') },
    ),
    forbid(
      'packages-are-declared',
      'A package in use stands in package.json.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^test/architecture/planted/', '^web/src/api/generated/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
