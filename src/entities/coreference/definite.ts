import type { EntityClass } from '../../model/index.js'
import { classOfCluster } from '../classes.js'
import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { genericNouns, islandCountries } from '../lexicon/generic.js'
import { sayingVerbs } from '../lexicon/saying.js'
import { isDateline } from './dateline.js'
import type { Discourse, Sieve } from './discourse.js'
import { isTakenUpBy } from './hypernym.js'
import { isAddedClause } from './narrowed.js'

/** Modifiers that say what kind of group it is, not which. */
const DESCRIBING = new Set(['terrorist', 'terror', 'militant', 'armed', 'jihadist', 'jihadi', 'extremist', 'islamist', 'rebel', 'insurgent', 'separatist', 'paramilitary', 'whole', 'entire', 'same', 'embattled', 'troubled'])

/** How far back "the city" reaches, in sentences; a title holds longer than a class. */
const REACH = 5
const REACH_OF_TITLE = 30

/** Most candidates that are weighed. */
const CANDIDATES = 40

/**
 * A definite description that says only what kind of thing is meant, or by what office.
 *
 * "[Prime Minister Lena Voss] … [the prime minister]", "[Mosul] … [the city]", "[Boko Haram] … [the group]".
 */
export const definite: Sieve = {
  name: 'definite',
  link(discourse) {
    const country = mainCountry(discourse)
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'nominal' || discourse.clusters.of(i).named) return
      const looksBack = d.reference === 'definite' || d.reference === 'demonstrative'
      const match = looksBack ? byTitle(discourse, d, i) ?? byClass(discourse, d, i, country) : isOwnCountry(discourse, d) ? country : soleHolder(discourse, d, i)
      if (match !== undefined) discourse.clusters.join(match, i)
    })
  },
}

/** Earlier mentions, nearest first. */
function* before(discourse: Discourse, i: number, reach: number): Generator<readonly [number, Draft]> {
  const { drafts } = discourse
  const from = drafts[i]?.sentence ?? 0
  let seen = 0
  for (let j = i - 1; j >= 0 && seen < CANDIDATES * (reach / REACH); j--) {
    const d = drafts[j]
    if (d === undefined || from - d.sentence > reach) return
    if (d.form === 'pronoun' || isDateline(d, discourse.tree(d))) continue
    seen++
    yield [j, d]
  }
}

/** The person whose title or apposition has the noun: "the secretary" after "Defense Secretary Marc Hale". */
function byTitle(discourse: Discourse, d: Draft, i: number): number | undefined {
  if (d.number === 'Plur' || d.class !== 'Person') return undefined
  return holderBefore(discourse, d, i) ?? holderAfter(discourse, d, i)
}

/** "Foreign Secretary welcomes …" before the article says who that is: the only one with that title. */
function holderAfter(discourse: Discourse, d: Draft, i: number): number | undefined {
  const holders = new Map<number, number>()
  for (let j = i + 1; j < discourse.drafts.length && j < i + CANDIDATES; j++) {
    const c = discourse.drafts[j]
    if (c !== undefined && hasTitle(discourse, c, d) && discourse.clusters.canJoin(j, i)) holders.set(discourse.clusters.find(j), j)
  }
  return holders.size === 1 ? [...holders.values()][0] : holders.size === 0 ? firstSpeaker(discourse, d, i) : undefined
}

/** "[Health Minister] welcomes report. / [Ada Stone] said: …": a release opens with the office and goes on with the name. */
function firstSpeaker(discourse: Discourse, d: Draft, i: number): number | undefined {
  if (d.sentence !== 0 || d.reference === 'possessive' || !/^\p{Lu}/u.test(d.core) || !discourse.tree(d).is(d.head, 'nsubj')) return undefined
  for (let j = i + 1; j < discourse.drafts.length; j++) {
    const c = discourse.drafts[j]
    if (c === undefined || c.sentence > 2) return undefined
    const tree = discourse.tree(c)
    if (c.sentence > 0 && c.nameType === 'PER' && c.title === '' && tree.is(c.head, 'nsubj') && sayingVerbs.has(tree.lemma(tree.head(c.head)))) return j
  }
  return undefined
}

