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
  if (tree.tokens[token]?.feats.Number !== 'Plur' || tree.upos(token) !== 'NOUN') return []
  const beside = besideOf(context, sentence, token)
  if (beside.length > 0 || isNamed(context, sentence, token)) return beside
  const isPerson = (at: number): boolean => isNamed(context, sentence, at) && context.entityAt(sentence.index, at)?.class === 'Person'
  const number = sentence.quantities.find(q => q.noun === token && q.bound === 'exact')?.value
  const below = tree.subtree(token, kid => tree.tokens[kid]?.deprel === 'acl:relcl' || (tree.is(kid, 'acl') && !NAMING.has(tree.lemma(kid))))
  const named = below.filter(at => at > token && isPerson(at))
  return named.length > 1 && (named.length === number || named.every(at => isNaming(tree, token, at))) ? named : []
}

/** "brothers ⟨Yusuf and Ismail⟩", "the three largest unions, ⟨ACT, VSO and the Drivers' Federation⟩": coordinated names right beside the plural that they are. */
function besideOf(context: Context, sentence: SentenceContext, token: number): number[] {
  const { tree } = sentence
  const list = tree.kidsBy(token, 'appos').filter(kid => kid === token + 1 || tree.tokens[kid - 1]?.form === ',' || tree.tokens[kid - 2]?.form === ',').flatMap(kid => tree.conjuncts(kid))
  const isAny = (at: number): boolean => {
    const entity = context.entityAt(sentence.index, at)
    return entity?.named === true && context.isA(entity, 'Agent', 'Place')
  }
  return list.length > 1 && list.every(at => at > token && isAny(at)) ? list : []
}

/** Whether a name stands in apposition to a noun, or is given by a participle of naming. */
function isNaming(tree: SentenceTree, noun: number, name: number): boolean {
  const up = [name, ...tree.ancestors(name)]
  return up.slice(0, up.indexOf(noun)).some(at => (tree.is(at, 'appos') && tree.head(at) === noun) || (tree.is(at, 'acl') && NAMING.has(tree.lemma(at))))
}
