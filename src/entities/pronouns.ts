import type { Draft } from './draft.js'
import { pronouns } from './lexicon/pronouns.js'
import type { Pronoun } from './lexicon/pronouns.js'
import type { Reader } from './reader.js'
import type { Tree } from './tree.js'

/** The pronoun of a word, if it is one of those that are resolved. */
export const pronounOf = (word: string): Pronoun | undefined => pronouns.get(word.toLowerCase())

/** The pronouns of a sentence. "that" counts only where it stands for a noun in a relative clause. */
export function pronounDrafts(tree: Tree, reader: Reader): readonly Draft[] {
  const out: Draft[] = []
  tree.tokens.forEach((token, i) => {
    const pronoun = token.upos === 'PRON' || token.xpos === 'PRP$' || token.xpos.startsWith('WP') || token.xpos === 'WDT'
      ? pronounOf(token.form) : undefined
    if (pronoun === undefined || (pronoun.kind === 'relative' && relativeNoun(tree, i) === undefined)) return
    const { start, end } = reader.span(tree, i, i)
    out.push({
      start, end, sentence: tree.sentence.index,
      first: i, last: i, head: i, coreFirst: i, coreLast: i,
      form: 'pronoun', core: token.form, normal: token.form.toLowerCase(), names: [], lemma: token.form.toLowerCase(),
      title: '', class: pronoun.kind === 'person' || pronoun.kind === 'speaker' ? 'Person' : 'Thing', classWeight: 0,
      number: pronoun.number, gender: pronoun.gender, reference: 'definite', modifiers: [], isAdjective: false, also: [],
    })
  })
  return out
}

/** The noun that a relative pronoun stands for: "gunmen" in "gunmen who opened fire". */
export function relativeNoun(tree: Tree, pronoun: number): number | undefined {
  let at = pronoun
  for (let steps = 0; at >= 0 && steps < tree.tokens.length; steps++) {
    if (tree.is(at, 'acl:relcl')) {
      const noun = tree.head(at)
      return noun >= 0 && noun < pronoun ? noun : undefined
    }
    at = tree.head(at)
  }
  return undefined
}
