import { createRequire } from 'node:module';

// The one place that touches graphql-shield. Its ESM build imports `util.isUndefined`, which Node.js 23 removed, so the
// CommonJS build is required; and graphql-middleware must come from the same `require`, because its ESM twin does not
// recognise the other's middleware. `require` answers `any`: each cast names the very module that was asked for.
const require = createRequire(import.meta.url);
const shieldModule = require('graphql-shield') as typeof import('graphql-shield');
const middlewareModule = require('graphql-middleware') as typeof import('graphql-middleware');

export const { rule, shield, deny } = shieldModule;
export const { applyMiddleware } = middlewareModule;

/** A rule of graphql-shield: allows, refuses, or answers with the error to refuse with. */
export type Rule = Parameters<typeof shieldModule.and>[number];
