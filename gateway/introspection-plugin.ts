import type { ApolloServerPlugin } from '@apollo/server';
import { graphError } from '#graph';
import type { GatewayContext } from './context.ts';
import { rootFields } from './limits/root-fields.ts';

const STAFF = new Set(['STAFF', 'ADMIN']);

/** In production only staff may ask for the schema itself; whoever writes a client has it as `schema/api.graphql`. */
export function introspectionPlugin({ isProduction }: { readonly isProduction: boolean }): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue: { viewer } }) {
      if (!isProduction || (viewer !== null && STAFF.has(viewer.role))) return;
      return {
        async didResolveOperation({ document, operation }) {
          if (operation === undefined) return;
          const asksForSchema = rootFields(document, operation, {}).some(({ name }) => name === '__schema' || name === '__type');
          if (asksForSchema) throw graphError('GRAPHQL_VALIDATION_FAILED', 'Introspection is not allowed here.', { http: { status: 400 } });
        },
      };
    },
  };
}
