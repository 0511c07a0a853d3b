/** Abbreviated titles ("Brig.", "Rep."): before a name they end neither a token at their full stop nor a sentence. */
import { CHARACTER, characterClass } from './characters.js'
import abbreviations from './title-abbreviations.json' with { type: 'json' }

const TITLES: ReadonlySet<string> = new Set(abbreviations)
const LONGEST = abbreviations.reduce((most, word) => Math.max(most, word.length), 0)

/** Whether a word is such a title with its full stop: "Brig.", "SGT."; before a name it has a capital. */
export const isAbbreviatedTitle = (form: string): boolean =>
  form.length <= LONGEST + 1 && form.endsWith('.') && /^\p{Lu}/u.test(form) && TITLES.has(form.slice(0, -1).toLowerCase())

/**
 * Whether the full stop at the end of a stretch without spaces belongs to a title before a name.
 *
 * @param next how the next stretch begins: 2 for a capital
 */
export function keepsStop(text: string, start: number, at: number, end: number, next: number): boolean {
  return at === end - 1 && next === 2 && text.charCodeAt(at) === FULL_STOP && at - start <= LONGEST
    && characterClass(text.charCodeAt(start)) === CHARACTER.letter && (isAbbreviatedTitle(text.slice(start, end)) || isInitial(text, start, end))
}

/** Letters that are also numbers of kings and parts, or a word: the models seldom saw them as initials. */
const DOUBTFUL: ReadonlySet<string> = new Set(['V', 'Y'])

/** Whether a token is such a letter with the full stop that `keepsStop` left to it. */
export const isDoubtfulInitial = (form: string): boolean => form.length === 2 && form.endsWith('.') && DOUBTFUL.has(form.charAt(0))

/** "Adam ⟨V.⟩ Corwin", not "under Article V. The": a name before it, and behind it one that begins no sentence by its looks. */
function isInitial(text: string, start: number, end: number): boolean {
  if (!isDoubtfulInitial(text.slice(start, end))) return false
  const before = /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - REACH), start))?.[1]
  const after = /^ (\p{Lu}[\p{L}'’-]+)/u.exec(text.slice(end, end + REACH))?.[1]
  return before !== undefined && after !== undefined && !COUNTED.has(before) && !OPENING.has(after)
}

/** How much of the text around it is looked at. */
const REACH = 24

/** What goes by a number in such letters. */
const COUNTED: ReadonlySet<string> = new Set(['War', 'Article', 'Title', 'Part', 'Phase', 'Act', 'Chapter', 'Type', 'Stage', 'Class', 'Section', 'Volume', 'Book', 'Level', 'Annex', 'Schedule', 'Group', 'Appendix', 'Generation', 'Charles', 'Henry', 'George', 'James', 'Pius', 'Paul'])

/** Words that begin sentences more often than they are somebody's name. */
const OPENING: ReadonlySet<string> = new Set(['The', 'An', 'He', 'She', 'It', 'They', 'We', 'You', 'His', 'Her', 'Its', 'Their', 'Our', 'This', 'That', 'These', 'Those', 'There', 'In', 'On', 'At', 'By', 'For', 'From', 'With', 'As', 'If', 'But', 'And', 'Or', 'So', 'After', 'Before', 'When', 'While', 'Since', 'Under', 'Both', 'Some', 'Many', 'Most', 'All', 'No', 'Not', 'What', 'Who', 'One', 'Two', 'Three', 'However', 'Meanwhile', 'According', 'Last'])

const FULL_STOP = 46

/** Honorifics that look like other words, with or without full stops: "HE Dr Kofi Mensah", "H.E. Ann Lee". */
const HONORIFIC = /^(?:H\.?E\.?|HRH|H\.R\.H\.|HM)$/

const PERFECT: ReadonlySet<string> = new Set(['has', 'have', 'had', '’ve', "'ve"])
const DAYS: ReadonlySet<string> = new Set(['today', 'yesterday', 'tonight'])

/**
 * What the models read in place of a word that they seldom saw in its place: an honorific before a name is to them what "Mr." is, and no
 * pronoun in capitals; the day inside a perfect, as statements of ministries have it ("has today announced"), is what "now" is; between
 * two names "beat" is what "defeated" is, "WHO" among small letters is a body as "NATO" is, and "shot down" what "knocked down" is, and "her" before a quotation is the object that "him" is: called her "a star".
 *
 * @param at where the word is in the sentence
 */
export function readAs(forms: readonly string[], at: number): string {
  const form = forms[at] ?? ''
  if (HONORIFIC.test(form) && /^\p{Lu}\p{Ll}/u.test(forms[at + 1] ?? '')) return 'Mr.'
  if (form === 'beat' && /^\p{Lu}/u.test(forms[at - 1] ?? '') && /^(?:\p{Lu}|the$|their$|his$|her$)/u.test(forms[at + 1] ?? '')) return 'defeated'
  if (form === 'shot' && forms[at + 1] === 'down') return 'knocked'
  if (form === 'WHO' && isAmongSmall(forms, at)) return 'NATO'
  if (form === 'her' && /^["“]$/.test(forms[at + 1] ?? '')) return 'him'
  return DAYS.has(form) && PERFECT.has(forms[at - 1] ?? '') && /^\p{Ll}+(?:d|t|n)$/u.test(forms[at + 1] ?? '') ? 'now' : form
}

/** Whether the words around one are not in capitals, as those of a headline may be. */
const isAmongSmall = (forms: readonly string[], at: number): boolean =>
  [at - 1, at + 1].every(i => !/^\p{Lu}{2,}$/u.test(forms[i] ?? '')) && forms.some(form => /^\p{Ll}{2,}$/u.test(form))
