import graphql from '@graphql-eslint/eslint-plugin';
import typescript from 'typescript-eslint';

const noRawSql = [
  {
    selector: "CallExpression[callee.property.name=/^(execute|raw|query)$/] > TemplateLiteral[expressions.length>0]:first-child",
    message: 'SQL is never put together from values: use the sql`…` tag, whose values are parameters.',
  },
  {
    selector: "CallExpression[callee.property.name=/^(execute|raw|query)$/] > BinaryExpression[operator='+']:first-child",
    message: 'SQL is never put together from values: use the sql`…` tag, whose values are parameters.',
  },
  { selector: "CallExpression[callee.object.name='sql'][callee.property.name=/^(raw|lit)$/]", message: 'This takes text as it is: use the sql`…` tag, whose values are parameters.' },
];

/** What stands for a value or its changes in the cache is named in platform/cache/keys.ts alone (F12). */
const noOwnKeys = [
  "CallExpression[callee.name='dependsOn'] > :matches(Literal, TemplateLiteral, BinaryExpression)",
  "CallExpression[callee.name='cached'] Property[key.name='key'] > :matches(Literal, TemplateLiteral, BinaryExpression).value",
].map((selector) => ({ selector, message: 'Keys and topics of the cache are made in platform/cache/keys.ts alone.' }));

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only platform/config reads the environment: add the variable there.',
};

export default typescript.config(
  { ignores: ['node_modules/', '.aarya/', 'schema/generated/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...noRawSql, ...noOwnKeys, noEnvironment],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNullish: true }],
      '@typescript-eslint/require-await': 'off',
      // An explicit null may be given for any argument that has a default; the generated types leave it out.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // graphql-js names its kinds and operations by string enums; their literals read better and mean the same.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  {
    // The one reader of the environment; the telemetry switch that Apollo takes from there alone; the test run's own address.
    files: ['platform/config/**/*.ts', 'gateway/supergraph.ts', '**/testing/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'tests/**/*.ts', '**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noRawSql] },
  },
  {
    // An answer's data has the shape that the operation beside it asks for; its types would only repeat the schema.
    files: ['**/*.test.ts', '**/tests/**/*.ts', '**/testing/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
    },
  },
  {
    files: ['platform/testing/global-*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['subgraphs/*/schema.graphql', 'platform/graph/shared.graphql'],
    languageOptions: { parser: graphql.parser },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': ['error', { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true,
        ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]'] }],
      '@graphql-eslint/naming-convention': ['error', {
        types: 'PascalCase', FieldDefinition: 'camelCase', InputValueDefinition: 'camelCase', EnumValueDefinition: 'UPPER_CASE',
      }],
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
);
