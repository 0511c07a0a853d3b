import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'
import table from './two-fields.json' with { type: 'json' }

/** What a body deals with: "Transport". */
const FIELD: ReadonlySet<string> = new Set(table.fields)

/** What such a body is called last: "Authority". */
const BODY: ReadonlySet<string> = new Set(table.bodies)

/** As many words stand at most after the "and". */
const LONGEST = 4

/** "[National Transport and Safety Authority]", "[Moi Teaching and Referral Hospital]": bodies by two fields, which finders take for two. */
export function addTwoFields(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  const whole = tree.tokens.flatMap((token, at): FoundName[] => {
    const first = token.form === 'and' && FIELD.has(formAt(tree, at - 1)) ? firstOf(tree, at - 1) : undefined
    const last = first === undefined ? undefined : lastOf(tree, at + 1)
    return first === undefined || last === undefined ? [] : [{ first, last, type: 'ORG', source: 'shape' }]
  }).filter(w => !names.some(n => (n.first < w.first && n.last >= w.first) || (n.last > w.last && n.first <= w.last)))
  if (whole.length === 0) return names
  return [...names.filter(n => !whole.some(w => w.first <= n.first && n.last <= w.last)), ...whole].sort((a, b) => a.first - b.first)
}

const formAt = (tree: Tree, at: number): string => tree.tokens[at]?.form ?? ''

const isCapital = (tree: Tree, at: number): boolean => /^\p{Lu}\p{L}+$/u.test(formAt(tree, at))

/** Where the words with capitals begin that end in a field, without an article. */
function firstOf(tree: Tree, field: number): number {
  let first = field
  while (isCapital(tree, first - 1) && tree.tokens[first - 1]?.upos !== 'DET') first--
  return first
}

/** The last word for a body in the run of capitalized words from a place on. */
function lastOf(tree: Tree, from: number): number | undefined {
  let last: number | undefined
  for (let at = from; at < from + LONGEST && isCapital(tree, at); at++) if (at > from && BODY.has(formAt(tree, at))) last = at
  return last
}
