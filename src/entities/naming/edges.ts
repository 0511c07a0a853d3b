import type { Token } from '../../model/index.js'
import { familyOf } from '../families.js'
import type { Lexicon } from '../lexicon.js'
import { kin } from '../lexicon/kin.js'
import type { Tree } from '../tree.js'
import { isHyphen, MONTH } from './extend.js'
import type { FoundName } from './found.js'
import { PARTICLES } from './particles.js'
import { isFieldWord } from './portfolios.js'

/** What a step needs to know besides the name as it is so far. */
interface Place {
  readonly tree: Tree
  readonly lexicon: Lexicon
  /** The name as it was found. */
  readonly found: FoundName
  /** Its last token. */
  readonly end: number
  readonly isGiven: (i: number) => boolean
  readonly form: (i: number) => string
}

type Trim = (name: FoundName, place: Place) => FoundName

/** "Minister of Education Lena Voss", "Col. Lena Voss": the finder took the office into the name of the person. */
export function trimEdges(tree: Tree, name: FoundName, lexicon: Lexicon, isGiven: (i: number) => boolean): FoundName {
  const place: Place = { tree, lexicon, found: name, end: name.last, isGiven, form: i => tree.tokens[i]?.form ?? '' }
  return TRIMS.reduce((trimmed, trim) => trim(trimmed, place), name)
}

/** "⟨Minister⟩ of Education Lena Voss" */
const officeBefore = ({ tree, lexicon, form, found }: Place): Token | undefined => {
  const office = tree.tokens[found.first - 2]
  return office !== undefined && /^(?:of|for)$/.test(form(found.first - 1)) && (lexicon.isTitle(office.form) || lexicon.isRole(office.lemma.toLowerCase())) ? office : undefined
}

const pastOffice: Trim = (name, place) => {
  const { tree, lexicon, end, isGiven, form } = place
  let { first, type } = name
  const before = tree.tokens[first - 2]
  // "the son of Andrew John Voss", "an ally of Andrew John Voss"
  const isSomebodys = before !== undefined && (kin.has(before.lemma.toLowerCase()) || (/^\p{Ll}/u.test(before.form) && isGiven(first)))
  if (type === 'PER' && officeBefore(place) !== undefined && !isSomebodys && end - first >= 2 && !PARTICLES.has(form(first + 1))) first++
  // "Member of Parliament Lena Voss": all of the office was taken in.
  else if (type === 'PER' && end - first >= 3 && /^(?:of|for)$/.test(form(first + 1)) && (lexicon.isTitle(form(first)) || lexicon.isRole(form(first).toLowerCase()))) first += 3
  for (let i = first + 1; i < end; i++) {
    if (!/^(?:Mr|Mrs|Ms|Dr|Sir|Gen|Col|Capt|Lt)\.?$/.test(form(i))) continue
    first = i
    type = 'PER'
  }
  // "German company Weiden": what it is comes before what it is called.
  for (let i = first + 1; i < end && type !== 'WORK'; i++) {
    const token = tree.tokens[i]
    if (token?.upos === 'NOUN' && /^\p{Ll}/u.test(token.form) && !PARTICLES.has(token.form) && lexicon.head(token.lemma.toLowerCase()) !== undefined && /^\p{Lu}/u.test(form(i + 1))) first = i + 1
  }
  return { ...name, first, type }
}

const withoutTail: Trim = (name, { tree, form }) => {
  const { first, type } = name
  let { last } = name
  // "Kurdistan Regional" of "Kurdistan Regional governments".
  while ((type === 'GPE' || type === 'LOC') && last > first && tree.tokens[last]?.upos === 'ADJ') last--
  // "[Pentagon] Press Secretary": the press is part of the office.
  if (type === 'ORG' && last > first && form(last) === 'Press' && /^(?:Secretary|Officer|Attach[ée]|Spokes\p{L}+)$/u.test(form(last + 1))) last--
  // "[9th Bomb Wing] Public Affairs": the office that writes for it.
  if (type === 'ORG' && last - first >= 2 && form(last) === 'Affairs' && form(last - 1) === 'Public' && form(last - 2) !== 'of') last -= 2
  return { ...name, last }
}

