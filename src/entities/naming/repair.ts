import type { NameType } from '../../model/index.js'
import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import { chambers } from '../lexicon/chambers.js'
import { notEntities } from '../lexicon/not-entities.js'
import { isAcronym, normalizeName, tidy } from '../names.js'
import type { Tree } from '../tree.js'
import { isHyphen, MONTH, withBody, withKin, withNumber, withOrdinal } from './extend.js'
import { trimEdges } from './edges.js'
import { covers } from './found.js'
import type { FoundName } from './found.js'
import { isHappening, isStrife } from './happenings.js'
import { withoutOffice } from './offices.js'
import { PARTICLES } from './particles.js'
import { withoutSide } from './sides.js'

/** After a hyphen these begin a compound adjective: "Tartus-based", "U.S.-led". */
const COMPOUNDING = new Set([
  'led', 'based', 'held', 'backed', 'born', 'made', 'style', 'era', 'like', 'wide', 'controlled', 'sponsored', 'funded', 'supported', 'run',
  'owned', 'trained', 'affiliated', 'linked', 'related', 'inspired', 'speaking', 'occupied', 'area', 'bound', 'allied', 'dominated', 'built', 'aligned',
  'appointed', 'educated', 'listed', 'brokered', 'mandated', 'critic', 'critical', 'friendly', 'free', 'to', 'and', 'or', 'language', 'speaker', 'only', 'themed', 'focused', 'registered', 'flagged', 'headquartered', 'dubbed', 'designed', 'trading',
])

/**
 * Names as an article means them, from what the finder gives: hyphenated parts and particles taken in
 * ("Lam Cheuk" - "ting", "Umm al" - "Rabi"), lists taken apart ("Gulf of X, Y Sea and the Z Sea"), and
 * what is no name left out (a mere title, a common noun at the start of a sentence, a language).
 */
export function repairNames(
  tree: Tree, text: string, surnames: ReadonlySet<string>, knowledge: EntityKnowledge, lexicon: Lexicon,
): readonly FoundName[] {
  const found = tree.sentence.names.map((n): FoundName => ({ first: n.first, last: n.last, type: n.type, source: 'model' }))
  const joined = joinParticles(tree, found.map(n => overHyphens(tree, n, found)))
  const isKnown = (first: number, last: number) => {
    const part = tidy(text.slice(tree.tokens[first]?.start, tree.tokens[last]?.end))
    return knowledge.country(part) !== undefined || knowledge.countryOfAdjective(part) !== undefined || knowledge.organization(part) !== undefined
  }
  const isPlace = (first: number, last: number) => knowledge.places(tidy(text.slice(tree.tokens[first]?.start, tree.tokens[last]?.end))).length > 0
  const isGiven = (i: number) => knowledge.genderOfGivenName(tree.tokens[i]?.form ?? '') !== undefined
  return joined
    .flatMap(n => takeApart(tree, n, isKnown, i => isTrade(tree, i, lexicon)))
    .map(n => withoutOffice(tree, n, lexicon, isKnown))
    .flatMap(n => withoutSide(tree, n, knowledge))
    .flatMap(n => splitNationality(tree, n, knowledge))
    .flatMap(n => splitBeforePerson(tree, n, lexicon, isGiven, (first, last) => isKnown(first, last) || (last > first && isPlace(first, last))))
    .map(n => withOrdinal(tree, withNumber(tree, trimEdges(tree, n, lexicon, isGiven)), lexicon))
    .map(n => asHappening(tree, withKin(tree, withBody(tree, withSaint(tree, n, lexicon)))))
    .filter(n => isName(tree, n, surnames, lexicon) && !isAgency(tree, n))
}

/** "BERLIN (Newswire) —": who sent the report is not what it tells of. */
export function isAgency({ tokens }: Tree, name: FoundName): boolean {
  const last = tokens.length - 1
  const open = /^[-–—]+$/.test(tokens[last]?.form ?? '') && tokens[last - 1]?.form === ')' ? tokens.findLastIndex(t => t.form === '(') : -1
  return open > 0 && name.first > open && last - open <= AGENCY
}

