import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type DocumentNode, type GraphQLError } from 'graphql';
import { checkDocument, DOCUMENT_LIMITS, type DocumentLimits } from './document-limits.ts';

/**
 * Runs `checkDocument` between parsing and validation. Apollo Server has no hook there whose error it answers: what is
 * thrown from `parsingDidStart` or `validationDidStart` becomes "Internal server error" with status 500. So the refused
 * document is exchanged for an empty one, on which validation finds nothing to do, and the error is thrown from the next
 * hook, `didResolveOperation`, which is answered as it should be: with its code, its status and the other plugins told.
 *
 * Apollo keeps validated documents by hash; the empty one is kept like any other, so a bomb that is sent again is not even
 * parsed. It has to stay the same object, as it does in Apollo's own store.
 *
 * List this plugin before all others: their `didResolveOperation` sees a refused document without an operation.
 */
export function documentLimitsPlugin(limits: DocumentLimits = DOCUMENT_LIMITS): ApolloServerPlugin {
  const refused = new WeakMap<DocumentNode, GraphQLError>();

  return {
    async requestDidStart() {
      return {
        async validationDidStart(request) {
          const error = checkDocument(request.document, limits);
          if (error === null) return;
          const empty: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
          refused.set(empty, error);
          Object.assign(request, { document: empty });
        },
        async didResolveOperation({ document }) {
          const error = refused.get(document);
          if (error !== undefined) throw error;
        },
      };
    },
  };
}
