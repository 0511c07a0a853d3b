import type { Name, Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence in which people who do something together are joined: "Ann Lee, who heads the government in Velm, ⟨and Tom Reed⟩, the premier,
 * agreed": behind a clause about the one trees often hang the other on the last name in it.
 */
export function settleSubjects(sentence: Sentence): Sentence {
  const people = sentence.names.filter(name => name.type === 'PER')
  if (people.length < 2) return sentence
  const tree = new SentenceTree(sentence)
  const changes = new Map<number, Partial<Token>>()
  for (const person of people) {
    const other = headOf(tree, person)
    const first = other === undefined ? undefined : firstOf(tree, other, people)
    if (other === undefined || first === undefined) continue
    const wrong = tree.head(other)
    changes.set(other, { head: first })
    // what is said of the other behind their name
    for (const kid of tree.kidsBy(wrong, 'appos', 'acl:relcl')) if (kid > other) changes.set(kid, { head: other })
  }
  if (changes.size === 0) return sentence
  return { ...sentence, tokens: sentence.tokens.map((token, at) => ({ ...token, ...changes.get(at) })) }
}

/** The word of a name that is joined to something that is nobody's name, behind a comma and "and". */
function headOf(tree: SentenceTree, { first, last }: Name): number | undefined {
  for (let at = first; at <= last; at++) {
    if (!tree.is(at, 'conj')) continue
    const and = tree.kidsBy(at, 'cc').find(kid => kid < at && tree.lemma(kid) === 'and')
    const above = tree.head(at)
    const isPerson = tree.sentence.names.some(n => n.type === 'PER' && n.first <= above && above <= n.last)
    return and !== undefined && tree.tokens[and - 1]?.form === ',' && !isPerson && tree.upos(above) === 'PROPN' ? at : undefined
  }
  return undefined
}

/** Who does what the sentence tells, and of whom the clause speaks that the other hangs in. */
function firstOf(tree: SentenceTree, other: number, people: readonly Name[]): number | undefined {
  const clause = tree.ancestors(other).find(at => tree.is(at, 'acl:relcl'))
  const subject = clause === undefined ? -1 : tree.head(clause)
  return tree.is(subject, 'nsubj') && tree.head(subject) > other && people.some(n => n.first <= subject && subject <= n.last) && tree.kidBy(subject, 'conj') === undefined
    ? subject : undefined
}
