/** The same keys with any text: a translation that lacks or invents a key does not compile. */
export type CatalogueOf<T> = { readonly [K in keyof T]: T[K] extends string ? string : CatalogueOf<T[K]> };