/** "after [mayor] is held" in a title, "[the city's mayor]": the only one of the article with that title. */
function soleHolder(discourse: Discourse, d: Draft, i: number): number | undefined {
  const tree = discourse.tree(d)
  if (d.class !== 'Person' || d.number === 'Plur' || !discourse.reader.lexicon.isRole(d.lemma)) return undefined
  const owner = d.reference === 'possessive' ? tree.kidsBy(d.head, 'nmod:poss').map(k => discourse.at(d.sentence, k)).map(k => k === undefined ? undefined : discourse.drafts[k])[0] : undefined
  if (!(d.reference === 'bare' && tree.sentence.isTitle) && owner?.form !== 'nominal') return undefined
  const holders = new Map<number, number>()
  for (let j = Math.max(0, i - CANDIDATES); j < discourse.drafts.length && j < i + CANDIDATES; j++) {
    const c = discourse.drafts[j]
    if (c !== undefined && hasTitle(discourse, c, d) && discourse.clusters.canJoin(j, i)) holders.set(discourse.clusters.find(j), j)
  }
  return holders.size === 1 ? [...holders.values()][0] : undefined
}

/** Whom "the French leader" may mean. */
const LEADING: ReadonlySet<string> = new Set(['president', 'premier', 'chancellor', 'king', 'emir', 'sultan', 'ayatollah'])

/** Whom "the UN chief" means, as tokenizers write it. */
const CHIEFS: ReadonlySet<string> = new Set(['secretary-general', 'director-general'])

function hasTitle(discourse: Discourse, candidate: Draft, d: Draft): boolean {
  const title = candidate.form === 'name' ? candidate.title ?? '' : ''
  const isCalled = title.split(' ').some(word => word === d.lemma || (d.lemma === 'leader' && LEADING.has(word)) || (d.lemma === 'chief' && CHIEFS.has(word)))
    || (d.lemma === 'chief' && /\bsecretary ?- ?general\b/.test(title)) || (/ counterpart$/.test(title) && isPeer(discourse, candidate, d))
  return isCalled && d.modifiers.every(m => title.includes(m) || candidate.normal.includes(m))
}

/** "[President] Ann Lee and her Zarovian counterpart [Jon Weir] … the Zarovian [president]": who holds elsewhere the office that somebody beside them has. */
const isPeer = (discourse: Discourse, candidate: Draft, d: Draft): boolean => d.modifiers.length > 0
  && discourse.inSentence(candidate.sentence).some(i => (discourse.drafts[i]?.title ?? '').split(' ').includes(d.lemma))

function holderBefore(discourse: Discourse, d: Draft, i: number): number | undefined {
  for (const [j, candidate] of before(discourse, i, REACH_OF_TITLE)) {
    if (hasTitle(discourse, candidate, d) && discourse.clusters.canJoin(j, i)) return j
  }
  return undefined
}

/** "The Spaniard" looks back to somebody. */
const PEOPLE: readonly EntityClass[] = ['Person']

