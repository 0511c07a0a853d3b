import type { Name, Sentence, Token } from '../../model/index.js'
import { SentenceTree } from '../tree.js'

/**
 * A sentence in which a name of several words has what follows its possessive: "the ⟨Department of the Treasury⟩'s Office of Foreign Assets
 * Control" is the office of the department. Trees often hang the office on the first words of the name, and only the last on the office.
 */
export function settlePossessors(sentence: Sentence): Sentence {
  return sentence.names.reduce((read, owner) => {
    if (owner.last === owner.first || read.tokens[owner.last + 1]?.xpos !== 'POS') return read
    const owned = read.names.find(name => name.first === owner.last + 2)
    return owned === undefined ? read : ownedBy(read, owner, owned)
  }, sentence)
}

function ownedBy(sentence: Sentence, owner: Name, owned: Name): Sentence {
  const { tokens } = sentence
  const holder = topOf(tokens, owner)
  const thing = topOf(tokens, owned)
  const above = tokens[holder]
  if (above === undefined || tokens[owner.last]?.head !== thing || !new SentenceTree(sentence).ancestors(thing).includes(holder)) return sentence
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === thing) return { ...token, head: above.head, deprel: above.deprel }
      if (at === holder) return { ...token, head: thing, deprel: 'nmod:poss' }
      if (at === owner.last) return { ...token, head: holder, deprel: 'nmod' }
      if (at === owner.last + 1) return { ...token, head: holder, deprel: 'case' }
      // the preposition inside the name, which the tree gave to the thing
      if (at > owner.first && at < owner.last && token.head === thing) return { ...token, head: owner.last }
      return token.head === holder && at > owned.last ? { ...token, head: thing } : token
    }),
  }
}

/** The first word of a name that hangs on none of its others. */
const topOf = (tokens: readonly Token[], { first, last }: Name): number =>
  tokens.findIndex((token, at) => at >= first && at <= last && (token.head < first || token.head > last))
