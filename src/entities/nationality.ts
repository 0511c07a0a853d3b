import type { Draft } from './draft.js'
import { nameDraft } from './name-draft.js'
import type { Range } from './name-draft.js'
import { normalizeName, tidy } from './names.js'
import type { FoundName } from './naming/index.js'
import type { Reader } from './reader.js'
import type { Tree } from './tree.js'

/**
 * "Iraqi", "South African", "Iraqis": a nationality before a noun speaks of the country, with an article before it of
 * somebody, in the plural of people.
 *
 * @returns undefined where the name is no nationality or of people, nothing where it speaks of nothing
 */
export function nationalityDraft(tree: Tree, name: FoundName, range: Range, reader: Reader): readonly Draft[] | undefined {
  const head = tree.headOf(range.first, range.last)
  const token = tree.tokens[head]
  if (token === undefined || range.last - range.first > 1) return undefined
  const word = tidy(reader.slice(tree, range.first, range.last))
  const country = reader.knowledge.countryOfAdjective(word)
  const isSingle = range.first === range.last
  if (country === undefined || reader.knowledge.country(word) !== undefined) {
    // A religious or ethnic word before a noun is no entity; as a noun it is a group of people.
    return (isSingle || /^(?:Latin|North|South|Central|Native) American$/.test(word)) && name.type === 'NORP' && isModifier(tree, range.first) ? [] : undefined
  }
  // "French-language": no France in it.
  if (/^[-‐]$/.test(tree.tokens[range.last + 1]?.form ?? '') && /^(?:language|speaking|style|speaker)$/.test(tree.lemma(range.last + 2))) return []
  if (isSingle && isEthnic(tree, range.first, reader)) return []
  const people = /s$/.test(word) && reader.knowledge.countryOfAdjective(word.slice(0, -1)) !== undefined
  if (people) return undefined
  const isBefore = isSingle ? isModifier(tree, range.first) : tree.head(head) > range.last && tree.is(head, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked', 'flat')
  if (!isBefore && isSomebody(tree, range, word, reader)) return [personDraft(tree, range, word, reader)]
  if (isBefore || isBeforePerson(range, reader.names[tree.sentence.index] ?? []) || (token.upos === 'ADJ' && tree.marker(head) === undefined)) return [adjectiveDraft(tree, range, reader, country.id)]
  return name.type === 'NORP' ? [] : undefined
}

/** "Syrian Turkmen rebels", "a Bosnian Serb general": the second of two nationalities side by side is a people of the first land, not another land. */
export function isEthnic(tree: Tree, i: number, reader: Reader): boolean {
  const [before, own] = [tree.tokens[i - 1], tree.tokens[i]]
  return before !== undefined && own !== undefined && before.upos === 'ADJ' && own.start > before.end - 1
    && reader.knowledge.countryOfAdjective(before.form) !== undefined && reader.knowledge.countryOfAdjective(own.form) !== undefined
}

/** "Frenchman Luc Morel": the parser may take the nationality for the head. */
const isBeforePerson = (range: Range, names: readonly FoundName[]): boolean => names.some(n => n.type === 'PER' && n.first === range.last + 1)

/** Whether a token describes a noun that follows it. */
export const isModifier = (tree: Tree, i: number): boolean =>
  tree.is(i, 'amod', 'compound', 'nmod:desc', 'nmod:unmarked', 'flat') && tree.head(i) > i

/** A nationality as a word for its country. */
export function adjectiveDraft(tree: Tree, range: Range, reader: Reader, known: string): Draft {
  return { ...nameDraft(tree, range, 'GPE', reader), class: 'Country', classWeight: 1, isAdjective: true, known, title: '' }
}

/** "a Belgian", "the Spaniard": there are Belgians and Spaniards; "the French" are many. */
function isSomebody(tree: Tree, range: Range, word: string, reader: Reader): boolean {
  const before = tree.tokens[range.first - 1]?.form.toLowerCase() ?? ''
  const next = tree.tokens[range.last + 1]
  return /^(?:a|an|the|another)$/.test(before) && next?.upos !== 'NOUN' && next?.upos !== 'PROPN' && next?.form !== '-'
    && (before !== 'the' || reader.knowledge.countryOfAdjective(`${word}s`) !== undefined)
}

function personDraft(tree: Tree, { first, last }: Range, word: string, reader: Reader): Draft {
  const head = tree.headOf(first, last)
  return {
    ...reader.span(tree, first, last), sentence: tree.sentence.index, first, last, head, coreFirst: first, coreLast: last,
    form: 'nominal', core: word, normal: normalizeName(word), names: [word], lemma: word.toLowerCase(), title: '',
    class: 'Person', classWeight: 0.7, number: 'Sing', gender: undefined,
    reference: tree.tokens[first - 1]?.form.toLowerCase() === 'the' ? 'definite' : 'indefinite', modifiers: [], isAdjective: false, also: [],
  }
}