/** The nearest thing of the class that the noun stands for, when the description adds nothing else. */
function byClass(discourse: Discourse, d: Draft, i: number, country: number | undefined): number | undefined {
  const isNationality = discourse.reader.knowledge.countryOfAdjective(d.core) !== undefined
  const listed = genericNouns.get(d.lemma) ?? (isNationality && d.class === 'Person' ? PEOPLE : undefined)
  const classes = listed ?? (ONLY_ONES.has(d.class) && d.classWeight >= LEAST_WEIGHT && (d.modifiers.length === 0 || isBased(discourse, d)) ? [d.class] : undefined)
  if (classes === undefined || d.number === 'Plur' || isNarrowed(discourse, d)) return undefined
  const adds = d.modifiers.some(m => !DESCRIBING.has(m))
  if (d.modifiers.some(m => TELLING_APART.has(m)) && !isBased(discourse, d)) return undefined
  if (adds && !ADDING.has(d.lemma) && !isBased(discourse, d)) return undefined
  if (classes === PEOPLE) return byNationality(discourse, d, i)
  const elsewhere = d.lemma === 'group' && isPlacedGroup(discourse, d)
  const scored = [...before(discourse, i, REACH)]
    .filter(([, c]) => !(elsewhere && c.class === 'InternationalBody'))
    .filter(([j, c]) => fits(c, c.form === 'name' ? classOf(discourse, j) : c.class, d, classes) && discourse.clusters.canJoin(j, i) && !encloses(c, d) && !isDoneTo(discourse, c, d) && !(discourse.clusters.of(j).named && discourse.clusters.of(i).named))
    .map(([j, c]) => ({ j, score: score(discourse, j, c, classes.indexOf(c.form === 'name' ? classOf(discourse, j) : c.class), d) }))
  // "the defence firm" tells something new of the only firm there is, "the lender" of the only one that is not told to be something else.
  if (listed === undefined && scored.some(s => isOfOtherKind(discourse, s.j, d.lemma))) return undefined
  if ((adds || listed === undefined) && new Set(scored.map(s => discourse.clusters.find(s.j))).size > 1) return undefined
  scored.sort((a, b) => b.score - a.score || b.j - a.j)
  return scored[0]?.j ?? (d.class === 'Country' && country !== undefined && country < i ? country : onlyBody(discourse, d, i))
}

/** "[Norwell Bank] … [the Dalton-based lender]": where a body has its seat is told in passing. */
const isBased = (discourse: Discourse, d: Draft): boolean =>
  ONLY_ONES.has(d.class) && discourse.tree(d).tokens.slice(d.first, d.head).some((t, k, all) => t.form === 'based' && all[k - 1]?.form === '-')

/** "the group in Zarovia": one of several, where a body of many lands is spoken of. */
const isPlacedGroup = (discourse: Discourse, d: Draft): boolean => {
  const tree = discourse.tree(d)
  return tree.kids(d.head).some(kid => kid > d.head && tree.is(kid, 'nmod') && tree.marker(kid) === 'in')
}

/** What a body is called of whose name nothing tells what it is. */
const PRIVATE: ReadonlySet<string> = new Set(['company', 'firm', 'party', 'group', 'bank', 'airline', 'charity', 'union', 'movement', 'militia', 'newspaper', 'club', 'sect', 'cartel'])

/** "[Norvax] makes vaccines. [The firm] …": the one body of which nothing more is known, named in the sentence or two before, where no other one is. */
function onlyBody(discourse: Discourse, d: Draft, i: number): number | undefined {
  if (!PRIVATE.has(d.lemma) || familyOf(d.class) !== 'organization' && d.class !== 'Group') return undefined
  const bodies = [...before(discourse, i, REACH_OF_BODY)].filter(([j, c]) => c.form === 'name' && !c.isAdjective && c.known === undefined && classOf(discourse, j) === 'Organization')
  const [first] = bodies
  if (first === undefined || bodies.some(([j]) => !discourse.clusters.same(j, first[0]))) return undefined
  return !isDoneTo(discourse, first[1], d) && !encloses(first[1], d) && discourse.clusters.canJoin(first[0], i) ? first[0] : undefined
}

/** How far back such a body is looked for, in sentences. */
const REACH_OF_BODY = 2

/** What a noun of such a class looks back to where the article has one only: "[Norwell] … [the lender]". */
const ONLY_ONES: ReadonlySet<EntityClass> = new Set<EntityClass>(['Company', 'Media', 'Academic', 'SportsTeam', 'Vehicle', 'Work'])

/** A noun that names such a thing more rarely is left alone. */
const LEAST_WEIGHT = 0.6

