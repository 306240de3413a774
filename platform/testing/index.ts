export { clientOperations } from '../../schema/client-operations.ts';
export { createClient } from './client.ts';
export type { Answer, Client } from './client.ts';
export { expectError, expectRefusal } from './expect-refusal.ts';
export { PASSWORD } from './people.ts';
export { race } from './race.ts';
export { createTestDatabase } from './test-database.ts';
export { world } from './world.ts';
export type { World, WorldOptions } from './world.ts';
