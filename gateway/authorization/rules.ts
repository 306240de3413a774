import { anyone, customer, permission, session, shared } from './rule-kinds.ts';
import { fields, together, type RuleMap } from './rule-map.ts';

/** For fields of things that nobody reaches who may not read them: the rule stands at the road to them. */
const reached = anyone;

const catalogWrite = permission('CATALOG_WRITE');
const promotionsWrite = permission('PROMOTIONS_WRITE');
const ordersReadOrWrite = permission('ORDERS_READ', 'ORDERS_WRITE');

/**
 * THE map: who may read each field and run each mutation (contract/RULES: who may do what). A field that is not in it cannot
 * be read by anybody. Here only role, permissions and arguments count; what is "mine" is decided where the data is.
 * A field of an object type that somebody may be refused is nullable in the graph, so that the rest of a query is answered (tested).
 */
export const rules: RuleMap = {
  Query: together(
    fields(anyone, 'viewer deliveryMethods'),
    fields(shared, 'categories products product search searchSuggestions'),
    fields(customer, 'wishlist'),
    fields(session, 'cart order orderById myConversations conversation message'),
    fields(permission('SUPPORT_WRITE'), 'conversations'),
    fields(catalogWrite, 'adminProducts adminProduct adminReviews taxRates'),
    fields(permission('INVENTORY_READ'), 'stockLevels stockMovements'),
    fields(permission('ORDERS_READ'), 'orders returns'),
    fields(promotionsWrite, 'promoCodes'),
    fields(permission('USERS_READ'), 'users'),
    fields(permission('INSIGHTS_READ'), 'dashboard salesReport'),
    fields(permission('AUDIT_READ'), 'auditLog'),
    fields(permission('PAYMENTS_READ'), 'paymentEvents paymentLedger paymentReconciliation'),
  ),
  Mutation: together(
    fields(anyone, 'sessionStartGuest signUp signIn otpRequest signInWithOtp passwordReset sessionRefresh signOut'),
    fields(customer, 'passwordChange userDataExport userDataErase emailVerificationSend emailVerify sessionRevoke addressCreate addressUpdate addressDelete reviewCreate wishlistItemAdd wishlistItemRemove'),
    fields(session, 'cartLineAdd cartLineSetQuantity cartPromoCodeApply cartPromoCodeRemove cartDeliverySet orderPlace orderCancel paymentConfirm paymentRetry returnRequest exchangeRequest returnCancel conversationStart messageSend'),
    fields(permission('SUPPORT_WRITE'), 'conversationUpdate'),
    fields(catalogWrite, 'reviewModerate categoryCreate productCreate productUpdate productsSetActive variantUpdate mediaUploadCreate productImageAttach productImageRemove taxRateSave taxRateDelete'),
    fields(permission('INVENTORY_WRITE'), 'stockAdjust'),
    fields(permission('ORDERS_WRITE'), 'orderTransition returnTransition'),
    fields(permission('PAYMENTS_REFUND'), 'refundCreate'),
    fields(promotionsWrite, 'promoCodeCreate promoCodeUpdate deliveryMethodSave'),
    fields(permission('USERS_WRITE'), 'userUpdate'),
  ),

  Subscription: fields(session, 'orderUpdated messageAdded'),

  // accounts
  Session: fields(reached, 'accessToken refreshToken expiresAt viewer'),
  Viewer: fields(reached, 'role permissions user'),
  // Signing in answers with the user before the request has a viewer; whoever is not the user reaches one only through guarded lists.
  User: together(
    fields(reached, 'id email phone emailVerified phoneVerified name role permissions isActive createdAt'),
    fields(customer, 'addresses sessions orders'),
  ),
  Address: fields(reached, 'id name phone line1 line2 city state pincode country isDefault'),
  UserSession: fields(reached, 'id device createdAt lastSeenAt current'),
  UserConnection: fields(reached, 'nodes pageInfo totalCount'),
  SessionStartGuestPayload: fields(reached, 'session userErrors'),
  SignUpPayload: fields(reached, 'session userErrors'),
  SignInPayload: fields(reached, 'session userErrors'),
  OtpRequestPayload: fields(reached, 'retryAfterSeconds userErrors'),
  SignInWithOtpPayload: fields(reached, 'session userErrors'),
  PasswordResetPayload: fields(reached, 'userErrors'),
  PasswordChangePayload: fields(reached, 'userErrors'),
  UserDataExportPayload: fields(reached, 'url expiresAt userErrors'),
  UserDataErasePayload: fields(reached, 'userErrors'),
  EmailVerificationSendPayload: fields(reached, 'userErrors'),
  EmailVerifyPayload: fields(reached, 'userErrors'),
  SessionRefreshPayload: fields(reached, 'session userErrors'),
  SignOutPayload: fields(reached, 'userErrors'),
  SessionRevokePayload: fields(reached, 'userErrors'),
  AddressCreatePayload: fields(reached, 'address userErrors'),
  AddressUpdatePayload: fields(reached, 'address userErrors'),
  AddressDeletePayload: fields(reached, 'userErrors'),
  UserUpdatePayload: fields(reached, 'user userErrors'),

  // catalog, reviews
  Category: fields(shared, 'id slug name parent children ancestors'),
  Product: together(
    fields(shared, 'id slug title description category tags priceRange compareAtPrice featuredImage images options variants availability rating reviews createdAt updatedAt'),
    fields(catalogWrite, 'isActive version warnings'),
  ),
  ProductVariant: together(
    fields(shared, 'id sku title selectedOptions price compareAtPrice product weightGrams hsnCode availability'),
    fields(catalogWrite, 'version'),
  ),
  ProductOption: fields(shared, 'name values'),
  SelectedOption: fields(shared, 'name value'),
  PriceRange: fields(shared, 'min max'),
  ProductAvailability: fields(shared, 'inStock'),
  VariantAvailability: fields(shared, 'inStock lowStock maxOrderQuantity'),
  Rating: fields(shared, 'average count'),
  Image: fields(shared, 'id url alt width height'),
  ProductConnection: fields(shared, 'nodes pageInfo totalCount'),
  CatalogWarning: fields(reached, 'code message'),
  Review: together(fields(shared, 'id rating title body authorName createdAt product'), fields(catalogWrite, 'isHidden')),
  ReviewConnection: fields(shared, 'nodes pageInfo totalCount'),
  CategoryCreatePayload: fields(reached, 'category userErrors'),
  ProductCreatePayload: fields(reached, 'product userErrors'),
  ProductUpdatePayload: fields(reached, 'product userErrors'),
  ProductsSetActivePayload: fields(reached, 'products userErrors'),
  ReviewCreatePayload: fields(reached, 'review userErrors'),
  ReviewModeratePayload: fields(reached, 'review userErrors'),
  VariantUpdatePayload: fields(reached, 'variant userErrors'),
  MediaUpload: fields(reached, 'id url method headers expiresAt maxBytes'),
  MediaUploadHeader: fields(reached, 'name value'),
  MediaUploadCreatePayload: fields(reached, 'upload userErrors'),
  ProductImageAttachPayload: fields(reached, 'product userErrors'),
  ProductImageRemovePayload: fields(reached, 'product userErrors'),

  // search
  SearchConnection: fields(shared, 'nodes facets totalCount pageInfo correctedQuery'),
  SearchHit: fields(shared, 'product score'),
  SearchFacet: fields(shared, 'name kind values'),
  SearchFacetValue: fields(shared, 'value label count'),
  SearchSuggestion: fields(shared, 'text product category'),

  // inventory
  StockLevel: fields(reached, 'id variant onHand reserved available lowStockThreshold updatedAt'),
  StockMovement: fields(reached, 'id delta reason reference note actor occurredAt onHandAfter'),
  StockLevelConnection: fields(reached, 'nodes pageInfo totalCount'),
  StockMovementConnection: fields(reached, 'nodes pageInfo totalCount'),
  StockAdjustPayload: fields(reached, 'stockLevel userErrors'),

  // promotions
  PromoCode: fields(reached, 'id code kind value minimumSubtotal startsAt endsAt usageLimit usageLimitPerCustomer timesUsed isActive categories products createdAt updatedAt'),
  PromoCodeConnection: fields(reached, 'nodes pageInfo totalCount'),
  PromoCodeCreatePayload: fields(reached, 'promoCode userErrors'),
  PromoCodeUpdatePayload: fields(reached, 'promoCode userErrors'),

  // cart
  Cart: fields(reached, 'id totalQuantity lines promoCode pincode deliveryMethod totals issues priceTrace'),
  CartLine: fields(reached, 'id quantity unitPrice discount total variant'),
  CartTotals: fields(reached, 'subtotal discount shipping tax total taxLines'),
  TaxLine: fields(reached, 'name ratePercent amount'),
  TaxRate: fields(reached, 'hsnPrefix validFrom bands'),
  TaxBand: fields(reached, 'upTo ratePercent'),
  CartIssue: fields(reached, 'code message lineId'),
  PriceStep: fields(reached, 'rule outcome reason amount'),
  DeliveryMethod: fields(anyone, 'id name price freeAbove estimatedDays cashOnDelivery'),
  EstimatedDays: fields(anyone, 'min max'),
  Wishlist: fields(reached, 'items'),
  WishlistItem: fields(reached, 'id addedAt variant'),
  WishlistItemAddPayload: fields(reached, 'wishlist userErrors'),
  WishlistItemRemovePayload: fields(reached, 'wishlist userErrors'),
  CartLineAddPayload: fields(reached, 'cart userErrors'),
  CartLineSetQuantityPayload: fields(reached, 'cart userErrors'),
  CartPromoCodeApplyPayload: fields(reached, 'cart userErrors'),
  CartPromoCodeRemovePayload: fields(reached, 'cart userErrors'),
  CartDeliverySetPayload: fields(reached, 'cart userErrors'),
  DeliveryMethodSavePayload: fields(reached, 'deliveryMethod userErrors'),
  TaxRateSavePayload: fields(reached, 'taxRate userErrors'),
  TaxRateDeletePayload: fields(reached, 'userErrors'),

  // orders, payments
  Order: together(
    fields(reached, 'id number status placedAt updatedAt email lines totals shippingAddress deliveryMethodName promoCode note cancelReason tracking payments allowedActions invoice creditNotes returns'),
    fields(permission('ORDERS_READ'), 'customer'),
    fields(ordersReadOrWrite, 'allowedTransitions'),
  ),
  OrderLine: fields(reached, 'id quantity title variantTitle sku unitPrice discount total tax variant'),
  OrderTotals: fields(reached, 'subtotal discount shipping tax total taxLines'),
  OrderTaxLine: fields(reached, 'name ratePercent amount'),
  ShippingAddress: fields(reached, 'name phone line1 line2 city state pincode country'),
  TrackingEvent: fields(reached, 'status note carrier trackingNumber occurredAt'),
  Invoice: fields(reached, 'number issuedAt html pdfUrl'),
  CreditNote: fields(reached, 'id number issuedAt total tax html pdfUrl'),
  OrderConnection: fields(reached, 'nodes pageInfo totalCount'),
  OrderPlacePayload: fields(reached, 'order payment userErrors'),
  OrderCancelPayload: fields(reached, 'order userErrors'),
  OrderTransitionPayload: fields(reached, 'order userErrors'),
  Payment: fields(reached, 'id provider status amount nextAction refunds createdAt updatedAt'),
  Refund: fields(reached, 'id status amount reason createdAt completedAt'),
  ProviderEvent: fields(reached, 'id provider eventId type status detail payment receivedAt processedAt'),
  ProviderEventConnection: fields(reached, 'nodes pageInfo totalCount'),
  LedgerEntry: fields(reached, 'id kind account amount payment refund occurredAt'),
  LedgerEntryConnection: fields(reached, 'nodes pageInfo totalCount'),
  PaymentReconciliation: fields(reached, 'id provider day capturedThere capturedHere refundedThere refundedHere differences comparedAt'),
  PaymentDifference: fields(reached, 'id kind providerId payment amountThere amountHere'),
  PaymentReconciliationConnection: fields(reached, 'nodes pageInfo totalCount'),
  PaymentConfirmPayload: fields(reached, 'payment order userErrors'),
  PaymentRetryPayload: fields(reached, 'payment userErrors'),
  RefundCreatePayload: fields(reached, 'refund order userErrors'),
  RazorpayCheckout: fields(reached, 'keyId razorpayOrderId amount'),
  StripePaymentIntent: fields(reached, 'publishableKey clientSecret amount'),

  // returns
  Return: together(
    fields(reached, 'id kind status requestedAt updatedAt order lines refundAmount shippingRefund creditNoteNumber events allowedActions'),
    fields(ordersReadOrWrite, 'allowedTransitions'),
  ),
  ReturnLine: fields(reached, 'id orderLine quantity reason comment replacementVariant'),
  ReturnEvent: fields(reached, 'status note occurredAt'),
  ReturnConnection: fields(reached, 'nodes pageInfo totalCount'),
  ReturnRequestPayload: fields(reached, 'return userErrors'),
  ExchangeRequestPayload: fields(reached, 'return userErrors'),
  ReturnCancelPayload: fields(reached, 'return userErrors'),
  ReturnTransitionPayload: fields(reached, 'return userErrors'),

  // insights
  Dashboard: fields(reached, 'revenue refunds orderCount averageOrderValue newCustomerCount ordersByStatus revenueByDay topProducts lowStockCount pendingReturnCount openConversationCount computedAt'),
  OrderStatusCount: fields(reached, 'status count'),
  RevenueOfDay: fields(reached, 'date revenue orderCount'),
  ProductSales: fields(reached, 'product unitsSold revenue'),
  SalesReportRow: fields(reached, 'key label count revenue'),
  SalesReportConnection: fields(reached, 'nodes pageInfo totalCount csvUrl'),
  AuditEntry: fields(reached, 'id sequence occurredAt action actor actorRole target summary ipAddress requestId changes'),
  AuditChange: fields(reached, 'field before after'),
  AuditEntryConnection: fields(reached, 'nodes pageInfo totalCount'),

  // support
  Conversation: together(
    fields(reached, 'id subject status lastMessageAt unreadCount createdAt order messages'),
    fields(permission('SUPPORT_WRITE'), 'customer assignee acknowledgeBy resolveBy isOverdue'),
  ),
  Message: fields(reached, 'id body sentAt author'),
  MessageAuthor: fields(reached, 'kind displayName'),
  ConversationConnection: fields(reached, 'nodes pageInfo totalCount'),
  MessageConnection: fields(reached, 'nodes pageInfo totalCount'),
  ConversationStartPayload: fields(reached, 'conversation userErrors'),
  MessageSendPayload: fields(reached, 'message userErrors'),
  ConversationUpdatePayload: fields(reached, 'conversation userErrors'),

  // shared
  Money: fields(shared, 'amount currency'),
  PageInfo: fields(shared, 'hasNextPage endCursor'),
  UserError: fields(anyone, 'code message path'),
};
