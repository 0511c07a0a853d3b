import type { EntityClass, NameType } from '../../model/index.js'
import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import { normalizeName } from '../names.js'
import type { Tree } from '../tree.js'
import { typesFromContext, VAGUE } from './context.js'
import { isLocated } from './cues.js'
import { isFirm } from './firms.js'
import type { FoundName } from './found.js'
import { isStorm } from './happenings.js'
import { isTeam } from './teams.js'

/** How much a name's type counts by where it comes from. */
const TRUST = { model: 1, knowledge: 2, context: 6, shape: 0.1 } as const

/** A kind that the finder falls back to counts less than one that it is sure of. */
const VAGUE_TRUST = 0.6

/** Of two types with as many votes the earlier wins. */
const RANK: readonly NameType[] = ['PER', 'GPE', 'ORG', 'LOC', 'FAC', 'NORP', 'WORK', 'PRODUCT', 'EVENT', 'MISC']

type Votes = ReadonlyMap<NameType, number>

/** What the article says of its names as a whole. */
interface Ballot {
  readonly votes: ReadonlyMap<string, Votes>
  /** First and last words of the names of people. */
  readonly people: ReadonlySet<string>
  /** Last words of the names of people. */
  readonly surnames: ReadonlySet<string>
  /** What stands before the word that says what a body is: "nordvik" of "Nordvik Bank". */
  readonly bodies: ReadonlySet<string>
  /** The uncommon first words of the names of bodies: "cimenta" of "Cimenta do Sul". */
  readonly openers: ReadonlySet<string>
  /** Towns by which teams go: "dalton" of "Dalton Ospreys". */
  readonly towns: ReadonlySet<string>
  /** What lands are called without their kind: "Orta" of "Orta Province". */
  readonly lands: ReadonlySet<string>
  /** What stands behind the prefix of a ship: "Meridian" of "MV Meridian". */
  readonly ships: ReadonlySet<string>
  /** What storms are called: "Delma" of "Hurricane Delma". */
  readonly storms: ReadonlySet<string>
  /** Names of which something is told that only firms have or do. */
  readonly firms: ReadonlySet<string>
  /** Names that somewhere stand where a place would: "in Dayton", "Dayton, Ohio". */
  readonly located: ReadonlySet<string>
}

/** Bodies that go by their name without what they are. Papers, ministries and schools bear the name of a place. */
const SHORTENED: ReadonlySet<EntityClass> = new Set<EntityClass>(['Company', 'ArmedGroup', 'PoliticalParty', 'SportsTeam'])

/**
 * One name has one type in one article: what most of its uses say. A single name that is part of the name of
 * somebody in the article is a person.
 */
export function agreeOnTypes(
  trees: readonly Tree[], found: readonly (readonly FoundName[])[], knowledge: EntityKnowledge, lexicon: Lexicon, isSport: boolean,
): readonly (readonly FoundName[])[] {
  const named = trees.map((tree, s) => typesFromContext(tree, found[s] ?? [], knowledge, lexicon).map((name): Voter => ({ name, key: keyOf(tree, name), isLocated: isLocated(tree, name), isFirm: name.type === 'ORG' && isFirm(tree, name) })))
  const ballot = count(named.flat(), lexicon, knowledge, isSport)
  return named.map(list => list.map(({ name, key }) => ({ ...name, type: agreed(name, key, ballot, lexicon, knowledge) })))
}

const keyOf = (tree: Tree, n: FoundName): string => normalizeName(tree.tokens.slice(n.first, n.last + 1).map(t => t.form).join(' '))

interface Voter {
  readonly name: FoundName
  readonly key: string
  readonly isLocated: boolean
  readonly isFirm: boolean
}

function count(names: readonly Voter[], lexicon: Lexicon, knowledge: EntityKnowledge, isSport: boolean): Ballot {
  const votes = new Map<string, Map<NameType, number>>()
  const people = new Set<string>()
  const surnames = new Set<string>()
  const bodies = new Set<string>()
  const openers = new Set<string>()
  const towns = new Set<string>()
  const ships = new Set<string>()
  const storms = new Set<string>()
  const located = new Set<string>()
  const lands = new Set<string>()
  const firms = new Set<string>()
  for (const { name, key, isLocated: there, isFirm: firm } of names) {
    if (there) located.add(key)
    if (firm) firms.add(key)
    const vote = votes.get(key) ?? new Map<NameType, number>()
    votes.set(key, vote.set(name.type, (vote.get(name.type) ?? 0) + TRUST[name.source] * (VAGUE.has(name.type) ? VAGUE_TRUST : 1)))
    if (name.last === name.first) continue
    const first = key.slice(0, key.indexOf(' '))
    const last = key.slice(key.lastIndexOf(' ') + 1)
    if (name.type === 'EVENT' && isStorm(key)) storms.add(last)
    if ((name.type === 'GPE' || name.type === 'LOC') && LANDS.has(last)) lands.add(key.slice(0, key.lastIndexOf(' ')))
    if (name.type !== 'PER' && lexicon.classOfName([first], 'PRODUCT') === 'Vehicle') ships.add(key.slice(key.indexOf(' ') + 1))
    else if (name.type === 'PER') {
      people.add(last).add(first)
      surnames.add(last)
    }
    if (name.type === 'ORG' && isUncommon(first, lexicon, knowledge)) openers.add(first)
    if (isSport && name.type === 'ORG' && isTeam(key.split(' ').map(capitalized), knowledge, lexicon)) towns.add(key.slice(0, key.lastIndexOf(' ')))
    const told = name.type === 'ORG' ? lexicon.classOfName(key.split(' '), 'ORG') : undefined
    if (told !== undefined && SHORTENED.has(told) && lexicon.classOfName([last], 'ORG') !== undefined) bodies.add(key.slice(0, key.lastIndexOf(' ')))
  }
  return { votes, people, surnames, bodies, openers, towns, ships, storms, located, firms, lands }
}

