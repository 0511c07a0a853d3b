import { familyOf } from './families.js'
import type { HeadEntry } from './lexicon.js'
import { notEntities } from './lexicon/not-entities.js'
import { sayingVerbs } from './lexicon/saying.js'
import type { Reader } from './reader.js'
import type { Tree } from './tree.js'

/** Nouns that count or portion what follows their "of": the thing spoken of is the complement. */
export const PORTIONS = new Set([
  'hundred', 'thousand', 'million', 'billion', 'dozen', 'score', 'ten', 'number', 'lot', 'majority', 'minority', 'couple',
  'handful', 'pair', 'percent', '%', 'most', 'some', 'many', 'several', 'part', 'rest', 'half', 'third', 'quarter', 'variety',
  'kind', 'type', 'sort', 'range', 'series', 'amount', 'lack', 'all', 'one', 'two', 'three', 'four', 'five', 'six', 'each', 'none',
])

/** Nouns that name a thing of the vocabulary more rarely than this give no mention: "side", "point", "case". */
export const LEAST = 0.3

/**
 * "No group has claimed the attack": there is none. What nobody gave is still spoken of: "received no aid". "Were held ⟨hostage⟩" says what was
 * done to them and names nobody else.
 */
export const isNobody = (tree: Tree, i: number, { class: cls }: HeadEntry): boolean =>
  /^(?:person|group|organization)$/.test(familyOf(cls)) && (tree.kids(i).some(kid => tree.is(kid, 'det') && tree.lemma(kid) === 'no') || isMade(tree, i) || isKind(tree, i) || isSought(tree, i) || isCategory(tree, i) || isBareOffice(tree, i) || isHeld(tree, i))

/** "the award for Best [Actress]", "won best [director]": what is awarded. */
const isCategory = (tree: Tree, i: number): boolean => /^best$/i.test(tree.tokens[i - 1]?.form ?? '') && tree.head(i - 1) === i && !isPlural(tree, i)
  && !tree.kids(i).some(kid => tree.is(kid, 'det', 'nmod:poss', 'cop'))

/** "left [office]", "was ousted from [office]": a post, and no body. */
const isBareOffice = (tree: Tree, i: number): boolean => tree.tokens[i]?.form === 'office' && tree.kids(i).every(kid => kid > i || tree.is(kid, 'case'))

/** "is running for [governor]", "the race for [mayor]": an office that somebody wants, and nobody's yet. */
const isSought = (tree: Tree, i: number): boolean => tree.marker(i) === 'for' && !isPlural(tree, i) && tree.is(i, 'obl', 'nmod')
  && /^(?:run|stand|compete|campaign|race|bid|candidate|candidacy|contest|election|campaigning|running)$/.test(tree.lemma(tree.head(i))) && !tree.kids(i).some(kid => tree.is(kid, 'det', 'nmod:poss'))

/** "a [children]'s book", "the [women]'s final": for whom something is, and nobody in the story. */
const isKind = (tree: Tree, i: number): boolean => /^(?:children|women|men|girls|boys)$/.test(tree.tokens[i]?.form ?? '') && tree.is(i, 'nmod:poss')
  && FOR_A_KIND.has(tree.lemma(tree.head(i))) && !tree.kids(i).some(kid => kid < i && tree.is(kid, 'det', 'nmod:poss', 'amod'))

const FOR_A_KIND: ReadonlySet<string> = new Set([
  'book', 'hospital', 'ward', 'final', 'semi-final', 'semifinal', 'quarter-final', 'quarterfinal', 'single', 'singles', 'double', 'doubles', 'team', 'football', 'tennis', 'cricket', 'rugby', 'basketball',
  'cup', 'title', 'championship', 'tournament', 'race', 'event', 'league', 'game', 'world', 'champion', 'right', 'movement', 'health', 'literature', 'author', 'writer', 'charity', 'television', 'programme', 'program', 'show',
  'clothing', 'shoe', 'shelter', 'prison', 'magazine', 'organization', 'organisation', 'club', 'day', 'record', 'relay', 'sprint', 'marathon', 'meter', 'metre', 'm', 'kg', 'draw', 'gold', 'silver', 'bronze', 'medal', 'home', 'village', 'choir',
])

