import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** Prefixes of warships' names. */
const PREFIX = /^(?:HMAS|HMCS|HMS|HMNZS|HNLMS|USS|USNS|USCGC|INS|JS|ROKS|BRP|FS|HDMS|HNoMS|RFA|ESPS|ITS|TCG|FGS|ORP|LÉ|SAS)$/

/** "HMA Ships [Stalwart], [Orkney] and [Arunta]": the prefix of several, and the word behind it. */
const FLEETS = /^(?:HMA|HMC|HMNZ|HM|US)$/

const CAPITAL = /^\p{Lu}[\p{L}’'.]+$/u

/** Where nothing but a town or its name is meant: "in Hobart". */
const PLACING = /^(?:in|at|near|to|from|of|into|around|outside|via|towards?|,)$/i

/** The names, without their prefixes, of the warships that an article tells of. */
export const shipNames = (trees: readonly Tree[]): ReadonlySet<string> => new Set(trees.flatMap(tree => [...shipsIn(tree).parts]))

interface Ships { readonly whole: readonly FoundName[], readonly parts: ReadonlySet<string> }

/**
 * Warships by their prefixes, whole, whatever the finder made of them and of what stands before; one after another behind "HMA Ships"; and, where the
 * name is also a town's, the ship again by its name alone: "[HMAS Hobart] sailed … [Hobart] will visit Japan".
 */
export function addShips(trees: readonly Tree[], found: readonly (readonly FoundName[])[]): readonly (readonly FoundName[])[] {
  const ships = trees.map(shipsIn)
  const called = new Set(ships.flatMap(s => [...s.parts]))
  if (called.size === 0) return found
  return found.map((names, s) => {
    const [tree, own] = [trees[s], ships[s]]
    if (tree === undefined || own === undefined) return names
    const whole = own.whole.filter(w => !names.some(n => n.first === w.first && (n.last > w.last || (n.last === w.last && n.type === 'PRODUCT'))))
    const kept = names.filter(n => !whole.some(w => w.first <= n.last && n.first <= w.last) && !isClass(tree, n))
    return [...kept.map(n => isShip(tree, n, called) ? { ...n, type: 'PRODUCT' as const, source: 'context' as const } : n), ...whole].sort((a, b) => a.first - b.first)
  })
}

/** "the Armidale Class patrol boat": of what build it is. */
const isClass = ({ tokens }: Tree, { last, type }: FoundName): boolean =>
  type !== 'PER' && /^[Cc]lass$/.test(tokens[last]?.form ?? '') && tokens[last + 1]?.upos === 'NOUN' && /^\p{Ll}/u.test(tokens[last + 1]?.form ?? '')

function shipsIn(tree: Tree): Ships {
  const whole: FoundName[] = []
  const parts = new Set<string>()
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  const add = (first: number, name: number): number => {
    let last = name
    while (last < name + 3 && tree.tokens[last + 1]?.upos === 'PROPN' && (CAPITAL.test(form(last + 1)) || (/^(?:de|of|la)$/.test(form(last + 1)) && CAPITAL.test(form(last + 2))))) last++
    whole.push({ first, last, type: 'PRODUCT', source: 'shape' })
    parts.add(tree.tokens.slice(name, last + 1).map(t => t.form).join(' '))
    return last
  }
  tree.tokens.forEach((token, at) => {
    if (token.form.length <= 6 && PREFIX.test(token.form) && CAPITAL.test(form(at + 1))) add(at, at + 1)
    if (token.form !== 'Ships' || !FLEETS.test(form(at - 1)) || !CAPITAL.test(form(at + 1))) return
    for (let next = at + 1; CAPITAL.test(form(next));) {
      const last = add(next, next)
      next = form(last + 1) === ',' && form(last + 2) === 'and' ? last + 3 : /^(?:,|and)$/.test(form(last + 1)) ? last + 2 : last + 1
      if (next === last + 1) break
    }
  })
  return { whole, parts }
}

/** A later mention by the bare name, where it does something or is gone aboard of. */
function isShip(tree: Tree, { first, last }: FoundName, called: ReadonlySet<string>): boolean {
  if (!called.has(tree.tokens.slice(first, last + 1).map(t => t.form).join(' ')) || PLACING.test(tree.tokens[first - 1]?.form ?? '')) return false
  const head = tree.headOf(first, last)
  return tree.is(head, 'nsubj', 'nsubj:pass', 'conj', 'nmod:poss') || /^(?:aboard|and)$/.test(tree.tokens[first - 1]?.form ?? '')
}