/** As many words as the brackets and the name of an agency take: "(Northern Business Wire) —". */
const AGENCY = 7

/** Contests, awards and gatherings, whatever the finder took them for. */
const asHappening = (tree: Tree, name: FoundName): FoundName =>
  isHappening(tree.tokens.slice(name.first, name.last + 1).map(t => t.form)) ? { ...name, type: 'EVENT', source: 'knowledge' } : name

const glued = (tree: Tree, i: number): boolean => {
  const a = tree.tokens[i]
  const b = tree.tokens[i + 1]
  return a !== undefined && b !== undefined && a.end === b.start
}

function overHyphens(tree: Tree, name: FoundName, all: readonly FoundName[]): FoundName {
  let { first, last } = name
  const form = (i: number) => tree.tokens[i]?.form ?? ''
  while (isHyphen(form(last + 1)) && glued(tree, last) && glued(tree, last + 1) && continuesName(tree, last + 2, name.type)
    && (name.type === 'PER' || !covers(all, last + 2, last + 2))) last += 2
  while (isHyphen(form(first - 1)) && glued(tree, first - 1) && glued(tree, first - 2) && (PARTICLES.has(form(first - 2).toLowerCase()) || LINKS.test(form(first - 2)) || (/^\p{Lu}/u.test(form(first - 2)) && (name.type === 'PER' || isCompounded(tree, first - 2, name))))) first -= 2
  return { ...name, first, last }
}

/** "Hezb-i-Orta", "Dasht-e-Orta". */
const LINKS = /^(?:i|e|ye|yi|o|ul|us|ud)$/

/** "Make-A-" before "Wish Foundation", "Centre-" before "Liberal Party", not "U.S.-" before "Iran Council". */
const isCompounded = (tree: Tree, i: number, name: FoundName): boolean =>
  /^(?:ORG|WORK|PRODUCT|FAC|MISC)$/.test(name.type) && (tree.tokens[i]?.upos === 'PROPN' || i > 0) && /^\p{Lu}\p{Ll}+$|^A$/u.test(tree.tokens[i]?.form ?? '') && name.last > name.first

/** "bin" of "Hau Lung-bin", "135" of "KC-135"; not "led" of "U.S.-led". */
function continuesName(tree: Tree, i: number, type: NameType): boolean {
  const token = tree.tokens[i]
  if (token === undefined || COMPOUNDING.has(token.form.toLowerCase())) return false
  if (/^\p{Lu}|^\d/u.test(token.form)) return type !== 'GPE' && type !== 'NORP' || token.upos === 'PROPN'
  return /^\p{Ll}+$/u.test(token.form) && (type === 'PER' || (type !== 'GPE' && !/^(?:VERB|ADJ|ADV)$/.test(token.upos)))
}

/** "Salah" "ad" "Din Province", "Harrow" "&" "Stone": two names with a particle between are one. */
function joinParticles(tree: Tree, names: readonly FoundName[]): readonly FoundName[] {
  const out: FoundName[] = []
  for (const name of [...names].sort((a, b) => a.first - b.first)) {
    const before = out.at(-1)
    if (before !== undefined && name.first <= before.last) out[out.length - 1] = { ...before, last: Math.max(before.last, name.last) }
    else if (before?.type === 'PER' && isNickname(tree, before.last + 1, name.first - 1)) out[out.length - 1] = { ...before, last: name.last }
    else if (before !== undefined && name.first === before.last + 2 && tree.tokens[before.last + 1]?.form === '&') out[out.length - 1] = { ...before, last: name.last, type: 'ORG' }
    else if (before !== undefined && isParticleGap(tree, before.last + 1, name.first - 1)) out[out.length - 1] = { ...before, last: name.last, type: before.type === 'ORG' || name.last - name.first < 1 && name.type !== 'ORG' ? before.type : name.type }
    else out.push(name)
  }
  return out
}

function isParticleGap(tree: Tree, from: number, to: number): boolean {
  if (to < from || to - from > 1) return false
  const word = tree.tokens[from]?.form ?? ''
  return PARTICLES.has(word.toLowerCase()) && word.toLowerCase() === word && ((to === from && !HYPHENATED.has(word)) || isHyphen(tree.tokens[to]?.form))
}

