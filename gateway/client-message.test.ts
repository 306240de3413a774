import { expect, test } from '@jest/globals';
import { scalars } from '../platform/graph/scalars.ts';
import { buildSchema, getVariableValues, isScalarType, parse, type OperationDefinitionNode } from 'graphql';
import { clientMessage } from './client-message.ts';

const schema = buildSchema(`
  scalar DateTime scalar Date scalar MinorUnits
  enum Role { GUEST ADMIN }
  input Inner { at: DateTime day: Date amount: MinorUnits role: Role }
  input Input { email: String! password: String! count: Int inner: Inner list: [Int!] }
  type Query { none(input: Input!): Int }
`);
for (const [name, scalar] of Object.entries(scalars)) {
  const own = schema.getType(name);
  if (isScalarType(own)) own.parseValue = scalar.parseValue.bind(scalar);
}
const SECRET = 'hunter2; "does"';

function messages(input: unknown): string[] {
  const [operation] = parse('query($input: Input!) { none(input: $input) }').definitions;
  const { errors = [] } = getVariableValues(schema, (operation as OperationDefinitionNode).variableDefinitions ?? [], { input });
  return errors.map((error) => clientMessage(error.message));
}
const valid = { email: SECRET, password: SECRET };

test.each<[unknown, string]>([
  [{ email: SECRET }, 'Variable "$input" is invalid at "input": Field "password" of required type "String!" was not provided.'],
  [{ ...valid, passwrd: SECRET }, 'Variable "$input" is invalid at "input": Field "passwrd" is not defined by type "Input".'],
  [SECRET, 'Variable "$input" is invalid at "input": Expected type "Input" to be an object.'],
  [{ ...valid, email: null }, 'Variable "$input" is invalid at "input.email": Expected non-nullable type "String!" not to be null.'],
  [{ ...valid, email: [SECRET] }, 'Variable "$input" is invalid at "input.email": String cannot represent a non string value.'],
  [{ ...valid, count: SECRET }, 'Variable "$input" is invalid at "input.count": Int cannot represent non-integer value.'],
  [{ ...valid, list: [1, SECRET] }, 'Variable "$input" is invalid at "input.list[1]": Int cannot represent non-integer value.'],
  [{ ...valid, inner: { role: SECRET } }, 'Variable "$input" is invalid at "input.inner.role": It is no value of "Role".'],
  [{ ...valid, inner: { role: 7 } }, 'Variable "$input" is invalid at "input.inner.role": It is no value of "Role".'],
  [{ ...valid, inner: { at: SECRET } }, 'Variable "$input" is invalid at "input.inner.at": A DateTime is an instant such as 2026-01-31T09:30:00Z.'],
  [{ ...valid, inner: { day: SECRET } }, 'Variable "$input" is invalid at "input.inner.day": A Date is a calendar day such as 2026-01-31.'],
  [{ ...valid, inner: { amount: SECRET } }, 'Variable "$input" is invalid at "input.inner.amount": MinorUnits is a whole number, such as 129900 for ₹1,299.00.'],
])('%j: the place and the reason, and nothing of what was sent', (input, message) => {
  expect(messages(input)).toEqual([message]);
  expect(message).not.toContain('hunter2');
});

test('a message that is long is cut', () => {
  expect(clientMessage('x'.repeat(10_000))).toHaveLength(501);
});