/** "took [command] of the brigade", "the authority for the mission": what somebody has, and no body. */
const isHeld = (tree: Tree, i: number): boolean => /^(?:command|authority)$/.test(tree.tokens[i]?.form ?? '')
  && /^(?:relinquish|assume|take|hand|pass|transfer|give|have|hold|retain|resume|share|exercise)$/.test(tree.lemma(tree.head(i))) && tree.is(i, 'obj')
  && tree.kids(i).every(kid => !tree.is(kid, 'det', 'nmod:poss') || kid > i || tree.kids(i).some(k => tree.is(k, 'nmod') && /^(?:of|over|for)$/.test(tree.marker(k) ?? '')))

/** "took them [hostage]", "are held [captive]": one word without an article for many or one. */
const isMade = (tree: Tree, i: number): boolean => /^(?:hostage|captive|prisoner)$/.test(tree.tokens[i]?.form ?? '')
  && /^(?:hold|take|keep)$/.test(tree.lemma(tree.head(i))) && tree.is(i, 'obj', 'xcomp', 'obl') && tree.kids(i).every(kid => !tree.is(kid, 'det', 'nmod:poss', 'nummod', 'case'))

/** "the [ex-mayor]", in one word. */
const formerEntry = (tree: Tree, i: number, reader: Reader, plural: boolean): HeadEntry | undefined =>
  tree.lemma(i).startsWith('ex-') ? reader.lexicon.head(tree.lemma(i).slice(3), plural) : undefined

/** What the noun names, with the noun before it if the two are listed together. */
export function entryOf(tree: Tree, i: number, reader: Reader): HeadEntry | undefined {
  if (isAged(tree, i)) return AGED
  const plural = isPlural(tree, i)
  // "lower house" is listed by its form, "aid agency" by its lemmas
  const beside = i > 0 && tree.is(i - 1, 'compound', 'amod') ? [tree.lemma(i - 1), tree.tokens[i - 1]?.form.toLowerCase() ?? ''] : []
  const pair = beside.map(word => reader.lexicon.head(`${word} ${tree.lemma(i)}`, plural)).find(entry => entry !== undefined)
  const tied = tree.hyphenated(i)
  return pair ?? (tied === undefined ? undefined : reader.lexicon.head(tied, plural))
    ?? (isSideOfMany(tree, i, plural) ? { class: 'Group', weight: 0.6 } : reader.lexicon.head(tree.lemma(i), plural) ?? formerEntry(tree, i, reader, plural) ?? openingEntry(tree, i, reader))
}

/** "Airmen from the base left": the first word of a sentence has a capital, and may have been taken for a name. */
function openingEntry(tree: Tree, i: number, reader: Reader): HeadEntry | undefined {
  const token = tree.tokens[i]
  const isOpening = i === 0 || (i === 1 && tree.tokens[0]?.upos === 'PUNCT')
  if (token?.upos !== 'PROPN' || !isOpening || !/^\p{Lu}\p{Ll}+(?:s|men)$/u.test(token.form)) return undefined
  const word = token.form.toLowerCase()
  const single = word.endsWith('men') ? `${word.slice(0, -2)}an` : word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  const entry = reader.lexicon.head(single, true)
  return entry !== undefined && /^(?:person|group)$/.test(familyOf(entry.class)) ? { ...entry, class: 'Group' } : undefined
}

const AGED: HeadEntry = { class: 'Person', weight: 0.7 }

