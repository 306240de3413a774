import type { ReturnLineResolvers } from '../../../schema/generated/returns.ts';

export const ReturnLineType: ReturnLineResolvers = {
  orderLine: (line) => ({ id: line.orderLineId }),
  replacementVariant: (line) => (line.replacementVariantId === null ? null : { id: line.replacementVariantId }),
};
