import type { EntityClass, NameType } from '../../model/index.js'
import type { Lexicon } from '../lexicon.js'
import { normalizeName } from '../names.js'
import type { Tree } from '../tree.js'
import { covers } from './found.js'
import type { FoundName } from './found.js'

/** Bodies of which the first or last word is a name by itself: "Norwell" of "Norwell Insurance", "Rovers" of "Harwick Rovers". */
const BY_FIRST: ReadonlySet<EntityClass> = new Set<EntityClass>(['Company', 'ArmedGroup', 'SportsTeam'])

/** Words that stand for too much besides: "City manager", "the United defender". */
const COMMON = /^(?:City|Town|County|United|National|North|South|East|West|New|First|Royal|General|American|British|The|Bank|Group|Holdings?|Corp|Inc|Ltd|Club|Team|Air|State|Central|Union|Party)$/

/**
 * Parts of names that the finder passed over: the surname of somebody, the short name of a firm or a side, where
 * the article has the whole name.
 *
 * "Walter [Crane] spoke … [Crane], 63, left"; "[Harwick Rovers] won … [Rovers] face Kelby".
 */
export function addParts(trees: readonly Tree[], found: readonly (readonly FoundName[])[], lexicon: Lexicon): readonly (readonly FoundName[])[] {
  const parts = partsOf(trees, found, lexicon)
  if (parts.size === 0) return found
  return trees.map((tree, s) => {
    const names = found[s] ?? []
    const more = tree.tokens.flatMap((token, i): readonly FoundName[] => {
      const type = parts.get(token.form)
      if (type === undefined || covers(names, i, i) || !/^(?:PROPN|NOUN)$/.test(token.upos)) return []
      return /^\p{Lu}/u.test(tree.tokens[i + 1]?.form ?? '') && tree.tokens[i + 1]?.upos === 'PROPN' ? [] : [{ first: i, last: i, type, source: 'shape' }]
    })
    return more.length === 0 ? names : [...names, ...more].sort((a, b) => a.first - b.first)
  })
}

function partsOf(trees: readonly Tree[], found: readonly (readonly FoundName[])[], lexicon: Lexicon): ReadonlyMap<string, NameType> {
  const parts = new Map<string, NameType>()
  const add = (word: string, type: NameType) => {
    if (/^\p{Lu}\p{Ll}{2,}/u.test(word) && !COMMON.test(word) && !parts.has(word) && !isEveryday(word, lexicon)) parts.set(word, type)
  }
  trees.forEach((tree, s) => {
    for (const n of found[s] ?? []) {
      const words = tree.tokens.slice(n.first, n.last + 1).map(t => t.form)
      const last = words.at(-1)
      const first = words[0]
      if (last === undefined || first === undefined || words.length < 2 || words.length > 4) continue
      if (n.type === 'PER') add(last, 'PER')
      else if (n.type === 'ORG') {
        const cls = lexicon.classOfName(normalizeName(words.join(' ')).split(' '), 'ORG')
        if (cls !== undefined && BY_FIRST.has(cls) && words.length === 2) add(first, 'ORG')
        // "Rovers" is no rover where Harwick Rovers play
        if (cls === 'SportsTeam' && /^\p{Lu}\p{Ll}{3,}s$/u.test(last) && !COMMON.test(last) && !parts.has(last)) parts.set(last, 'ORG')
        else if (cls === 'SportsTeam') add(last, 'ORG')
      }
    }
  })
  return parts
}

/** "Cook" may be a surname; but a word that begins a sentence with a capital may also be just a word. */
const isEveryday = (word: string, lexicon: Lexicon): boolean => lexicon.head(word.toLowerCase()) !== undefined || lexicon.isTitle(word)