/** "The 58-year-old resigned": somebody of whom only the age is said. */
export const isAged = (tree: Tree, i: number): boolean =>
  tree.tokens[i]?.form === 'old' && tree.tokens[i - 2]?.form === 'year' && tree.tokens[i - 4]?.upos === 'NUM'
  && tree.is(i, 'nsubj', 'obj', 'obl', 'nmod', 'iobj', 'appos', 'root', 'conj', 'obl:agent') && !isNominalAfter(tree, i)

/** "a 58-year-old ⟨man⟩" */
const isNominalAfter = (tree: Tree, i: number): boolean => /^(?:NOUN|PROPN|ADJ)$/.test(tree.tokens[i + 1]?.upos ?? '')

/** "both sides", "all parties", "the two sides": those who face one another. */
const isSideOfMany = (tree: Tree, i: number, plural: boolean): boolean =>
  plural && /^(?:side|party)$/.test(tree.lemma(i)) && !/^(?:on|from|at)$/.test(tree.marker(i) ?? '') && tree.kids(i).some(k => k < i && /^(?:both|all|two|warring|opposing|conflicting)$/.test(tree.lemma(k)))

export const isPlural = (tree: Tree, i: number): boolean => {
  const token = tree.tokens[i]
  return token?.feats.Number === 'Plur' || token?.xpos === 'NNS' || token?.xpos === 'NNPS' || (tree.lemma(i).endsWith('man') && /men$/i.test(token?.form ?? ''))
}

/** "Secretary of [State]", "Minister of [State] at the treasury", "a head of [state]": an office. */
const isOfOffice = (tree: Tree, i: number): boolean =>
  tree.lemma(i) === 'state' && tree.tokens[i - 1]?.form === 'of' && /^(?:secretary|undersecretary|minister|counsel(?:lor)?|head)$/.test(tree.lemma(i - 2))

