import type { Tree } from '../tree.js'
import { covers } from './found.js'
import type { FoundName } from './found.js'

/** Longest name that is looked for again, and most names that are tried at one word. */
const LONGEST = 5
const MOST = 8

interface Whole {
  readonly words: readonly string[]
  readonly type: FoundName['type']
}

/**
 * Names of which the finder saw only a part, where the article has the whole name elsewhere: "Black [Heron]" in
 * a headline, when "[Black Heron]" follows; and those that it saw in other sentences only.
 */
export function completeNames(trees: readonly Tree[], found: readonly (readonly FoundName[])[]): readonly (readonly FoundName[])[] {
  const wholes = new Map<string, Whole[]>()
  trees.forEach((tree, s) => {
    for (const n of found[s] ?? []) {
      const words = formsOf(tree, n.first, n.last)
      if (words.length < 2 || words.length > LONGEST || !words.every(w => /^\p{Lu}/u.test(w))) continue
      for (const word of new Set(words)) {
        const list = wholes.get(word) ?? []
        if (list.length < MOST && !list.some(w => w.words.join(' ') === words.join(' '))) list.push({ words, type: n.type })
        wholes.set(word, list)
      }
    }
  })
  return trees.map((tree, s) => {
    const names = found[s] ?? []
    const completed = names.map(n => complete(tree, n, names, wholes.get(tree.tokens[n.first]?.form ?? '') ?? []))
    const more = missed(tree, completed, wholes)
    return more.length === 0 ? completed : [...completed, ...more].sort((a, b) => a.first - b.first)
  })
}

/** Whole names that the finder passed over in a sentence: "[Red Tide] fighter Omar Said", where "[Red Tide]" stands elsewhere. */
function missed(tree: Tree, names: readonly FoundName[], wholes: ReadonlyMap<string, readonly Whole[]>): readonly FoundName[] {
  const more: FoundName[] = []
  const taken = new Set<number>()
  const take = ({ first, last }: FoundName): void => {
    for (let i = first; i <= last; i++) taken.add(i)
  }
  names.forEach(take)
  for (let i = 0; i < tree.tokens.length; i++) {
    const word = tree.tokens[i]?.form ?? ''
    for (const { words, type } of wholes.get(word) ?? []) {
      if (words[0] !== word || words.some((other, k) => taken.has(i + k) || tree.tokens[i + k]?.form !== other)) continue
      const name: FoundName = { first: i, last: i + words.length - 1, type, source: 'shape' }
      more.push(name)
      take(name)
    }
  }
  return more
}

const formsOf = (tree: Tree, first: number, last: number): readonly string[] => tree.tokens.slice(first, last + 1).map(t => t.form)

function complete(tree: Tree, n: FoundName, names: readonly FoundName[], wholes: readonly Whole[]): FoundName {
  for (const { words, type } of wholes) {
    const first = n.first - words.indexOf(tree.tokens[n.first]?.form ?? '')
    const last = first + words.length - 1
    if (last - first <= n.last - n.first || first > n.first || last < n.last) continue
    const others = names.filter(o => o !== n)
    if (!covers(others, first, last) && formsOf(tree, first, last).join(' ') === words.join(' ')) return { ...n, first, last, type }
  }
  return n
}
