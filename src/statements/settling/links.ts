/** How what hangs on a noun hangs on a verb. */
export const ON_VERB: ReadonlyMap<string, string> = new Map([['nmod', 'obl'], ['nmod:unmarked', 'obl:unmarked']])