/** "a [bachelor] of arts degree", "a [Master] of Business Administration": what somebody has, and nobody. */
const isDegree = (tree: Tree, i: number): boolean => /^(?:bachelor|master|doctor|licentiate)$/.test(tree.lemma(i)) && (
  (tree.tokens[i + 1]?.form === 'of' && DEGREES.has(tree.lemma(i + 2))) || (/^['’]s?$/.test(tree.tokens[i + 1]?.form ?? '') && /^(?:degree|thesis|in|from|at)$/.test(tree.tokens[i + 2]?.form ?? '')))

/** "Harlow, the [parent] of Norwell Airlines": a firm, and no mother. */
function isParentFirm(tree: Tree, i: number): boolean {
  const of = tree.lemma(i) !== 'parent' || tree.tokens[i]?.feats.Number === 'Plur' ? undefined : tree.kids(i).find(k => k > i && tree.is(k, 'nmod') && tree.marker(k) === 'of')
  return of !== undefined && tree.sentence.names.some(n => n.type === 'ORG' && n.first <= of && of <= n.last)
}

/** "a Bronze [Star]": what is awarded. */
const isAward = (tree: Tree, i: number): boolean => i > 0 && /^\p{Lu}/u.test(tree.tokens[i]?.form ?? '') && notEntities.has(`${tree.lemma(i - 1)} ${tree.lemma(i)}`)

/** What one is a bachelor, master or doctor of, as far as the words tell it from a house or a ship. */
const DEGREES: ReadonlySet<string> = new Set([
  'art', 'arts', 'science', 'sciences', 'commerce', 'law', 'laws', 'business', 'engineering', 'education', 'philosophy', 'theology', 'divinity', 'medicine', 'surgery', 'public', 'social', 'fine', 'music',
  'letter', 'letters', 'technology', 'architecture', 'economics', 'pharmacy', 'nursing', 'dental', 'veterinary', 'applied', 'international', 'literature', 'journalism', 'agriculture', 'management', 'theological', 'liberal', 'library', 'design',
])

/** A noun that is not part of another's name or compound. */
/** What a quarter of a year is called by. */
const QUARTER = /^(?:first|second|third|fourth|last|next|previous|fiscal|financial|holiday|this|current|1st|2nd|3rd|4th|March|June|September|December|January|October|July|April)$/

export function canHead(tree: Tree, i: number, reader: Reader): boolean {
  const token = tree.tokens[i]
  if (token === undefined) return false
  const noun = token.upos === 'NOUN' || token.upos === 'PROPN' || isAged(tree, i)
    || (token.upos === 'ADJ' && (/^(?:nsubj|obj|obl|nmod)/.test(token.deprel) || isOne(tree, i)) && reader.lexicon.head(tree.lemma(i)) !== undefined)
  if (!noun || tree.is(i, 'fixed', 'flat', 'goeswith')) return false
  // "Editor-in-chief" is one word.
  if (tree.lemma(i) === 'chief' && tree.tokens[i - 1]?.form === '-' && tree.lemma(i - 2) === 'in') return false
  if (isOfOffice(tree, i) || isDegree(tree, i) || isAward(tree, i) || isParentFirm(tree, i)) return false
  // "the third quarter", "the October-December quarter"
  if (tree.lemma(i) === 'quarter' && QUARTER.test(tree.tokens[i - 1]?.form ?? '')) return false
  // "a military exercise", "in military operations": of what kind, and nobody's
  if (token.form === 'military' && tree.is(i, 'compound', 'amod') && tree.tokens[i + 1]?.upos === 'NOUN') return false
  // "the left bank of the river"
  if (tree.lemma(i) === 'bank' && SIDES.test(tree.tokens[i - 1]?.form ?? '')) return false
  // "A state of emergency" is no land.
  if (tree.lemma(i) === 'state' && tree.kids(i).some(kid => tree.is(kid, 'nmod') && tree.marker(kid) === 'of' && tree.tokens[kid]?.upos === 'NOUN')) return false
  // "a negotiated settlement of the conflict" is no town.
  if (tree.lemma(i) === 'settlement' && (AGREED.test(tree.lemma(i - 1)) || tree.kids(i).some(kid => /^(?:between|with)$/.test(tree.marker(kid) ?? '')))) return false
  // "applied for membership of the Union", "share military intelligence", "a third party": no people, no service, no party of voters.
  if (tree.lemma(i) === 'membership' && (tree.marker(i) === 'for' || tree.is(i, 'obj'))) return false
  if (tree.lemma(i) === 'intelligence' && tree.is(i, 'obj') && /^(?:share|gather|exchange|collect|provide|pass|give|receive|use)$/.test(tree.lemma(tree.head(i)))) return false
  if (tree.lemma(i) === 'party' && /^(?:third|interested|injured|guilty)$/.test(tree.lemma(i - 1))) return false
  // "The sanctions regime" governs nobody.
  if (tree.lemma(i) === 'regime' && /^(?:sanctions?|tax|visa|trade|inspections?|safeguards|legal|regulatory|tariff|verification)$/.test(tree.lemma(i - 1))) return false
  // "collided head-on" tells of no head
  if (tree.lemma(i) === 'head' && tree.tokens[i + 1]?.form === '-' && tree.tokens[i + 2]?.form === 'on') return false
  // "two counts of murder" are no nobles, "the sheriff's deputies" no sheriff.
  if (tree.lemma(i) === 'count' && token.upos === 'NOUN' && tree.kids(i).some(kid => tree.is(kid, 'nmod') && tree.marker(kid) === 'of')) return false
  if (tree.lemma(i) === 'sheriff' && tree.is(i, 'nmod:poss') && OF_SHERIFF.has(tree.lemma(tree.head(i)))) return false
  if (tree.is(i, 'conj') && countedWith(tree, tree.head(i)) === i) return false
  // "a source told the agency" is somebody, "a source of income" is not.
  if (tree.lemma(i) === 'source' && !(tree.is(i, 'nsubj') && sayingVerbs.has(tree.lemma(tree.head(i)))) && !(tree.is(i, 'obl', 'nmod') && tree.tokens.slice(Math.max(0, i - 4), i).some(t => t.lemma === 'accord'))) return false
  // "anti-government protests" speaks of what they are against only in passing.
  if (/^(?:anti|pro|non|inter|intra)$/i.test(tree.tokens[i - 2]?.form ?? '') && tree.tokens[i - 1]?.form === '-') return false
  // "the opposition Harbour Party"
  if (tree.lemma(i) === 'opposition' && tree.tokens[i + 1]?.upos === 'PROPN') return false
  // "left school", "started work": what somebody does, not where.
  if (/^(?:school|college|university|work)$/.test(tree.lemma(i)) && tree.is(i, 'obj') && tree.kids(i).length === 0 && /^(?:leave|quit|finish|start|attend|skip|miss|resume|begin|seek|find|lose|do)$/.test(tree.lemma(tree.head(i)))) return false
  // "nine years in prison", "sent to jail": what befalls somebody, not where.
  if (/^(?:prison|jail|custody|detention)$/.test(tree.lemma(i)) && /^(?:in|to|from|of)$/.test(tree.tokens[i - 1]?.form ?? '')) return false
  // "state-owned" speaks of no state.
  if (tree.tokens[i + 1]?.form === '-' && tree.tokens[i + 1]?.start === token.end && tree.is(i, 'compound', 'obl', 'amod', 'advmod', 'nmod')) return false
  if (PORTIONS.has(tree.lemma(i)) && complement(tree, i) !== undefined) return false
  if (!tree.is(i, 'compound', 'nmod:desc', 'amod', 'nmod:unmarked') || tree.head(i) < i || !isNominal(tree, tree.head(i))) return true
  return isDoer(tree, i, reader)
}

/** Who and what belongs to the office of a sheriff. */
const OF_SHERIFF: ReadonlySet<string> = new Set(['deputy', 'department', 'office', 'officer', 'official', 'detective', 'investigator', 'spokesman', 'spokeswoman', 'spokesperson', 'sergeant', 'lieutenant', 'captain', 'sgt.', 'lt.', 'capt.', 'sgt', 'lt', 'capt'])

/** How quarrels are settled. */
const AGREED = /^(?:negotiated|negotiate|political|peaceful|peace|lasting|comprehensive|final|just|durable|legal|financial|cash|court|divorce|diplomatic|pay|wage)$/

/** Which bank of a river; "West Bank" is a name. */
const SIDES = /^(?:left|right|north|south|east|west|northern|southern|eastern|western|far|opposite|near|river)$/

/** "is an Egyptian ⟨militant⟩", "Ann Lee, a Saudi ⟨national⟩": after an article, and a copula or comma, the adjective is a noun. */
const isOne = (tree: Tree, i: number): boolean =>
  (tree.is(i, 'appos') || tree.kids(i).some(kid => tree.is(kid, 'cop'))) && tree.kids(i).some(kid => tree.is(kid, 'det') && /^an?$/.test(tree.lemma(kid)))

/** How far behind a noun the one may stand that shares its number. */
const SHARED_REACH = 5

/** "4,000 soldiers and police ⟨officers⟩", "some 600 clergy and ⟨delegates⟩": of two kinds that one number counts together, the second. */
export function countedWith(tree: Tree, i: number): number | undefined {
  const joined = tree.kids(i).filter(kid => tree.is(kid, 'conj'))
  const second = joined[0]
  if (joined.length !== 1 || second === undefined || !isPlural(tree, second) || tree.tokens[second]?.upos !== 'NOUN' || second - i > SHARED_REACH) return undefined
  const bare = tree.kids(second).every(kid => kid > second ? !tree.is(kid, 'acl') : tree.is(kid, 'cc', 'compound', 'amod')) && tree.lemma(second) !== 'other'
  const counted = tree.kids(i).some(kid => kid < i && tree.is(kid, 'nummod')) && tree.kids(i).every(kid => kid < i || kid >= second)
  return bare && counted && tree.lemma(i + 1) === 'and' ? second : undefined
}

/** Bodies that stand before what they do: "[coalition] airstrikes", "[police] raids". */
const DOERS = new Set(['coalition', 'regime', 'government', 'police', 'army', 'military', 'navy', 'militia', 'opposition', 'alliance', 'cabinet', 'parliament'])

/** "[army] spokesman Lee Marsh", "[police] chief": whom somebody commands or speaks for. */
const POLICED = new Set(['police', 'army', 'military', 'navy', 'militia'])
const SPEAKING = new Set(['chief', 'commander', 'spokesman', 'spokeswoman', 'spokesperson', 'commissioner', 'general', 'colonel', 'captain', 'lieutenant', 'major', 'commandant'])

export const isServed = (tree: Tree, i: number): boolean =>
  (POLICED.has(opening(tree, i)) && SPEAKING.has(tree.lemma(i + 1)) && tree.tokens[i]?.upos === 'NOUN') || isLed(tree, i)

/** The form of a word, at the start of a sentence in lower case: elsewhere what has a capital is part of a name. */
const opening = (tree: Tree, i: number): string => (i === 0 ? tree.tokens[i]?.form.toLowerCase() : tree.tokens[i]?.form) ?? ''

/** Bodies that an office is told by where the article has named them: "[company] spokesman Lee Marsh", "the [party] chairman". */
const LED_BODIES = new Set([
  'company', 'firm', 'party', 'university', 'museum', 'club', 'union', 'airline', 'bank', 'agency', 'ministry', 'council', 'committee', 'commission', 'charity', 'foundation',
  'association', 'federation', 'department', 'embassy', 'hospital', 'college', 'coalition', 'church', 'network', 'broadcaster', 'airport', 'junta', 'group',
])
const LEADING = new Set([
  ...SPEAKING, 'leader', 'chairman', 'chairwoman', 'chairperson', 'chair', 'president', 'director', 'secretary', 'boss', 'head', 'manager', 'coach', 'owner', 'founder', 'co-founder', 'treasurer',
])

/** What a body lets be known: "the [company] statement". */
const ISSUED = new Set(['statement', 'release', 'communique', 'communiqué', 'memo', 'filing', 'announcement', 'report'])

/** A body that stands before an office or what it issues, of which only the kind is told. */
export function isLed(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  if (token === undefined || !isNominal(tree, i) || token.form === token.form.toUpperCase() || !(LEADING.has(tree.lemma(i + 1)) || ISSUED.has(tree.lemma(i + 1))) || !isNominal(tree, i + 1)) return false
  return LED_BODIES.has(opening(tree, i)) || (token.form === 'force' && tree.lemma(i - 1) === 'task')
}

/** Before a noun that is no thing itself: in "government forces" the forces are spoken of. */
function isDoer(tree: Tree, i: number, reader: Reader): boolean {
  const head = tree.head(i)
  if (isServed(tree, i)) return true
  if (head !== i + 1 || !DOERS.has(tree.lemma(i))) return false
  // "US-led coalition aircraft"
  if (tree.lemma(i) === 'coalition' && tree.tokens[i - 2]?.form === '-') return true
  return (reader.lexicon.head(tree.lemma(head))?.weight ?? 0) < LEAST && tree.tokens[head]?.upos === 'NOUN'
}

export const isNominal = (tree: Tree, i: number): boolean => /^(?:NOUN|PROPN)$/.test(tree.tokens[i]?.upos ?? '')

/** "vendors" in "hundreds of vendors". */
export function complement(tree: Tree, i: number): number | undefined {
  return tree.kids(i).find(kid => kid > i && tree.is(kid, 'nmod') && tree.marker(kid) === 'of')
}
