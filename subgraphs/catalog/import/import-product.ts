import type { Paise } from '#money';

/** A product as a file describes it. What is null or undefined, the file says nothing about: it stays as it is. */
export type ImportProduct = {
  readonly slug: string;
  readonly line: number;
  readonly title: string;
  /** HTML as it came, not yet sanitised. */
  readonly description: string | null;
  /** The name of its category. */
  readonly type: string | null;
  readonly tags: readonly string[] | null;
  readonly isActive: boolean | null;
  /** The options' names, at most three. */
  readonly options: readonly string[];
  /** One or more, in the order of the file. */
  readonly variants: readonly ImportVariant[];
  /** In their order. */
  readonly images: readonly ImportImage[] | null;
};

export type ImportVariant = {
  readonly line: number;
  /** One value for each option. */
  readonly values: readonly string[];
  readonly sku: string | null;
  readonly price: Paise;
  /** Null: not reduced. Undefined: the file does not say. */
  readonly compareAtPrice: Paise | null | undefined;
  /** Null: unknown. Undefined: the file does not say. */
  readonly weightGrams: number | null | undefined;
  readonly hsnCode: string | null;
  /** Pieces that lie in the warehouse, 0 or more. */
  readonly quantity: number | null;
};

export type ImportImage = { readonly url: string; readonly alt: string | null };
