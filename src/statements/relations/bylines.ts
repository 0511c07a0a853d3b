import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Candidate, RelationRule } from './rule.js'

/** How many sentences a byline comes after at most: title, subtitle, date. */
const OPENING = 6

/** As many words as a byline, or the line under it that tells for whom, has at most. */
const LONGEST = 16

/**
 * For whom the authors of an article write:
 *
 * - By ⟨Ann Lee⟩, ⟨Harbour Courier⟩
 * - By Tech. Sgt. ⟨Ann Lee⟩ / ⟨9th Bomb Wing⟩ Public Affairs
 */
export const bylines: RelationRule = {
  name: 'byline',
  find(context, sentence) {
    const { tree, mentions } = sentence
    if (sentence.index > OPENING || !/^by$/i.test(tree.tokens[0]?.form ?? '') || !isLine(sentence)) return []
    const people = mentions.filter(m => m.form === 'name' && (e => e !== undefined && context.isA(e, 'Person'))(context.entities[m.entity]))
    const [first] = people
    if (first === undefined || first.first > 1) return []
    // "Petty Officer 2nd Class ⟨Ann Lee⟩": what follows a name without a joint was a rank
    const authors = people.filter((m, i) => people[i + 1] === undefined || /^(?:and|,|&)$/.test(tree.tokens[m.last + 1]?.form ?? ''))
    const house = houseIn(context, sentence, first.last) ?? houseUnder(context, context.sentences[sentence.index + 1])
    return house === undefined ? [] : authors.flatMap((author): Candidate[] => {
      const subject = context.entities[author.entity]
      return subject === undefined ? [] : [{ subject, predicate: 'worksFor', object: house, anchor: author.head, tokens: [0, author.first, author.last], confidence: 0.7, by: 'by' }]
    })
  },
}

/** Short, and without a verb of its own. */
const isLine = ({ tree }: SentenceContext): boolean =>
  tree.tokens.length <= LONGEST && !tree.tokens.some(t => (t.upos === 'VERB' || t.upos === 'AUX') && /^\p{Ll}/u.test(t.form))

const houseIn = (context: Context, { tree, mentions }: SentenceContext, after: number): Entity | undefined =>
  mentions.filter(m => m.form === 'name' && m.first > after && !isPlaceLine(tree.tokens[m.first]?.form ?? '')).map(m => context.entities[m.entity])
    .find(e => e !== undefined && context.isA(e, 'Organization'))

/** "BRUSSELS": from where, whatever it is taken for. */
const isPlaceLine = (form: string): boolean => /^\p{Lu}{6,}$/u.test(form)

/** The line under a byline where it tells nothing but the house: "Harbour Courier", "DoD News, Defense Media Activity". */
const houseUnder = (context: Context, next: SentenceContext | undefined): Entity | undefined =>
  next === undefined || !isLine(next) || /[.!?]$/.test(next.tree.tokens.at(-1)?.form ?? '') ? undefined : houseIn(context, next, -1)
