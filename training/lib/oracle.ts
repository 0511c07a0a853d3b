/** The dynamic oracle of arc-eager parsing (Goldberg and Nivre 2013), for the root after the last word. */
import { MOVE, NONE, type ParseState } from '../../src/language/parse-state.js'

/** How many gold arcs each kind of move puts out of reach, in `costs`; `gold[i]` is the head, the root is `length`. */
export function moveCosts(state: ParseState, gold: Int32Array, costs: Int32Array): void {
  const { next, depth, stack, heads, length } = state
  costs.fill(0)
  const top = state.top
  const nextIsWord = next < length
  // Arcs between the next word and the stack, lost when it is pushed.
  let headInStackBelow = false
  let dependentsInStack = 0
  for (let i = 0; i < depth; i++) {
    const word = stack[i]!
    if (nextIsWord && gold[next] === word && word !== top) headInStackBelow = true
    if (nextIsWord && heads[word] === NONE && gold[word] === next) dependentsInStack++
  }
  const headIsTop = nextIsWord && top !== NONE && gold[next] === top
  costs[MOVE.shift] = dependentsInStack + (headInStackBelow || headIsTop ? 1 : 0)
  if (top === NONE) return
  const headAhead = nextIsWord && gold[next]! > next
  costs[MOVE.right] = dependentsInStack + (headInStackBelow || (headAhead && !headIsTop) ? 1 : 0)
  // Arcs between the top and what is still to be read, lost when it is popped.
  let dependentsAhead = 0
  for (let word = next; word < length; word++) if (gold[word] === top) dependentsAhead++
  costs[MOVE.reduce] = dependentsAhead
  costs[MOVE.left] = dependentsAhead + (heads[top] === NONE && gold[top]! > next ? 1 : 0)
}
