import type { Draft } from './draft.js'
import { normalizeName, tidy } from './names.js'
import type { Reader } from './reader.js'
import type { Tree } from './tree.js'

/** Longest description in tokens. */
const LONGEST = 14

/** "those who stayed", "someone": people that only a pronoun names. */
export function indefiniteDraft(tree: Tree, i: number, reader: Reader): Draft | undefined {
  const token = tree.tokens[i]
  if (token === undefined || !/^(?:PRON|DET)$/.test(token.upos)) return undefined
  const word = token.form.toLowerCase()
  const single = word === 'someone' || word === 'somebody'
  const clause = tree.kids(i).find(k => k > i && tree.is(k, 'acl'))
  if (!single && !((word === 'those' || word === 'anyone' || word === 'everyone') && clause !== undefined)) return undefined
  const end = single || clause === undefined ? i : tree.lastUnder(clause, k => tree.is(k, 'punct', 'advcl', 'conj', 'parataxis', 'appos'))
  const last = end - i > LONGEST ? i : end
  const names = [tidy(reader.slice(tree, i, last)), ...(clause === undefined || single || clause - i > 2 ? [] : [tidy(reader.slice(tree, i, clause))])]
  return {
    ...reader.span(tree, i, i), sentence: tree.sentence.index, first: i, last: i, head: i, coreFirst: i, coreLast: last,
    form: 'nominal', core: names[0] ?? word, normal: normalizeName(names[0] ?? word), names: [...new Set(names)], lemma: word, title: '',
    class: single ? 'Person' : 'Group', classWeight: 0.7, number: single ? 'Sing' : 'Plur', gender: undefined,
    reference: 'indefinite', modifiers: [], isAdjective: false, also: [],
  }
}

/** Participles and adjectives that with "the" are people. */
const SUFFERERS = /^(?:displaced|injured|wounded|missing|vulnerable|needy|homeless|poor|sick|elderly|bereaved|oppressed|persecuted|detained|accused|unemployed|disabled|starving|stranded|besieged)$/

/** "help for the displaced", "the most vulnerable": people named by what befell them alone. */
export function suffererDraft(tree: Tree, i: number, reader: Reader): Draft | undefined {
  const token = tree.tokens[i]
  if (token === undefined || !/^(?:VERB|ADJ|NOUN)$/.test(token.upos) || !SUFFERERS.test(token.form.toLowerCase())) return undefined
  if (token.upos === 'NOUN' && reader.lexicon.head(tree.lemma(i)) !== undefined) return undefined
  const first = /^(?:most|very)$/i.test(tree.tokens[i - 1]?.form ?? '') ? i - 1 : i
  if (tree.tokens[first - 1]?.form.toLowerCase() !== 'the' || /^(?:NOUN|PROPN)$/.test(tree.tokens[i + 1]?.upos ?? '') || tree.is(i, 'amod', 'compound')) return undefined
  const names = [tidy(reader.slice(tree, first - 1, i)), tidy(reader.slice(tree, first, i)), token.form]
  return {
    ...reader.span(tree, first - 1, i), sentence: tree.sentence.index, first: first - 1, last: i, head: i, coreFirst: first, coreLast: i,
    form: 'nominal', core: names[1] ?? token.form, normal: normalizeName(names[1] ?? token.form), names: [...new Set(names)],
    lemma: token.form.toLowerCase(), title: '', class: 'Group', classWeight: 0.7, number: 'Plur', gender: undefined,
    reference: 'definite', modifiers: [], isAdjective: false, also: [],
  }
}