const pastField: Trim = (name, place) => {
  const { end, form } = place
  let { first, last, type } = name
  const office = officeBefore(place)
  // "(R-Ohio)": the party before the state.
  if (first + 2 <= end && /^(?:R|D|I|L|Lab|Con|Lib)$/.test(form(first)) && isHyphen(form(first + 1)) && /^[(,]$/.test(form(first - 1))) first += 2
  // "Minister of [National Defense] Song Young-chul": the field of the office
  if (type !== 'PER' && office !== undefined && /^[MS]/.test(office.form)) {
    let own = first
    const isField = (i: number): boolean => isFieldWord(form(i)) || /^(?:National|and|&)$/.test(form(i))
    while (own < end && isField(own)) own++
    if (own > first && !isField(own) && /^\p{Lu}\p{Ll}/u.test(form(own))) [first, type] = [own, 'PER']
  }
  // "the Peru-[Chile] Alliance": two that are allied, and no body of the second
  if (type === 'ORG' && last === first + 1 && /^(?:Alliance|Partnership)$/.test(form(last)) && isHyphen(form(first - 1)) && /^\p{Lu}/u.test(form(first - 2))) [last, type] = [first, 'GPE']
  // "[Officer Commanding] B Company"
  if (first + 1 < end && form(first) === 'Officer' && form(first + 1) === 'Commanding') first += 2
  return { ...name, first, last, type }
}

const pastKind: Trim = (name, { lexicon, found, end, form }) => {
  let { first, type } = name
  // "Rival Norfly cancelled": how it stands to others is no part of its name.
  if (first === 0 && first < end && (STANDING.test(form(0)) || (found.type !== 'PER' && KIND.test(form(0)))) && /^\p{Lu}/u.test(form(1))) first++
  // "Airline Norfly cancelled": the first word of the sentence says what it is.
  const kind = first === 0 && first < end ? lexicon.head(form(0).toLowerCase()) : undefined
  if (kind !== undefined && type === 'PER' && kind.weight >= 0.6 && familyOf(kind.class) === 'organization') {
    first++
    type = 'ORG'
  }
  return { ...name, first, type }
}

const asCraft: Trim = (name, { tree, lexicon, end, form }) => {
  let { first, last, type } = name
  if (/^(?:Cyclone|Hurricane|Typhoon|Operation|Exercise)$/.test(form(first)) && first < end) {
    type = 'EVENT'
    // "Operation Freedom's [Shield]"
    if (last === end && /^['’]s$/.test(form(last + 1)) && tree.tokens[last + 2]?.upos === 'PROPN') last += 2
  }
  // "KM Bintang", "MV Dalton": the prefix of a ship.
  const prefix = form(first - 1)
  if (SHIP_PREFIX.test(prefix) && (type === 'PER' || VAGUE_KINDS.test(type) || type === 'ORG') && isShip(prefix, lexicon)) {
    first--
    type = 'PRODUCT'
  }
  while (first < end && (MONTH.test(form(first)) || (MONTH.test(form(first - 1)) && /^\d+$/.test(form(first))))) first++
  return { ...name, first, last, type }
}

const asPerson: Trim = (name, { tree, lexicon, end, form }) => {
  const { first } = name
  let { type } = name
  const words = tree.tokens.slice(first, end + 1)
  const areCapital = words.every(t => /^\p{Lu}|^[-.]$/u.test(t.form))
  if (type !== 'PER' && type !== 'GPE' && first < end && OFFICE.test(form(first)) && words.length <= 4 && areCapital
    && (words.length === 2 && form(first) === 'Minister' || lexicon.classOfName(words.map(t => t.form.toLowerCase()), 'ORG') === undefined)) type = 'PER'
  // "L/Cpl [Dale Harkin]", "Pte [Ann Lee]"
  if (first < end && RANK.test(form(first)) && /^\p{Lu}\p{Ll}/u.test(form(first + 1))) return { ...name, first: first + 1, type: 'PER' }
  if (type !== 'PER' && words.length >= 2 && words.length <= 5 && /\.$/.test(form(first)) && lexicon.isForm(form(first)) && areCapital) type = 'PER'
  if (type === 'PER' && words.length >= 2 && SHIP_PREFIX.test(form(first)) && isShip(form(first), lexicon)) type = 'PRODUCT'
  return { ...name, type }
}

const TRIMS: readonly Trim[] = [pastOffice, withoutTail, pastField, pastKind, asCraft, asPerson]

const isShip = (prefix: string, lexicon: Lexicon): boolean => lexicon.classOfName([prefix.toLowerCase(), 'x'], 'PRODUCT') === 'Vehicle'

/** Ranks that finders seldom tell from names. */
const RANK = /^(?:L\/Cpl|LCpl|Pte|S\/Sgt|L\/Sgt|Spr|Gnr|Tpr|Gdsm|Rfn|Fus|Sig|Bdr|L\/Bdr|Cfn|Mne|Pfc|Spc|Pvt)\.?$/

/** "USS", "HNoMS". */
const SHIP_PREFIX = /^(?:\p{Lu}{2,6}|H\p{Lu}\p{Ll}\p{Lu}{2})$/u

const VAGUE_KINDS = /^(?:WORK|PRODUCT|MISC|FAC|EVENT)$/

/** What a body is, in a headline before its name, and never the beginning of one. */
const KIND = /^(?:Startup|Airline|Carmaker|Automaker|Chipmaker|Drugmaker|Planemaker|Retailer|Insurer|Lender|Brewer|Broadcaster|Supermarket|Publisher|Developer|Builder|Conglomerate|Bookmaker|Smartphone|Tycoon)$/

const STANDING = /^(?:Rival|Archrival|Ally|Competitor|Neighbou?r|Fellow|Veteran|Longtime|Incumbent|Newcomer|Then)$/

/** Titles that begin no names of bodies or works. */
const OFFICE = /^(?:Senator|Sen|Representative|Rep|Congressman|Congresswoman|Judge|Justice|Governor|Gov|Mayor|Minister|Chancellor|Ambassador|Professor|Prof|Colonel|Col|Lt|Lieutenant|Sgt|Gen|Adm|Admiral|Capt|Sheikh|Imam|Sheriff|Detective|Inspector|Officer|Constable|Superintendent|Commissioner|Councillor|Councilman|Councilwoman|Coach|Mrs|Mr|Ms|Miss|Dr|Sir|Dame)\.?$/
