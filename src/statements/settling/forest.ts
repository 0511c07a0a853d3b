import type { Sentence } from '../../model/index.js'

/** Whether the heads above every token end at a root: in an odd tree, what is hung elsewhere might be hung below itself. */
export function isForest({ tokens }: Sentence): boolean {
  const ends = new Set<number>([-1])
  return tokens.every((_, at) => {
    const path = new Set<number>()
    let up = at
    for (; !ends.has(up) && !path.has(up); up = tokens[up]?.head ?? -1) path.add(up)
    if (path.has(up)) return false
    for (const passed of path) ends.add(passed)
    return true
  })
}
