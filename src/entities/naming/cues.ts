import type { EntityClass } from '../../model/index.js'
import { familyOf } from '../families.js'
import type { Lexicon } from '../lexicon.js'
import { isCopula, type Tree } from '../tree.js'
import type { FoundName } from './found.js'

/*
 * What the words around a name tell of it. The finder sees a window of a few words and guesses; the tree tells
 * who holds which office in what.
 */

/** What only a body of people has, after its possessive: "Norwell's shareholders". */
const OF_BODY = new Set([
  'shareholder', 'share', 'stock', 'stockholder', 'subsidiary', 'chairman', 'chairwoman', 'chairperson', 'ceo', 'cfo', 'coo', 'profit', 'revenue', 'earnings',
  'turnover', 'workforce', 'founder', 'co-founder', 'cofounder', 'headquarters', 'headquarter', 'fleet', 'militant', 'gunman', 'insurgent', 'takeover',
  'acquisition', 'bankruptcy', 'investor', 'product', 'brand', 'dividend', 'payroll', 'flagship', 'factory', 'plant', 'store', 'outlet', 'app', 'software', 'unit', 'division', 'user',
  'affiliate', 'offshoot', 'wing', 'ceasefire', 'goalkeeper', 'striker', 'midfielder', 'defender', 'coach', 'captain', 'roster',
])
const CHIEF = /^(?:executive|financial|operating|technology|economist)$/

/** What is done to or by companies only: "to acquire Norwell for $2 million". */
const TAKES_BODY = new Set(['acquire', 'nationalize', 'nationalise', 'privatize', 'privatise', 'delist'])

/** Nouns whose "of" names a place: "the mayor of Lindford". */
const OF_PLACE = new Set([
  'mayor', 'governor', 'resident', 'inhabitant', 'city', 'town', 'village', 'port', 'outskirts', 'suburb', 'municipality', 'hamlet', 'north', 'south', 'east', 'west',
  'northeast', 'northwest', 'southeast', 'southwest', 'center', 'centre', 'streets', 'street', 'district', 'province', 'bishop', 'archbishop', 'battle', 'siege', 'citizen',
  'island', 'islet', 'peninsula', 'archipelago', 'coast', 'county', 'region', 'enclave',
])

/** Verbs and nouns whose "in" is no place: "a stake in Norwell". */
const IN_BODY = new Set([
  'stake', 'share', 'interest', 'invest', 'investment', 'investor', 'confidence', 'trust', 'believe', 'belief', 'faith', 'role', 'position', 'job', 'leader', 'leadership',
  'fighter', 'member', 'involve', 'stock', 'holding', 'shareholder', 'shareholding', 'commander', 'change', 'star', 'appear', 'actor', 'character',
])

const formAt = (tree: Tree, i: number): string => tree.tokens[i]?.form ?? ''

/** "Ms Bello", "Dr. Haddad". */
export function hasHonorific(tree: Tree, n: FoundName): boolean {
  const isHonorific = (i: number) => /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?$/.test(formAt(tree, i))
  return isHonorific(n.first - 1) || (n.first < n.last && isHonorific(n.first)) || (formAt(tree, n.first - 1) === '.' && isHonorific(n.first - 2))
}

/** The nouns beside a name that say what it is: "the builder, [Grant Moss]"; "[Norwell], a maker of pumps". */
function appositions(tree: Tree, n: FoundName): readonly number[] {
  const head = tree.headOf(n.first, n.last)
  const above = tree.is(head, 'appos') ? [tree.head(head)] : []
  return [...above, ...tree.kidsBy(head, 'appos')].filter(i => tree.tokens[i]?.upos === 'NOUN' && (i < n.first || i > n.last) && !tree.kids(i).some(k => formAt(tree, k) === 'whose'))
}