/** "[Dalton Bank] … [the airline]": the name, or what stands before it, says that it is something else. */
function isOfOtherKind({ drafts, clusters, reader }: Discourse, j: number, noun: string): boolean {
  const kinds = clusters.of(j).members.slice(0, FEW).flatMap(k => {
    const c = drafts[k]
    if (c === undefined || c.form === 'pronoun') return []
    return c.form === 'nominal' ? [c.lemma] : [...(c.title ?? '').split(' ').slice(-1), c.lemma].filter(w => reader.lexicon.head(w) !== undefined)
  })
  return kinds.length > 0 && !kinds.includes(noun) && !kinds.some(kind => genericNouns.has(kind)) && !isTakenUpBy(noun, kinds)
}

/** Somebody of that country in the sentences before, else whoever was the subject of one, unless of another country. */
function byNationality(discourse: Discourse, d: Draft, i: number): number | undefined {
  const country = discourse.reader.knowledge.countryOfAdjective(d.core)?.id
  const people = [...before(discourse, i, REACH)].filter(([j, c]) => c.form === 'name' && c.nameType === 'PER' && c.sentence !== d.sentence && discourse.clusters.canJoin(j, i))
  const own = people.find(([, c]) => countryOf(discourse, c) === country)
  const [match] = own ?? people.find(([, c]) => countryOf(discourse, c) === undefined && d.sentence - c.sentence <= 2 && discourse.tree(c).is(c.head, 'nsubj') && discourse.tree(c).is(discourse.tree(c).head(c.head), 'root')) ?? []
  return match
}

/** The country said beside a name: "Italian Marco Bellini", "Denmark's Lars Holm", "Carla Ruiz of Spain". */
function countryOf(discourse: Discourse, c: Draft): string | undefined {
  const beside = discourse.inSentence(c.sentence).map(k => discourse.drafts[k]).filter(k => k !== undefined && k.known !== undefined && k.class === 'Country')
  return beside.find(k => k !== undefined && ((k.first >= c.first - 3 && k.last < c.coreFirst) || (k.first > c.last && k.first <= c.last + 2 && discourse.tree(c).tokens[c.last + 1]?.form === 'of')))?.known
}

/** "our country", "my nation": the one country that the article is about. */
function isOwnCountry(discourse: Discourse, d: Draft): boolean {
  if (d.reference !== 'possessive' || d.class !== 'Country' || d.number === 'Plur') return false
  const tree = discourse.tree(d)
  return tree.kidsBy(d.head, 'nmod:poss').some(k => /^(?:my|our)$/i.test(tree.tokens[k]?.form ?? ''))
}