function agreed(name: FoundName, key: string, ballot: Ballot, lexicon: Lexicon, knowledge: EntityKnowledge): NameType {
  const { votes, people } = ballot
  if (isPeople(key, votes, lexicon)) return 'NORP'
  if (name.type === 'NORP') return 'NORP'
  if (ballot.storms.has(key)) return 'EVENT'
  const vote = votes.get(key) ?? new Map<NameType, number>()
  if ((name.type === 'PER' || name.type === 'ORG') && ballot.firms.has(key)) return 'ORG'
  // "Dayton" after "Scott Dayton", where nothing happens in Dayton.
  if ((name.type === 'GPE' || name.type === 'LOC') && ballot.surnames.has(key) && !ballot.located.has(key)) return 'PER'
  if (ballot.ships.has(key) && !people.has(key) && !isMostlyPlace(vote)) return 'PRODUCT'
  // "Northfield" of "Northfield Resources", where nothing is told to be in a Northfield.
  if (name.type !== 'GPE' && name.type !== 'LOC' && ballot.lands.has(key) && !people.has(key)) return 'GPE'
  const isShort = ballot.bodies.has(key) && !ballot.surnames.has(key)
  if (isShort && (!isMostlyPlace(vote) || (!ballot.located.has(key) && isLittleKnown(key, knowledge)))) return 'ORG'
  if (ballot.towns.has(key) && !ballot.located.has(key)) return 'ORG'
  if (name.first === name.last && ballot.openers.has(key) && !people.has(key) && !isMostlyPlace(vote)) return 'ORG'
  // "Red Tide-South" beside the group "Red Tide".
  const whole = votes.get(key.replace(WING, ''))
  if (name.type !== 'ORG' && WING.test(key) && whole !== undefined && (whole.get('ORG') ?? 0) > 0 && !isMostlyPlace(whole)) return 'ORG'
  // "Lenore Crane" beside "Walter Crane", "the Reshkos" beside "Anton Reshko".
  const last = key.slice(key.lastIndexOf(' ') + 1)
  if (name.type === 'ORG' && name.last === name.first + 1 && ballot.surnames.has(last) && lexicon.classOfName(key.split(' '), 'ORG') === undefined && name.source === 'model') return 'PER'
  if (name.last === name.first && key.endsWith('s') && ballot.surnames.has(key.slice(0, -1)) && !ballot.surnames.has(key)) return 'NORP'
  const doubtful = VAGUE.has(name.type) || (name.type === 'ORG' && (vote.get('ORG') ?? 0) <= 1)
  if (doubtful && name.source !== 'knowledge' && people.has(key)) return 'PER'
  return [...vote].sort((a, b) => b[1] - a[1] || RANK.indexOf(a[0]) - RANK.indexOf(b[0]))[0]?.[0] ?? name.type
}

/** Last words of the names of lands that also go by the rest. */
const LANDS: ReadonlySet<string> = new Set(['province', 'governorate', 'oblast', 'region', 'county', 'prefecture', 'canton', 'voivodeship'])

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** A word that is no noun of everyday, no given name and no place: whoever goes by it is the body whose name it begins. */
function isUncommon(word: string, lexicon: Lexicon, knowledge: EntityKnowledge): boolean {
  const written = capitalized(word)
  return /^\p{Ll}{4,}$/u.test(word) && lexicon.head(word) === undefined && !lexicon.isTitle(word) && knowledge.genderOfGivenName(written) === undefined
    && knowledge.countryOfAdjective(written) === undefined && knowledge.places(written).length === 0
}

/** A place that large would be named for itself. */
const LARGE = 200_000

/** No country, and no large town of that name. */
const isLittleKnown = (key: string, knowledge: EntityKnowledge): boolean =>
  knowledge.country(key) === undefined && knowledge.places(key).every(place => (place.population ?? 0) < LARGE && /^(?:City|District)$/.test(place.class))

function isMostlyPlace(vote: Votes): boolean {
  const all = [...vote.values()].reduce((sum, v) => sum + v, 0)
  return 2 * ((vote.get('GPE') ?? 0) + (vote.get('LOC') ?? 0)) > all
}

/** What names the part of a group by where it is. */
const WING = /(?: - |-| )(?:north|south|east|west|central)$/

/** "Yazidis" beside "Yazidi", "Sunnis": the plural of a word for people, and that word beside its plural. */
function isPeople(key: string, votes: ReadonlyMap<string, Votes>, lexicon: Lexicon): boolean {
  if (key.includes(' ')) return false
  const one = key.replace(/s$/, '')
  const plural = votes.get(`${one}s`)
  if (plural?.has('PER') === true || plural?.has('GPE') === true) return false
  if (one === key) return plural !== undefined && (votes.get(key)?.has('NORP') === true || plural.has('NORP'))
  const singular = votes.get(one)
  return (singular !== undefined && !singular.has('PER')) || lexicon.head(one)?.class === 'Person'
}