/** A name of two words and more beside an office or trade: "the foreign minister, [Ngozi Bello]". */
export function isBesidePerson(tree: Tree, n: FoundName, lexicon: Lexicon): boolean {
  if (n.first === n.last || n.last - n.first > 3 || !tree.tokens.slice(n.first, n.last + 1).every(t => /^\p{Lu}|^[-.]$|^(?:al|bin|de|la|van|von)$/u.test(t.form))) return false
  // "NEW YORK (AP) — A court": where it was filed.
  if (n.first === 0 && tree.tokens.slice(n.first, n.last + 1).every(t => /^\p{Lu}{2,}$/u.test(t.form))) return false
  // "the leader of the militant group [Red Dawn]": what stands right before it
  const kind = tree.tokens[n.first - 1]?.upos === 'NOUN' ? lexicon.head(tree.lemma(n.first - 1)) : undefined
  if (kind !== undefined && (kind.class === 'Group' || familyOf(kind.class) === 'organization')) return false
  return appositions(tree, n).some(i => {
    const noun = tree.lemma(i)
    return tree.tokens[i]?.feats.Number !== 'Plur' && lexicon.isRole(noun) && lexicon.head(noun)?.class === 'Person'
  })
}

/** What a predicate that tells so surely of a name outweighs: the finder's guess that it is a person. */
const TELLING = 0.7

/** The same for what it is said to be one of. */
const LISTED = 0.6

/** "[Velkova] is a town in the hills", "[Norwell] was a maker of pumps": the kind of thing that a name is said to be; undefined where nothing sure is. */
export function classByPredicate(tree: Tree, n: FoundName, lexicon: Lexicon): EntityClass | undefined {
  const head = tree.headOf(n.first, n.last)
  const predicate = tree.head(head)
  if (predicate < n.last || !tree.is(head, 'nsubj')) return undefined
  // "[Orta] is one of the nine provinces"
  const one = tree.lemma(predicate) === 'one' && tree.kids(predicate).some(k => tree.is(k, 'cop')) ? tree.kids(predicate).find(k => k > predicate && tree.is(k, 'nmod') && tree.marker(k) === 'of') : undefined
  const noun = one ?? predicate
  if (one === undefined && (!isCopula(tree, noun) || tree.tokens[noun]?.feats.Number === 'Plur')) return undefined
  const told = lexicon.head(`${tree.lemma(noun - 1)} ${tree.lemma(noun)}`) ?? lexicon.head(tree.lemma(noun))
  return told === undefined || told.weight < (one === undefined ? TELLING : LISTED) ? undefined : told.class
}

/** What a firm is of another: "[Norwell], a unit of Harlow". */
const PARTS: ReadonlySet<string> = new Set(['unit', 'subsidiary', 'arm', 'division', 'affiliate', 'spin-off', 'offshoot', 'branch'])