/** The country that is named at least twice as often as any other. */
function mainCountry({ drafts, clusters }: Discourse): number | undefined {
  const times = new Map<number, number>()
  drafts.forEach((d, i) => {
    if (d.class === 'Country' && d.form === 'name' && !d.isAdjective) times.set(clusters.find(i), (times.get(clusters.find(i)) ?? 0) + 1)
  })
  const [first, second] = [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return first !== undefined && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined
}

/** Modifiers that say that it is another one. */
const TELLING_APART = new Set(['rival', 'other', 'second', 'third', 'new', 'newer', 'different', 'separate', 'parent', 'sister', 'competing', 'similar', 'smaller', 'larger', 'bigger', 'breakaway', 'splinter', 'nearby', 'neighboring', 'neighbouring', 'twin', 'unnamed', 'unknown'])

/** Nouns that take adjectives which only add to what is known. */
const ADDING = new Set([
  'company', 'firm', 'manufacturer', 'retailer', 'startup', 'carrier',
  'group', 'movement', 'party', 'organization', 'organisation', 'militia', 'agency', 'union', 'charity', 'newspaper', 'broadcaster', 'watchdog', 'regulator', 'sect', 'faction', 'network', 'club', 'island', 'city', 'town', 'village',
])

function isNarrowed(discourse: Discourse, d: Draft): boolean {
  const tree = discourse.tree(d)
  // "linking the town with Dalton" hangs on the verb
  const isLinked = tree.is(d.head, 'obj') && /^(?:link|connect|join)$/.test(tree.lemma(tree.head(d.head)))
  const narrows = (k: number) => !(isLinked && /^(?:with|to|and)$/.test(tree.marker(k) ?? '')) && !isAddedClause(tree, d.head, k) && (tree.is(k, 'acl:relcl', 'appos') || (tree.is(k, 'nmod', 'acl') && (k - d.head <= 1 || !/^(?:in|to|for|from|at|on|by|with|during|since|after|before|over|as)$/.test(tree.marker(k) ?? ''))))
  return tree.kids(d.head).some(k => k > d.head && narrows(k))
}

function fits(candidate: Draft, cls: EntityClass, d: Draft, classes: readonly EntityClass[]): boolean {
  // "TAMPA, Fla.": a state written short is only where something is
  if (d.lemma === 'region' && candidate.names.some(name => name.endsWith('.'))) return false
  if (d.lemma === 'island' && cls === 'Country' && !islandCountries.has(candidate.normal)) return false
  const isFirm = cls === 'Organization' && classes[0] === 'Company' && / Group$/.test(candidate.core)
  if ((!classes.includes(cls) && !isFirm) || candidate.isAdjective && d.lemma !== 'country') return false
  return candidate.form === 'name' || candidate.lemma === d.lemma
}

/** The class of the thing that a mention is of, from the first of its mentions. */
const classOf = ({ drafts, clusters }: Discourse, i: number): EntityClass =>
  classOfCluster(clusters.of(i).members.slice(0, FEW).flatMap(j => drafts[j] ?? []))

/** Mentions that are asked for their class: an article may name one thing ten thousand times. */
const FEW = 12

/** Recency, with subjects and things spoken of often first. */
/** "in the country": where something happens, and so rather a country where things did than one that acts. */
const isPlaced = (discourse: Discourse, d: Draft): boolean => PLACING.has(discourse.tree(d).marker(d.head) ?? '')

const PLACING = new Set(['in', 'inside', 'across', 'throughout', 'within', 'into', 'around'])

function score(discourse: Discourse, j: number, c: Draft, rank: number, d: Draft): number {
  const isSubject = discourse.tree(c).is(c.head, 'nsubj')
  const place = c.class === 'Country' && isPlaced(discourse, d)
  const subject = place ? (isPlaced(discourse, c) ? 1 : isSubject ? -1 : 0) : isSubject ? 1 : 0
  const often = Math.min(2, Math.log2(discourse.clusters.of(j).members.length + 1) / 2)
  const called = discourse.clusters.of(j).members.slice(0, FEW).some(k => discourse.drafts[k]?.form === 'nominal' && discourse.drafts[k]?.lemma === d.lemma) ? CALLED : 0
  return subject + often + called - (d.sentence - c.sentence) * 0.8 - rank * 0.5
}

/** What has been called so before is called so again. */
const CALLED = 1

/** "[Norwell] sued [the company]": whoever does something to it is another. */
const isDoneTo = (discourse: Discourse, c: Draft, d: Draft): boolean => {
  if (c.sentence !== d.sentence) return false
  const tree = discourse.tree(d)
  if (!tree.is(c.head, 'nsubj')) return false
  if (tree.head(c.head) === tree.head(d.head)) return tree.is(d.head, 'obj', 'iobj', 'obl')
  // "[Norwell] owns 28 percent of [the company]"
  const share = tree.is(d.head, 'nmod') && tree.marker(d.head) === 'of' ? tree.head(d.head) : -1
  return tree.is(share, 'obj') && tree.head(share) === tree.head(c.head)
}

const encloses = (a: Draft, b: Draft): boolean => a.sentence === b.sentence && a.first <= b.first && b.last <= a.last
