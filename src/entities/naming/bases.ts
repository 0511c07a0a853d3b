import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** What bases are called before a name: the last word, and the words that may stand before it. */
const BEFORE: ReadonlyMap<string, readonly string[]> = new Map([
  ['Base', ['Operating', 'Joint', 'Patrol', 'Fire', 'Support', 'Naval', 'Air']],
  ['Outpost', ['Combat']],
  ['Firebase', []],
  ['FOB', []],
  ['COP', []],
])

/** Words before "Operating Base" that belong to it. */
const KINDS = /^(?:Forward|Main|Contingency)$/

const CAPITAL = /^\p{Lu}[\p{L}’']+$/u

/**
 * Bases by the words for them that stand before their names, and fields on which something is held, whatever the finder took them for.
 *
 * "[Forward Operating Base Stone]", "[Joint Base Harlow-McKay]", "on [Hadley Field]".
 */
export function addBases(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  const { tokens } = tree
  const bases = tokens.flatMap((token, at): FoundName[] => {
    const base = BEFORE.has(token.form) ? baseAt(tree, at) : undefined
    return base === undefined || names.some(n => n.first < base.first && n.last >= base.first) ? [] : [base]
  })
  const isField = (n: FoundName): boolean => tokens[n.last]?.form === 'Field' && n.last > n.first && /^(?:on|at|near)$/.test(tokens[n.first - 1]?.form ?? '')
  if (bases.length === 0 && !names.some(isField)) return names
  const kept = names.filter(n => !bases.some(b => b.first <= n.last && n.first <= b.last)).map((n): FoundName => isField(n) ? { ...n, type: 'FAC' } : n)
  return [...kept, ...bases].sort((a, b) => a.first - b.first)
}

function baseAt({ tokens }: Tree, at: number): FoundName | undefined {
  const form = (i: number): string => tokens[i]?.form ?? ''
  const kinds = BEFORE.get(form(at)) ?? []
  let first = at
  if (kinds.length > 0) {
    if (!kinds.includes(form(at - 1))) return undefined
    first = KINDS.test(form(at - 2)) ? at - 2 : at - 1
  }
  let last = at
  while (CAPITAL.test(form(last + 1)) && tokens[last + 1]?.upos === 'PROPN') {
    last++
    if (form(last + 1) === '-' && CAPITAL.test(form(last + 2)) && tokens[last]?.end === tokens[last + 1]?.start) last += 2
  }
  return last === at ? undefined : { first, last, type: 'FAC', source: 'shape' }
}