/** "[Norwell], based in Dalton, makes pumps", "[Norwell], owned by …", "[Norwell], whose chairman", "Dalton-based [Norwell]". */
export function isSeated(tree: Tree, n: FoundName): boolean {
  const after = (step: number): string => formAt(tree, n.last + step)
  if (after(1) === ',' && /^(?:based|headquartered|owned|founded)$/.test(after(2)) && /^(?:in|by)$/.test(after(3))) return true
  // "[Norwell] (NWL.TO)", "[Norwell] Chief Executive Ada Stone"
  if (after(1) === '(' && /^\p{Lu}{2,6}\.\p{Lu}{1,3}$/u.test(after(2)) && after(3) === ')') return true
  if (/^(?:chief|ceo|cfo|chairman|chairwoman|founder|co-founder)$/i.test(after(1)) && !/^['’]s?$/.test(after(2)) && (after(1).toLowerCase() !== 'chief' || /^(?:executive|financial|operating)$/i.test(after(2)))) return true
  if (after(1) === ',' && after(2) === 'whose' && (OF_BODY.has(tree.lemma(n.last + 3)) || LED_BY.has(tree.lemma(n.last + 3)))) return true
  return [1, 2, 3].some(step => /^(?:based|headquartered|listed)$/.test(formAt(tree, n.first - step)) && formAt(tree, n.first - step - 1) === '-'
    && tree.tokens.slice(n.first - step + 1, n.first).every(t => t.upos === 'NOUN' || t.upos === 'ADJ'))
}

/** Whom a body has, as in "whose director". */
const LED_BY: ReadonlySet<string> = new Set(['director', 'chief', 'member', 'leader', 'president'])

/** "[Norwell], a subsidiary of", "[Norwell]'s chief executive", "to acquire [Norwell]". */
export function isLikeBody(tree: Tree, n: FoundName, lexicon: Lexicon): boolean {
  if (isEmployerOf(tree, n)) return true
  const beside = appositions(tree, n).some(i => {
    const head = lexicon.head(tree.lemma(i))
    if (PARTS.has(tree.lemma(i)) && tree.kids(i).some(k => tree.is(k, 'nmod') && tree.marker(k) === 'of')) return true
    return head !== undefined && head.weight >= 0.6 && familyOf(head.class) === 'organization'
  })
  if (beside || isSeated(tree, n)) return true
  const head = tree.headOf(n.first, n.last)
  const above = tree.head(head)
  if (tree.is(head, 'nmod:poss') && (OF_BODY.has(tree.lemma(above)) || hasChief(tree, above))) return true
  return tree.is(head, 'obj', 'nsubj:pass') && TAKES_BODY.has(tree.lemma(above))
}

/** "[Norwell] named Ann Lee as chief executive": what has such an office to give. */
function isEmployerOf(tree: Tree, n: FoundName): boolean {
  const head = tree.headOf(n.first, n.last)
  const verb = tree.head(head)
  if (!tree.is(head, 'nsubj') || !/^(?:appoint|name|hire|promote|recruit|pick|choose|select)$/.test(tree.lemma(verb))) return false
  return tree.kids(verb).some(kid => kid > verb && tree.is(kid, 'obl', 'xcomp')
    && (/^c[efot]o$/.test(tree.lemma(kid)) || (tree.lemma(kid) === 'executive' && tree.lemma(kid - 1) === 'chief')))
}

/** "an economist at [Norwell]", "analyst Ada Stone at [Norwell]": who employs somebody, where no place is called so. */
export function isEmployer(tree: Tree, n: FoundName, lexicon: Lexicon): boolean {
  if (!/^(?:at|with)$/.test(formAt(tree, n.first - 1))) return false
  const head = tree.headOf(n.first, n.last)
  const above = tree.head(head)
  const offices = [above, ...tree.kids(above).filter(kid => kid < above && tree.is(kid, 'nmod:desc', 'compound', 'appos')), ...(tree.is(above, 'flat', 'appos') ? [tree.head(above)] : [])]
  return tree.is(head, 'nmod') && offices.map(at => tree.lemma(at)).some(noun => lexicon.isRole(noun) && lexicon.head(noun)?.class === 'Person')
}

/** "BRUSSELS": where the article was filed, in capitals on a line of its own. */
export const isFiledAt = (tree: Tree, n: FoundName): boolean =>
  n.first === 0 && n.last >= tree.tokens.length - 2 && tree.tokens.slice(n.first, n.last + 1).every(t => /^\p{Lu}{3,}$/u.test(t.form))

/** "Northfield beat [Weston City] 2-1". */
export function isOpponent(tree: Tree, n: FoundName): boolean {
  const head = tree.headOf(n.first, n.last)
  return n.last > n.first && tree.is(head, 'nsubj', 'obj') && /^(?:beat|defeat|thrash|edge|rout|draw|face|host|win|lose)$/.test(tree.lemma(tree.head(head))) && tree.hasScore()
}

/** "chief executive", "chief financial officer". */
const hasChief = (tree: Tree, noun: number): boolean =>
  CHIEF.test(tree.lemma(noun)) ? /^chief$/i.test(formAt(tree, noun - 1)) : tree.lemma(noun) === 'officer' && CHIEF.test(formAt(tree, noun - 1).toLowerCase())

/** A single word after "in", or after "of" and the name of an office or part of a town. */
export function isLikePlace(tree: Tree, n: FoundName): boolean {
  if (n.first !== n.last || /^\p{Lu}{2,}/u.test(formAt(tree, n.first))) return false
  // "Mayor of Lindford resigns": right after the office, whatever a headline's tree makes of it.
  if (formAt(tree, n.first - 1) === 'of' && OF_PLACE.has(formAt(tree, n.first - 2).toLowerCase()) && !/^\p{Lu}/u.test(formAt(tree, n.first + 1))) return true
  if (tree.is(n.first, 'compound', 'nmod:poss', 'amod', 'flat')) return false
  const above = tree.lemma(tree.head(n.first))
  const preposition = formAt(tree, n.first - 1)
  if (preposition === 'of') return tree.is(n.first, 'nmod') && OF_PLACE.has(above)
  return preposition === 'in' && tree.is(n.first, 'nmod', 'obl') && !IN_BODY.has(above)
}

/** Whether a preposition of place stands before a name, or a region follows: "in Dayton", "Dayton, Ohio". */
export const isLocated = (tree: Tree, n: FoundName): boolean =>
  (/^(?:in|at|near|from|to|into|around|outside|toward|towards|across|through)$/i.test(formAt(tree, n.first - 1)) && !/^['’]s?$/.test(formAt(tree, n.last + 1)))
  || (formAt(tree, n.last + 1) === ',' && /^\p{Lu}/u.test(formAt(tree, n.last + 2)) && !/^(?:VERB|AUX)$/.test(tree.tokens[n.last + 2]?.upos ?? ''))

/** What is done to a town. */
const TAKES_TOWN: ReadonlySet<string> = new Set(['seize', 'capture', 'retake', 'recapture', 'liberate', 'besiege', 'visit', 'overrun', 'enter', 'reach'])

/** Verbs whose "to" names where somebody comes. */
const BRINGS: ReadonlySet<string> = new Set(['take', 'fly', 'travel', 'move', 'return', 'flee', 'transfer', 'drive', 'go', 'evacuate', 'deport', 'bring', 'come', 'head', 'rush', 'airlift', 'retreat', 'withdraw'])

/** "The rebels seized [Kunduz]", "were taken to [Tenerife]": a single word that a lookup has to tell to be a place. */
export function isReached(tree: Tree, n: FoundName): boolean {
  if (n.first !== n.last) return false
  const verb = tree.lemma(tree.head(n.first))
  return tree.is(n.first, 'obj') ? TAKES_TOWN.has(verb) && tree.kids(n.first).length === 0 : tree.is(n.first, 'obl') && formAt(tree, n.first - 1) === 'to' && BRINGS.has(verb)
}

/** Who fights for a band: "Abu Rahim militants" are no kin of one Abu Rahim. */
const FIGHTERS: ReadonlySet<string> = new Set([
  'militant', 'insurgent', 'gunman', 'rebel', 'guerrilla', 'jihadist', 'jihadi', 'extremist', 'terrorist', 'fighter', 'militiaman', 'operative',
])

/** "[Abu Rahim] militants": what follows the name says that it is a band. */
export function hasFighters(tree: Tree, n: FoundName): boolean {
  const next = tree.tokens[n.last + 1]
  return next?.upos === 'NOUN' && next.feats.Number === 'Plur' && FIGHTERS.has(tree.lemma(n.last + 1)) && n.last > n.first
}

/** "the tanker [Stella Marina]", "the frigate [Ulv]": a common noun says that it is a craft. */
export function craftBefore(tree: Tree, n: FoundName, lexicon: Lexicon): boolean {
  const at = n.first - 1
  const token = tree.tokens[at]
  if (token?.upos !== 'NOUN' || token.feats.Number === 'Plur' || !CRAFT.has(tree.lemma(at))) return false
  const head = lexicon.head(tree.lemma(at))
  const name = tree.headOf(n.first, n.last)
  return head?.class === 'Vehicle' && (tree.head(at) === name || tree.head(name) === at || tree.head(name) === tree.head(at))
}

/** Most words of a description between its article and its noun. */
const LONGEST_KIND = 5

/** "a French company, [Optelle], said", "the tanker, the [Stella Marina], sank": the class that a noun tells before the comma, where a list does not go on. */
export function classBeforeComma(tree: Tree, n: FoundName, lexicon: Lexicon): EntityClass | undefined {
  const comma = formAt(tree, n.first - 1) === 'the' ? n.first - 2 : n.first - 1
  const noun = tree.tokens[comma - 1]
  if (formAt(tree, comma) !== ',' || noun?.upos !== 'NOUN' || noun.feats.Number === 'Plur' || !/^\p{Ll}/u.test(noun.form) || !/^(?:[,.;)]|)$/.test(formAt(tree, n.last + 1))) return undefined
  const article = tree.tokens.slice(Math.max(0, comma - 2 - LONGEST_KIND), comma - 1).findLast(t => !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(t.upos) && t.form !== '-')
  const told = article?.upos === 'DET' ? lexicon.head(`${tree.lemma(comma - 2)} ${tree.lemma(comma - 1)}`) ?? lexicon.head(tree.lemma(comma - 1)) : undefined
  if (told === undefined || told.weight < 0.5) return undefined
  if (CRAFT.has(tree.lemma(comma - 1))) return told.class
  return familyOf(told.class) === 'organization' && told.class !== 'Government' && /^an?$/i.test(article?.form ?? '') ? told.class : undefined
}

/** Craft that bear names of their own; a car goes by its maker. */
const CRAFT: ReadonlySet<string> = new Set([
  'ship', 'vessel', 'frigate', 'destroyer', 'corvette', 'cruiser', 'submarine', 'carrier', 'tanker', 'trawler', 'ferry', 'freighter', 'yacht', 'liner',
  'minesweeper', 'minehunter', 'icebreaker', 'gunboat', 'cutter', 'tugboat', 'tug', 'dredger', 'warship', 'battleship', 'boat', 'schooner', 'barge',
  'spacecraft', 'shuttle', 'probe', 'rover', 'satellite',
])

/** What a settlement or land is called before its name. */
const OF_SETTLEMENT: ReadonlySet<string> = new Set(['villages', 'towns', 'cities', 'districts', 'provinces', 'regions', 'governorates', 'neighbourhoods', 'neighborhoods', 'city', 'town', 'village', 'hamlet', 'municipality', 'suburb', 'province', 'governorate', 'district', 'port', 'vicinity', 'outskirts', 'suburbs', 'hometown'])

/** "the southern town of [Dal Maran]": of whatever words the name is. */
export const isSettlement = (tree: Tree, n: FoundName): boolean =>
  formAt(tree, n.first - 1) === 'of' && OF_SETTLEMENT.has(formAt(tree, n.first - 2)) && n.last - n.first <= 3 && !/^\p{Lu}/u.test(formAt(tree, n.last + 1))

/** What is listed by its name behind a verb: "Towns in the zone include [Velm] and [Orta]". */
const SETTLEMENTS: ReadonlySet<string> = new Set(['town', 'city', 'village', 'settlement', 'municipality', 'hamlet', 'commune'])

/** Nouns and adjectives by which centres are towns: "population centres". */
const POPULATED: ReadonlySet<string> = new Set(['population', 'urban', 'town', 'settlement', 'populated'])

/** "Towns and cities here include [Addis Tola], [Debre Sina] and Weldu", "is bordered on the south by [Misrak], on the west by Orta": of whatever words the name is. */
export function isListedPlace(tree: Tree, n: FoundName): boolean {
  if (n.last - n.first > 2) return false
  let at = tree.headOf(n.first, n.last)
  for (let steps = 0; at >= 0 && steps < LONGEST_LIST; steps++) {
    const lemma = tree.lemma(at)
    if (lemma === 'border' && tree.tokens[at]?.upos === 'VERB') return n.first > at && /^(?:by|and|,|border|the)$/.test(tree.lemma(n.first - 1))
    if (lemma === 'include') return n.first > at && tree.kids(at).some(kid => kid < at && tree.is(kid, 'nsubj') && isOfSettlements(tree, kid))
    if (steps > 0 && !tree.is(at, 'conj', 'obj', 'obl', 'nmod', 'appos')) return false
    at = tree.head(at)
  }
  return false
}

/** So many links lead from a name of a list to its verb. */
const LONGEST_LIST = 6

const isOfSettlements = (tree: Tree, noun: number): boolean => tree.tokens[noun]?.feats.Number === 'Plur'
  && (SETTLEMENTS.has(tree.lemma(noun)) || (/^cent(?:er|re)$/.test(tree.lemma(noun)) && tree.kids(noun).some(kid => POPULATED.has(tree.lemma(kid)))))
