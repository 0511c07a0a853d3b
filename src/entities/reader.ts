import type { EntityClass, LinkCandidate, NameType, Sentence, Span } from '../model/index.js'
import { narrow } from '../narrow.js'
import type { Draft } from './draft.js'
import { familyOf, isGeneral } from './families.js'
import type { EntityKnowledge, KnownThing, PlaceContext } from './knowledge.js'
import type { Lexicon } from './lexicon.js'
import { normalizeName } from './names.js'
import { findNames, isTeam, partiesIn, shipNames, topicsOf } from './naming/index.js'
import type { FoundName } from './naming/index.js'
import { Tree } from './tree.js'

/** What finding mentions needs to have at hand: the text, the trees and what is known. */
export interface Reader {
  readonly text: string
  readonly trees: readonly Tree[]
  readonly knowledge: EntityKnowledge
  readonly lexicon: Lexicon
  /** The names of each sentence. */
  readonly names: readonly (readonly FoundName[])[]
  /** The words of a range of tokens. */
  slice(tree: Tree, first: number, last: number): string
  span(tree: Tree, first: number, last: number): Span
  /** The kind of a name that the article uses by itself somewhere. */
  typeElsewhere(name: string): NameType | undefined
  /** Whether a name of that form is that of a team here: "Dalton Ospreys" where sport is told of. */
  isTeam(name: string): boolean
  /** Whether a warship that the article tells of is called so, without its prefix. */
  isShip(name: string): boolean
  /** Whether the article gives the name as that of the party of somebody who stands in an election. */
  isParty(name: string): boolean
  /** Whether a word ends the name of a person: "Paris" of "Lena Paris" is then no given name. */
  isSurname(word: string): boolean
  /** ISO 3166-1 alpha-2 codes of the countries that the article names. */
  readonly countries: ReadonlySet<string>
  /** A country that the article names, by its code. */
  state(code: string): KnownThing | undefined
  /** The place that a name stands for in this article. */
  place(name: string): KnownThing | undefined
  /** What the lookups know of an entity of that class with these mentions. */
  known(mentions: readonly Draft[], cls: EntityClass): KnownThing | undefined
  /** What such an entity may be, where the lookups do not know for sure. */
  candidates(mentions: readonly Draft[], cls: EntityClass): readonly LinkCandidate[]
}

/** Kinds of names that are worth finding again inside longer names. */
const REUSED: ReadonlySet<NameType> = new Set<NameType>(['ORG', 'GPE', 'LOC', 'FAC'])

/** Most other places that help to tell which place a name means. */
const MOST_OTHERS = 40

export function readerOf(text: string, sentences: readonly Sentence[], knowledge: EntityKnowledge, lexicon: Lexicon): Reader {
  const trees = sentences.map(s => new Tree(s))
  const topics = topicsOf(trees)
  const names = findNames(text, trees, knowledge, lexicon, topics)
  const parties = topics.isVote ? partiesIn(trees, names) : new Set<string>()
  const ships = shipNames(trees)
  const types = new Map<string, NameType>()
  const states = new Map<string, KnownThing>()
  const surnames = new Set<string>()
  const places = new Set<string>()
  const span = (tree: Tree, first: number, last: number): Span => {
    const start = tree.tokens[first]?.start ?? tree.sentence.start
    return { start, end: tree.tokens[last]?.end ?? start }
  }
  const slice = (tree: Tree, first: number, last: number): string => {
    if (first === last) return tree.tokens[first]?.form ?? ''
    const at = span(tree, first, last)
    return narrow(text.slice(at.start, at.end))
  }
  trees.forEach((tree, s) => {
    for (const name of names[s] ?? []) {
      const written = slice(tree, name.first, name.last)
      const key = normalizeName(written)
      if (name.type === 'PER' && name.last > name.first) surnames.add(tree.tokens[name.last]?.form ?? '')
      if (REUSED.has(name.type) && !types.has(key)) types.set(key, name.type)
      const country = knowledge.country(written) ?? knowledge.countryOfAdjective(written)
      if (country?.country !== undefined) states.set(country.country, country)
      else if (name.type === 'GPE' || name.type === 'LOC') places.add(written)
    }
  })
  const countries = new Set(states.keys())
  const context = { countries: [...countries], others: [...places] }
  const contextOf = (name: string): PlaceContext =>
    ({ ...context, others: context.others.filter(o => o !== name).slice(0, MOST_OTHERS) })
  const linked = new Map<string, KnownThing | undefined>()
  const place = (name: string): KnownThing | undefined => {
    if (!linked.has(name)) linked.set(name, knowledge.linkPlace(name, contextOf(name)))
    return linked.get(name)
  }
  return {
    text, trees, names, knowledge, lexicon, countries, span, slice,
    state: code => states.get(code),
    isTeam: name => topics.isSport && isTeam(name.split(' '), knowledge, lexicon),
    isShip: name => ships.has(name),
    isParty: name => parties.has(normalizeName(name)),
    isSurname: word => surnames.has(word),
    typeElsewhere: name => types.get(normalizeName(name)),
    place,
    known: (mentions, cls) => {
      for (const d of mentions) {
        if (d.known === undefined) continue
        const thing = knowledge.country(d.core) ?? knowledge.countryOfAdjective(d.core) ?? knowledge.organization(d.core)
        if (thing !== undefined) return thing
      }
      if (familyOf(cls) !== 'place') return undefined
      return mentions.filter(d => d.form === 'name').map(d => place(d.core)).find(thing => thing !== undefined)
    },
    candidates: (mentions, cls) => {
      if (familyOf(cls) !== 'place' && familyOf(cls) !== 'organization') return []
      const fits = (other: EntityClass): boolean => other === cls || (isGeneral(cls) && familyOf(other) === familyOf(cls))
      const names = new Set(mentions.filter(d => d.form === 'name').map(d => d.core))
      for (const name of names) {
        const found = knowledge.candidates(name, contextOf(name)).filter(candidate => fits(candidate.class))
        if (found.length > 0) return found.map(({ iri, score }) => ({ iri, score }))
      }
      return []
    },
  }
}
