import { familyOf } from '../families.js'
import type { EntityKnowledge } from '../knowledge.js'
import { chambers } from '../lexicon/chambers.js'
import { notEntities } from '../lexicon/not-entities.js'
import type { Lexicon } from '../lexicon.js'
import { isAcronym, normalizeName } from '../names.js'
import type { Tree } from '../tree.js'
import { covers } from './found.js'
import type { FoundName } from './found.js'
import { isHappening, isStrife } from './happenings.js'
import type { NameType } from '../../model/index.js'

/**
 * Proper nouns that the finder and the lookups passed over: runs of capitalized words inside a sentence, and
 * acronyms.
 *
 * "the [Asad] regime", "the [ZDF]'s camp".
 */
export function addByShape(tree: Tree, names: readonly FoundName[], knowledge: EntityKnowledge, lexicon: Lexicon): readonly FoundName[] {
  const out = [...names]
  const { tokens } = tree
  const shouted = isShouted(tree)
  // "the Museum of Dalton Glass paid Ada Stone": names side by side, but a verb as it is written in a text.
  const hasVerb = tree.tokens.some(t => t.upos === 'VERB' && /^\p{Ll}{4,}/u.test(t.form))
  for (let first = 0; first < tokens.length; first++) {
    const titled = endOfTitled(tree, first, lexicon)
    const parts = titled === undefined ? [] : out.filter(n => n.first <= titled && n.last >= first)
    if (titled !== undefined && parts.every(n => n.type !== 'PER' && n.source !== 'knowledge' && n.first >= first && n.last <= titled)) {
      for (const part of parts) out.splice(out.indexOf(part), 1)
      out.push({ first, last: titled, type: 'ORG', source: 'shape' })
      first = titled
      continue
    }
    const end = shouted && !(hasVerb && tree.tokens[first - 1]?.form === 'the') ? first : endOfCapitals(tree, first, lexicon)
    if (end > first && !covers(out, first, end) && !notEntities.has(normalizeName(tokens.slice(first, end + 1).map(t => t.form).join(' ')))) {
      out.push({ first, last: end, type: typeByShape(tree, first, end, knowledge, lexicon), source: 'shape' })
      first = end
      continue
    }
    if (!isProper(tree, first) && !isOddNoun(tree, first, lexicon) && !isUnitNumber(tree, first, lexicon)) continue
    let last = isUnitNumber(tree, first, lexicon) ? first + 1 : first
    while (last + 1 < tokens.length && (isProper(tree, last + 1) || isHyphenInside(tree, last + 1))) last += isProper(tree, last + 1) ? 1 : 2
    const told = first < last && lexicon.classOfName(tree.tokens.slice(first, last + 1).map(t => t.form.toLowerCase()), 'ORG') !== undefined
    if ((told || !shouted) && !covers(out, first, last) && isWorthy(tree, first, last, lexicon)) out.push({ first, last, type: typeByShape(tree, first, last, knowledge, lexicon), source: 'shape' })
    first = last
  }
  return out.sort((a, b) => a.first - b.first)
}

/** Nouns after the name of who leads: "the Asad regime". */
const LED = new Set(['regime', 'government', 'administration', 'family', 'campaign', 'presidency', 'clan'])

/** Titles that a surname follows. */
const HOLDERS = /^(?:Minister|Secretary|Senator|Ambassador|Governor|Chancellor)$/

function typeByShape(tree: Tree, first: number, last: number, knowledge: EntityKnowledge, lexicon: Lexicon): NameType {
  const form = tree.tokens[first]?.form ?? ''
  if (first === last) {
    if (/s$/.test(form) && (lexicon.head(form.slice(0, -1).toLowerCase())?.class === 'Person' || knowledge.countryOfAdjective(form.slice(0, -1)) !== undefined)) return 'NORP'
    if (isAcronym(form) || chambers.has(form) || /^\p{Lu}{1,3}\d{1,3}$/u.test(form)) return 'ORG'
    return LED.has(tree.lemma(last + 1)) ? 'PER' : 'MISC'
  }
  // "Minister Song"
  if (last === first + 1 && HOLDERS.test(form)) return 'PER'
  if (isHappening(tree.tokens.slice(first, last + 1).map(t => t.form)) || isStrife(tree.tokens[last]?.form ?? '')) return 'EVENT'
  if (knowledge.genderOfGivenName(form) !== undefined && last - first <= 3) return 'PER'
  const told = lexicon.classOfName(tree.tokens.slice(first, last + 1).map(t => t.form.toLowerCase()), 'ORG')
  return told !== undefined && familyOf(told) === 'organization' ? 'ORG' : 'MISC'
}

/** A headline in title case or capitals: capitals tell little there. */
function isShouted(tree: Tree): boolean {
  const words = tree.tokens.filter(t => /^\p{L}{4,}/u.test(t.form))
  return words.length > 0 && words.filter(t => /^\p{Lu}/u.test(t.form)).length > 0.6 * words.length
}

/** "the software maker Quarnell": a word with a capital inside a sentence that the tagger took for a common noun. */
function isOddNoun(tree: Tree, i: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[i]
  const before = tree.tokens[i - 1]
  return token?.upos === 'NOUN' && /^\p{Lu}\p{Ll}{3,}$/u.test(token.form) && !/s$/.test(token.form) && before?.upos === 'NOUN' && /^\p{Ll}/u.test(before.form)
    && (lexicon.head(tree.lemma(i - 1))?.weight ?? 0) >= 0.5 && lexicon.head(token.form.toLowerCase()) === undefined && !lexicon.isTitle(token.form)
}

