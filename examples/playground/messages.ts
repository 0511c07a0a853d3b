/** What the page asks of its worker. */
export interface Request {
  readonly text: string
  readonly published: string
}

/** What can be saved. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly content: string
}

/** A row of the table of statements. */
export interface Row {
  readonly subject: string
  readonly predicate: string
  readonly object: string
  readonly words: string
}

export type Answer =
  | { readonly kind: 'graph', readonly html: string, readonly rows: readonly Row[], readonly downloads: readonly Download[] }
  | { readonly kind: 'failed', readonly message: string }
