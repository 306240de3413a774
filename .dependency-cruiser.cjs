// Who may import whom (docs/architecture.md). Checked by `npm test`.
const ORDER = [['accounts', 'catalog'], ['inventory', 'promotions', 'payments'], ['cart'], ['orders'], ['returns', 'reviews', 'support']];
const READERS = ['search', 'insights'];

const above = (level) => ORDER.slice(level).flat();

/** Each domain may import only the faces of lower ones. `accounts` comes before `catalog`. */
const layers = ORDER.flatMap((names, level) => names.map((name) => ({
  name: `${name}-imports-only-lower-domains`,
  severity: 'error',
  from: { path: `^subgraphs/${name}/` },
  to: { path: `^subgraphs/(${[...above(level), ...READERS].filter((other) => other !== name && !(name === 'catalog' && other === 'accounts')).join('|')})/` },
})));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, path: '^(gateway|subgraphs|platform)/', pathNot: '\\.test\\.ts$|/migrations/|jest|global-(setup|teardown)|\\.graphql$|/generated/|/sample/|count-reporter|/subgraphs/[^/]+/index\\.ts$|-list\\.txt$' }, to: {} },
    ...layers,
    {
      name: 'domains-meet-at-their-faces', severity: 'error',
      comment: 'Another domain is reached only through its index.ts.',
      from: { path: '^subgraphs/([^/]+)/' }, to: { path: '^subgraphs/([^/]+)/', pathNot: ['^subgraphs/$1/', '^subgraphs/[^/]+/index\\.ts$', '^subgraphs/[^/]+/tests/'] },
    },
    { name: 'readers-import-no-domain', severity: 'error', from: { path: '^subgraphs/(search|insights)/', pathNot: '/tests/' }, to: { path: '^subgraphs/(?!search|insights)' } },
    { name: 'gateway-knows-no-domain', severity: 'error', from: { path: '^gateway/', pathNot: '^gateway/(main|worker)\\.ts$|\\.test\\.ts$' }, to: { path: '^subgraphs/' } },
    { name: 'platform-knows-nobody', severity: 'error', from: { path: '^platform/', pathNot: '^platform/testing/|\\.test\\.ts$' }, to: { path: '^(subgraphs|gateway|schema)/' } },
    { name: 'money-and-time-stand-alone', severity: 'error', from: { path: '^platform/(money|time)/', pathNot: '\\.test\\.ts$' }, to: { path: '^(platform/(?!money|time)|subgraphs|gateway)' } },
    { name: 'testing-is-for-tests', severity: 'error', from: { pathNot: '\\.test\\.ts$|^platform/testing/|/tests?/|^tests/|^scripts/bench|^bench/' }, to: { path: '^platform/testing/' } },
    { name: 'domain-rules-know-no-edge', severity: 'error', from: { path: '^subgraphs/([^/]+)/(domain|entities)/', pathNot: '\\.test\\.ts$' }, to: { path: '^subgraphs/$1/(queries|mutations|types|resolvers|subgraph)' } },
    { name: 'entities-stand-alone', severity: 'error', from: { path: '^subgraphs/([^/]+)/entities/' }, to: { path: '^subgraphs/$1/(domain|queries|mutations|types|jobs)/' } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^#' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^schema/generated/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
