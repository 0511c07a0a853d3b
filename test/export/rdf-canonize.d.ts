/** What the tests use of `rdf-canonize`, which has no types of its own. */
declare module 'rdf-canonize' {
  export function canonize(
    dataset: string | readonly object[],
    options: { readonly algorithm: 'RDFC-1.0', readonly inputFormat?: 'application/n-quads' },
  ): Promise<string>
}