/**
 * Last token of two words and more with capitals inside a sentence, over "of" and "of the", whatever the tagger took them for:
 * "the Gallery of Modern Tapestry", "drove buses for First Harwick"; the token itself where no name begins there.
 */
export function endOfCapitals(tree: Tree, first: number, lexicon: Lexicon): number {
  if (!isCapital(tree, first) || first === 0 || /^(?:[“"‘':(\[•*–—-]|\.)$/.test(tree.tokens[first - 1]?.form ?? '') || isCapital(tree, first - 1)) return first
  let last = first
  let of = -1
  for (;;) {
    if (isCapital(tree, last + 1)) last++
    else if (of < 0 && tree.tokens[last + 1]?.form === 'of' && isCapital(tree, last + 2)) [of, last] = [last + 1, last + 2]
    else if (of < 0 && tree.tokens[last + 1]?.form === 'of' && tree.tokens[last + 2]?.form === 'the' && isCapital(tree, last + 3)) [of, last] = [last + 1, last + 3]
    else break
  }
  const head = tree.tokens[of < 0 ? last : of - 1]
  const isOffice = (form: string): boolean => lexicon.isTitle(form) || lexicon.isTitlePart(form) || lexicon.isRole(form.toLowerCase())
  if (head === undefined || isOffice(head.form) || isOffice(tree.tokens[first]?.form ?? '')) return first
  return tree.tokens.slice(first, last + 1).some(t => notEntities.has(t.form.toLowerCase())) ? first : last
}

/** A word of a name by its first letter: no acronym, and none of the words that are written so anywhere. */
function isCapital(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  return token !== undefined && /^\p{Lu}\p{Ll}+$/u.test(token.form) && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(token.upos)
}

/** "the charity [Safe Passage Now]": words with capitals, whatever the tagger took them for, right after the noun that says what body they name. */
function endOfTitled(tree: Tree, first: number, lexicon: Lexicon): number | undefined {
  const before = tree.tokens[first - 1]
  if (before?.upos !== 'NOUN' || before.feats.Number === 'Plur' || !/^\p{Ll}/u.test(before.form) || tree.sentence.isTitle) return undefined
  const kind = lexicon.head(tree.lemma(first - 1))
  if (kind === undefined || kind.weight < 0.6 || familyOf(kind.class) !== 'organization') return undefined
  let last = first - 1
  while (/^\p{Lu}\p{Ll}+$/u.test(tree.tokens[last + 1]?.form ?? '')) last++
  return last > first ? last : undefined
}

/** "[3rd] Battalion" */
const isUnitNumber = (tree: Tree, i: number, lexicon: Lexicon): boolean =>
  /^\p{Lu}/u.test(tree.tokens[i + 1]?.form ?? '') && /^\d/.test(tree.tokens[i]?.form ?? '') && lexicon.classOfName([i, i + 1].map(at => tree.tokens[at]?.form.toLowerCase() ?? ''), 'ORG') === 'Military'

/** "Make-A-Wish": a hyphen with nothing around it between two words with capitals. */
function isHyphenInside(tree: Tree, i: number): boolean {
  const [a, hyphen, b] = [tree.tokens[i - 1], tree.tokens[i], tree.tokens[i + 1]]
  return a !== undefined && hyphen !== undefined && b !== undefined && /^[-‐]$/.test(hyphen.form) && a.end === hyphen.start && hyphen.end === b.start && /^\p{Lu}/u.test(b.form)
}

function isProper(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  return token !== undefined && ((token.upos === 'PROPN' && /^\p{Lu}/u.test(token.form)) || (token.upos === 'NOUN' && /^\p{Lu}{3,6}$/u.test(token.form)) || isAddress(token.form))
}

/** A site by its address: "www.example.org", "Example.com". */
const isAddress = (form: string): boolean => form.includes('.') && /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|info|tv|int|news|io)(?:\.[a-z]{2})?$/i.test(form)

function isWorthy(tree: Tree, first: number, last: number, lexicon: Lexicon): boolean {
  const tokens = tree.tokens.slice(first, last + 1)
  const form = tokens[0]?.form ?? ''
  if (notEntities.has(normalizeName(tokens.map(t => t.form).join(' '))) || tokens.every(t => lexicon.isTitle(t.form) || notEntities.has(t.form.toLowerCase()))) return false
  // "R-Redding": party and state of a politician.
  if (/^[DRI]-\p{Lu}/u.test(form) || /[$€£]/.test(form) || /^[$€£]$/.test(tree.tokens[last + 1]?.form ?? '')) return false
  // "M88 rebels"
  if (tokens.length === 1 && /^\p{Lu}{1,3}\d{1,3}$/u.test(form) && /^(?:rebel|movement|group|militia|fighter|militant|insurgent|gang|party|alliance|coalition)$/.test(tree.lemma(last + 1))) return true
  if (/\d/.test(tokens.map(t => t.form).join('')) && tokens.length === 1) return false
  if (isAddress(form)) return true
  if (tokens.length > 1 && lexicon.isForm(tokens.at(-1)?.form ?? '')) return false
  if (tokens.length === 1 && first === 0 && !isAcronym(form)) return false
  if (isStrife(tokens.at(-1)?.form ?? '')) return false
  return (first > 0 && chambers.has(form)) || !(tokens.length === 1 && lexicon.head(form.toLowerCase()) !== undefined && !isAcronym(form))
}
