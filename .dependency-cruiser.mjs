/** The import table of docs/architecture.md, one rule a row: what a room may import; everything else is refused. */

const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

const library = (...names) => `node_modules/(${names.join('|')})/`;
const NODE = '^(node:|[a-z_/]+$)';

export default {
  forbidden: [
    only('flow-language', '^contact-flows/flow-language/', ['^contact-flows/flow-language/', library('zod')]),
    only('contact-flows', '^contact-flows/(?!flow-language/)[^/]+/', [
      '^contact-flows/',
      '^lambdas/[^/]+/(agent-)?contract\\.ts$',
    ]),
    only('contracts', '^lambdas/(?!platform/)[^/]+/(agent-)?contract\\.ts$', [
      '^lambdas/calendar/',
      '^lambdas/platform/(guide-shapes|id)\\.ts$',
      library('zod'),
    ]),
    only('rules', '^lambdas/[^/]+/(rules\\.ts$|rules/)', [
      '^lambdas/[^/]+/(rules\\.ts$|rules/)',
      '^lambdas/(calendar|entitlements)/',
      // Types of what the rule decides about: erased when it runs.
      '^lambdas/[^/]+/(call-card|callback|case|command|consent|consultation|contract|crisis|order|own-rule|person|profile|trip-line)\\.ts$',
      library('temporal-polyfill'),
    ]),
    only('calendar', '^lambdas/(calendar|entitlements)/', [
      '^lambdas/(calendar|entitlements)/',
      library('temporal-polyfill'),
    ]),
    only('views', '^lambdas/[^/]+/views\\.ts$', [
      '^lambdas/[^/]+/(rules|words|views)',
      // Types of what is shown: erased when it runs.
      '^lambdas/[^/]+/(call-card|case|consultation|history|order|own-rule|profile|promise)\\.ts$',
    ]),
    only('lambdas', '^lambdas/(?!platform/)', ['^lambdas/', 'node_modules/', NODE]),
    only('platform', '^lambdas/platform/', ['^lambdas/platform/', 'node_modules/', NODE]),
    only('lib', '^lib/', [
      '^lib/',
      '^contact-flows/',
      '^lambdas/[^/]+/(agent-)?contract\\.ts$',
      '^lambdas/platform/table\\.ts$',
      // What pages may do is said with them where they are handed out.
      '^lambdas/platform/look\\.ts$',
      // What travellers read is checked before it is deployed, as flows are.
      '^lambdas/notices/templates/check\\.ts$',
      library('aws-cdk-lib', 'constructs', 'esbuild', 'zod'),
      NODE,
    ]),
    only('web', '^local/web/(?!vite\\.config\\.ts$)', [
      '^local/web/',
      library('@cloudscape-design', 'react', 'react-dom', 'zod'),
    ]),
    only('local', '^local/(?!web/)', ['^local/(?!web/)', '^contact-flows/flow-language/', 'node_modules/', NODE]),
    only('bin', '^bin/', ['^bin/', '^lib/', '^local/', '^contact-flows/flow-language/', 'node_modules/', NODE]),
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
