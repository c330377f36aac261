// A fact: one thing the article says that a reader would want to remember.
export type FactId = string & { readonly brand: 'FactId' };
