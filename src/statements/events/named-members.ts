import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { isNamed } from './places.js'

/** Prepositions that name some of those meant: "the powers, ⟨including⟩ Norway", "militias ⟨such as⟩ the Wolves". */
const EXAMPLE_MARKERS: ReadonlySet<string> = new Set(['including', 'such as', 'like', 'notably', 'among them', 'especially', 'particularly'])

/** Participles that give names: "the fishermen, ⟨identified⟩ as Ali Ombo and Juma Kito". */
const NAMING: ReadonlySet<string> = new Set(['identify', 'name'])

/** Adverbs that open an apposition of examples. */
const ESPECIALLY: ReadonlySet<string> = new Set(['notably', 'especially', 'particularly', 'chiefly', 'principally'])

/** Those who stand beside a plural as examples or by name: what happens to it happens to them. */
export function membersOf(context: Context, sentence: SentenceContext, token: number): number[] {
  const { tree } = sentence
  const examples = tree.kidsBy(token, 'nmod', 'appos').filter(kid => EXAMPLE_MARKERS.has(tree.marker(kid) ?? '')
    || (tree.is(kid, 'appos') && tree.kids(kid).some(k => k < kid && ESPECIALLY.has(tree.lemma(k))))).flatMap(kid => tree.conjuncts(kid))
  return [...examples, ...amongThem(sentence, token), ...namesOf(context, sentence, token)]
}

/** "detained nine employees, ⟨among them⟩ Ana Brandt": the name right after, whatever the tree hangs it on. */
function amongThem({ tree, mentions }: SentenceContext, token: number): number[] {
  return [token, tree.head(token)].filter(at => at >= 0).flatMap(at => tree.kidsBy(at, 'obl', 'nmod'))
    .filter(kid => kid > token && tree.marker(kid) === 'among' && tree.lemma(kid) === 'they')
    .flatMap(them => mentions.filter(m => m.first === them + 1)).flatMap(({ head }) => tree.conjuncts(head))
}

/** "Two senators from the Unity party, ⟨Ana Brandt⟩ and ⟨Luis Ode⟩, …": as many persons by name as were counted, or several in apposition. */
function namesOf(context: Context, sentence: SentenceContext, token: number): number[] {
  const { tree } = sentence
  if (tree.tokens[token]?.feats.Number !== 'Plur' || isNamed(context, sentence, token)) return []
  const isPerson = (at: number): boolean => isNamed(context, sentence, at) && context.entityAt(sentence.index, at)?.class === 'Person'
  const number = sentence.quantities.find(q => q.noun === token && q.bound === 'exact')?.value
  const below = tree.subtree(token, kid => tree.tokens[kid]?.deprel === 'acl:relcl' || (tree.is(kid, 'acl') && !NAMING.has(tree.lemma(kid))))
  const named = below.filter(at => at > token && isPerson(at))
  return named.length > 1 && (named.length === number || named.every(at => isNaming(tree, token, at))) ? named : []
}

/** Whether a name stands in apposition to a noun, or is given by a participle of naming. */
function isNaming(tree: SentenceTree, noun: number, name: number): boolean {
  const up = [name, ...tree.ancestors(name)]
  return up.slice(0, up.indexOf(noun)).some(at => (tree.is(at, 'appos') && tree.head(at) === noun) || (tree.is(at, 'acl') && NAMING.has(tree.lemma(at))))
}
