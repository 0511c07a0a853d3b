import type { Draft } from '../draft.js'
import type { Reader } from '../reader.js'

/**
 * Which mentions cannot be one thing, since the text names them side by side: "[The secretary] and [Razzaz] agreed".
 *
 * Only where one is a name: "its founder and director" may be one. And only where a name that comes second has no title
 * before it: in "founder and chief executive Lena Voss" the two offices are hers.
 * @returns pairs of indexes of drafts
 */
export function toldApart(reader: Reader, drafts: readonly Draft[], at: (sentence: number, token: number) => number | undefined): readonly (readonly [number, number])[] {
  const apart: (readonly [number, number])[] = []
  drafts.forEach((second, j) => {
    const tree = reader.trees[second.sentence]
    if (tree === undefined || second.form === 'pronoun' || !tree.is(second.head, 'conj')) return
    const i = at(second.sentence, tree.head(second.head))
    const first = i === undefined ? undefined : drafts[i]
    if (i === undefined || first === undefined || i === j || first.form === 'pronoun' || first.last >= second.first) return
    if (first.form !== 'name' && (second.form !== 'name' || second.first !== second.coreFirst)) return
    if (tree.tokens[second.first - 1]?.form !== 'and' && !tree.kids(second.head).some(kid => tree.tokens[kid]?.form === 'and')) return
    apart.push([i, j])
  })
  return apart
}
