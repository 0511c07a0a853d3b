/**
 * Whether a relation of a tree is the one asked for or a subtype of it: "nsubj:pass" is an "nsubj", "nsubj" is no "nsubj:pass".
 * Asked so often that it must not make strings.
 *
 * @see https://universaldependencies.org/u/overview/syntax.html on subtypes
 */
export function isDeprel(deprel: string, relation: string): boolean {
  const { length } = relation
  if (deprel.length === length) return deprel === relation
  return deprel.length > length && deprel.charCodeAt(length) === COLON && deprel.startsWith(relation)
}

const COLON = 58
