import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

/** RFC 3339 instant; a Date inside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value.toISOString() : toInstant(value).toISOString()),
  parseValue: toInstant,
  parseLiteral: (node) => toInstant(stringOf(node)),
});

/** Calendar day; text inside. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: toDay,
  parseValue: toDay,
  parseLiteral: (node) => toDay(stringOf(node)),
});

/** Whole minor units; a safe integer inside. */
export const MinorUnits = new GraphQLScalarType<number, number>({
  name: 'MinorUnits',
  serialize: toMinorUnits,
  parseValue: toMinorUnits,
  parseLiteral: (node) => toMinorUnits(node.kind === Kind.INT ? Number(node.value) : null),
});

/** The scalars by their names in the graph. */
export const scalars = { DateTime, Date: CalendarDate, MinorUnits };

function toInstant(value: unknown): Date {
  const instant = typeof value === 'string' && DATE_TIME.test(value) ? new Date(value) : null;
  if (instant === null || Number.isNaN(instant.getTime())) throw new GraphQLError('A DateTime is an instant such as 2026-01-31T09:30:00Z.');
  return instant;
}

function toDay(value: unknown): string {
  if (typeof value !== 'string' || !DATE.test(value) || !isCalendarDay(value)) throw new GraphQLError('A Date is a calendar day such as 2026-01-31.');
  return value;
}

function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

function toMinorUnits(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new GraphQLError('MinorUnits is a whole number, such as 129900 for ₹1,299.00.');
  return value;
}

function stringOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : null;
}
