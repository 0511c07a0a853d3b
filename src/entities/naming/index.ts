import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import { agreeOnTypes } from './consistency.js'
import type { FoundName } from './found.js'
import { addKnown } from './lookup.js'
import { repairNames } from './repair.js'
import { addByShape } from './shape.js'

export type { FoundName } from './found.js'

/** The names of each sentence: the finder's, mended, with those that the lookups and capitals add. */
export function findNames(text: string, trees: readonly Tree[], knowledge: EntityKnowledge, lexicon: Lexicon): readonly (readonly FoundName[])[] {
  const found = trees.map(tree => addByShape(tree, addKnown(tree, repairNames(tree, text, knowledge, lexicon), text, knowledge), knowledge, lexicon))
  return agreeOnTypes(trees, found, knowledge, lexicon)
}
