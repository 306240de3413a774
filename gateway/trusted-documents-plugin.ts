import type { ApolloServerPlugin } from '@apollo/server';
import { graphError } from '#graph';
import { isTrusted } from '../schema/trusted-documents.ts';
import type { GatewayContext } from './context.ts';

/** With TRUSTED_DOCUMENTS_ONLY nothing runs but the committed client operations; anything else is BAD_REQUEST. */
export function trustedDocumentsPlugin({ trustedDocumentsOnly }: { readonly trustedDocumentsOnly: boolean }): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (!trustedDocumentsOnly || contextValue.isForEvent === true) return;
      return {
        async didResolveOperation({ document, operationName }) {
          if (!isTrusted(document, operationName)) throw graphError('BAD_REQUEST', 'Only the operations of our own clients run here.', { http: { status: 400 } });
        },
      };
    },
  };
}