/** Particles that are words of English where no hyphen follows: "Velm as Tolden". */
const HYPHENATED: ReadonlySet<string> = new Set(['as', 'at', 'an', 'do'])

/** "St" of "St Brannoc's Church". */
const isSaint = (form: string): boolean => /^(?:St|Saint)\.?$/.test(form)

/** Owners whose possessive is part of names: "People's Party", "King's College". */
const OWNING = /^(?:people|women|men|children|workers?|farmers?|veterans?|teachers?|writers?|players?|students?|citizens?|lloyd|mcdonald|levi|sotheby|christie|st|saint|valentine|world|king|queen|bishop)$/i

/** What those who stand in the genitive plural make up: "Mineworkers' ⟨Union⟩". */
const UNITED = /^(?:Union|Association|Federation|League|Party|Alliance|Congress|Council|Society|Movement|Guild)$/

/** "Drivers" of "Drivers' Federation": those who make up a body. */
const isTrade = (tree: Tree, i: number, lexicon: Lexicon): boolean =>
  /s$/.test(tree.tokens[i]?.form ?? '') && lexicon.head((tree.tokens[i]?.form ?? '').toLowerCase().slice(0, -1))?.class === 'Person'

const QUOTE = /^["“”'‘’]+$|^(?:``|'')$/

/** "John “Jack” Lee": a name in quotation marks inside a name. */
function isNickname(tree: Tree, from: number, to: number): boolean {
  return to - from >= 2 && to - from <= 3 && QUOTE.test(tree.tokens[from]?.form ?? '') && QUOTE.test(tree.tokens[to]?.form ?? '')
    && tree.tokens.slice(from + 1, to).every(t => /^\p{Lu}/u.test(t.form))
}

/** "St." before a name is part of it, and the name that of a place or body: "St. Albans", "St. Anna Hospital". */
function withSaint(tree: Tree, name: FoundName, lexicon: Lexicon): FoundName {
  const inside = /^(?:St\.?|Saint|Ste\.?)$/.test(tree.tokens[name.first]?.form ?? '') && name.last > name.first
  const before = /^(?:St\.?|Saint|Ste\.?)$/.test(tree.tokens[name.first - 1]?.form ?? '')
  if (!before && !inside) return name
  const first = before ? name.first - 1 : name.first
  const words = tree.tokens.slice(first, name.last + 1).map(t => t.form.toLowerCase())
  const type = name.type !== 'PER' ? name.type : lexicon.classOfName(words, 'ORG') === undefined ? 'GPE' : 'ORG'
  return { ...name, first, type }
}


/**
 * A list or an owner and what it owns that were taken for one name. "and" alone may belong to a name; "and the",
 * a comma, a verb, a possessive mark do not.
 */
function takeApart(
  tree: Tree, name: FoundName, isKnown: (first: number, last: number) => boolean, isTrade: (i: number) => boolean,
): readonly FoundName[] {
  const cuts: number[] = []
  const form = (i: number) => tree.tokens[i]?.form ?? ''
  for (let i = name.first + 1; i < name.last; i++) {
    if (form(i) === ',' && !/^(?:Inc|Ltd|Jr|Sr|LLC)\b/.test(form(i + 1))) cuts.push(i)
    else if (form(i) === 'and' && form(i + 1).toLowerCase() === 'the' && name.last - i >= 3) cuts.push(i)
    else if (form(i) === 'and' && (name.type === 'NORP' || isKnown(name.first, i - 1) || isKnown(i + 1, name.last)) && !isKnown(name.first, name.last)) cuts.push(i)
    else if (/^['’]s?$/.test(form(i)) && form(name.first) !== 'Operation' && !OWNING.test(form(i - 1)) && !isSaint(form(i - 2)) && !(form(i) !== "'s" && (isTrade(i - 1) || UNITED.test(form(i + 1)))) && name.type !== 'WORK') cuts.push(i)
    else if (/^(?:near|in|against|with|during|from|to|by|at)$/.test(form(i)) && name.type !== 'WORK' && !isKnown(name.first, name.last)) cuts.push(i)
    else if (/^(?:VERB|AUX)$/.test(tree.tokens[i]?.upos ?? '') && /^\p{Ll}/u.test(form(i)) && !PARTICLES.has(form(i)) && name.type !== 'WORK') cuts.push(i)
  }
  // "Department of Trade, Industry and Labour" is one name.
  const firstComma = cuts[0] ?? name.last
  const words = (from: number, to: number) => tree.tokens.slice(from, to).map(t => t.form)
  if (name.type === 'ORG' && form(firstComma) === ',' && words(name.first, firstComma).some(w => w === 'of' || w === 'for')
    && words(firstComma, name.last).includes('and') && words(firstComma, name.last).filter(w => w === 'of').length === 0) return [name]
  const edges = [name.first - 1, ...cuts, name.last + 1]
  return edges.slice(1).map((end, i): FoundName => ({ ...name, first: withoutArticle(tree, (edges[i] ?? 0) + 1), last: end - 1 })).filter(p => p.first <= p.last)
}

/** "Frenchman Jan van Ruyven": where somebody is from comes before the name. */
function splitNationality(tree: Tree, name: FoundName, knowledge: EntityKnowledge): readonly FoundName[] {
  const form = tree.tokens[name.first]?.form ?? ''
  const isNationality = name.type === 'PER' && name.last - name.first >= 2 && knowledge.countryOfAdjective(form) !== undefined && knowledge.country(form) === undefined
  return isNationality ? [{ ...name, last: name.first, type: 'NORP' }, { ...name, first: name.first + 1 }] : [name]
}

/** "Middle East Tobias Grey": the post and its holder ran together. */
function splitBeforePerson(
  tree: Tree, name: FoundName, lexicon: Lexicon, isGiven: (i: number) => boolean, isKnown: (first: number, last: number) => boolean,
): readonly FoundName[] {
  for (let i = name.first + 1; i < name.last; i++) {
    if ((isGiven(i) || (isPost(tree, name.first, lexicon) && name.last > i && !isBody(tree, i, name.last, lexicon))) && isKnown(name.first, i - 1)) return [{ ...name, last: i - 1, type: name.type === 'PER' ? 'GPE' : name.type }, { ...name, first: i, type: 'PER' }]
  }
  return [name]
}

/** "Ambassador to the", "Minister for" right before it. */
function isPost(tree: Tree, first: number, lexicon: Lexicon): boolean {
  const form = (i: number) => tree.tokens[i]?.form ?? ''
  const at = /^the$/i.test(form(first - 1)) ? first - 2 : first - 1
  return /^(?:to|of|for)$/.test(form(at)) && lexicon.isForm(form(at - 1))
}

const isBody = (tree: Tree, first: number, last: number, lexicon: Lexicon): boolean =>
  lexicon.classOfName(tree.tokens.slice(first, last + 1).map(t => t.form.toLowerCase()), 'ORG') !== undefined

function withoutArticle(tree: Tree, i: number): number {
  return /^(?:and|the)$/i.test(tree.tokens[i]?.form ?? '') ? withoutArticle(tree, i + 1) : i
}

/** At the start of the sentence, or of what a dateline or quotation mark begins. */
const isBeginning = (tree: Tree, i: number): boolean => i === 0 || /^(?:-|–|—|--|:|["“])$/.test(tree.tokens[i - 1]?.form ?? '')

/** "the [October-December] quarter" */
const isMonths = (forms: readonly string[]): boolean => forms.length > 1 && MONTH.test(forms[0] ?? '') && MONTH.test(forms.at(-1) ?? '')
  || /^\p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+$/u.test(forms.join('')) && forms.join('').split(/[-–]/).every(part => MONTH.test(part))

function isName(tree: Tree, name: FoundName, surnames: ReadonlySet<string>, lexicon: Lexicon): boolean {
  const tokens = tree.tokens.slice(name.first, name.last + 1)
  const forms = tokens.map(t => t.form)
  const text = normalizeName(forms.join(' '))
  if (text === '' || notEntities.has(text) || !/\p{L}/u.test(text) || /[$€£@]/.test(forms.join(''))) return false
  const token = tokens[0]
  const last = forms.at(-1) ?? ''
  if (token === undefined || isMonths(forms)) return false
  if (tokens.length > 1 && /^(?:GPE|LOC|NORP)$/.test(name.type) && notEntities.has(normalizeName(last))) return false
  if (isStrife(last)) return false
  // "the award for Best Actress"
  if (tokens.length > 1 && forms[0] === 'Best' && lexicon.isRole(last.toLowerCase())) return false
  if (tokens.length > 1) return !isOffice(forms, name.type, lexicon)
  if (surnames.has(token.form) || isAcronym(token.form) || (chambers.has(token.form) && name.first > 0)) return true
  // "Riot police used …": the first word of what it says.
  if (name.first === 0 && lexicon.head(`${token.form.toLowerCase()} ${tree.lemma(name.last + 1)}`) !== undefined) return false
  if (lexicon.isForm(token.form) || (name.type !== 'PER' && lexicon.isTitle(token.form))) return false
  // "Members" at the start of a sentence, "Court": a common noun.
  const common = !/^\p{Lu}.*\p{Lu}/u.test(token.form) && [token.lemma, token.form, token.form.replace(/s$/, '')].some(w => lexicon.head(w.toLowerCase()) !== undefined)
  if (name.type === 'NORP') return !(common && (name.first === 0 || (name.first === 1 && tree.tokens[0]?.upos === 'DET')) && !notEntities.has(text.replace(/s$/, '')))
  // "Gunmen stormed": people, not somebody called so.
  const single = lexicon.head(token.form.toLowerCase().replace(/men$/, 'man').replace(/s$/, ''))?.class
  const isPlural = isBeginning(tree, name.first) && (token.xpos === 'NNS' || token.xpos === 'NNPS' || /men$/.test(token.form)) && single === 'Person'
  // "Drones struck"
  if (name.type === 'PER' && isBeginning(tree, name.first) && /s$/.test(token.form) && (single === 'Weapon' || single === 'Vehicle')) return false
  // "Notary who looted savings jailed", "Rebel troops seized …": a title or sentence begins with what somebody is
  if (name.type === 'PER' && isBeginning(tree, name.first) && isDescribed(tree, name.last) && lexicon.head(token.form.toLowerCase())?.class === 'Person') return false
  // "Lena Voss, Dean of Dalton": an office that somebody holds.
  if (name.type === 'PER' && (lexicon.isTitle(token.form) || lexicon.isRole(token.form.toLowerCase())) && /^(?:of|for)$/.test(tree.tokens[name.last + 1]?.form ?? '')) return false
  return name.type === 'PER' ? !isPlural : !common
}

/** Whether a clause or a noun in lower case follows that tells more of it. */
const isDescribed = (tree: Tree, i: number): boolean => {
  const next = tree.tokens[i + 1]
  return next !== undefined && (/^(?:who|whose|with|in|from)$/.test(next.form) || (next.upos === 'NOUN' && /^\p{Ll}/u.test(next.form)))
}

/** "Special Representative for Syria", "Wing Commander": an office, not a name. */
function isOffice(forms: readonly string[], type: NameType, lexicon: Lexicon): boolean {
  const of = forms.findIndex(f => f === 'of' || f === 'for')
  // "with Defense Ministers from Canada": several who hold it
  if (of < 0 && type !== 'PER' && forms.length === 2 && /^(?:Ministers|Secretaries)$/.test(forms.at(-1) ?? '')) return true
  const head = (of > 0 ? forms[of - 1] : forms.at(-1)) ?? ''
  if (!lexicon.isForm(head) || !/^\p{Lu}\p{Ll}/u.test(head)) return false
  return type !== 'PER' || (of < 0 && forms.length <= 3 && (isAcronym(forms[0] ?? '') || lexicon.classOfName([(forms.at(-2) ?? '').toLowerCase()], 'ORG') !== undefined))
}
