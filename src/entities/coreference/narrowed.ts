import type { Tree } from '../tree.js'

/** Whether a clause only adds to what a noun names: "the company, which employs 400"; not "the company that he owns". */
export function isAddedClause(tree: Tree, noun: number, clause: number): boolean {
  if (!tree.is(clause, 'acl:relcl')) return false
  let start = noun + 1
  while (start < clause && (!(start === clause || tree.isUnder(start, clause)) || tree.tokens[start]?.upos === 'PUNCT')) start++
  return tree.tokens[start - 1]?.form === ','
}

/** Whether an owner, a clause or an "of" tells which of several is meant: "the ferry of Dalton", "its editor". */
export const isToldApart = (tree: Tree, noun: number): boolean => tree.kids(noun).some(k =>
  (tree.is(k, 'nmod:poss', 'acl:relcl') && !isAddedClause(tree, noun, k)) || (k > noun && tree.is(k, 'nmod') && tree.marker(k) === 'of'))
