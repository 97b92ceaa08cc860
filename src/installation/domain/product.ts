/** What the program brings with it; the composition hands it over. */
export interface Product {
  readonly version: string;
  /** data/municipalities-saxony.csv as text; read when it is asked for. */
  municipalities(): string;
}

/** Injection token. */
export const PRODUCT = Symbol('Product');
