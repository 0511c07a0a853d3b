import { familyOf } from '../families.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'

/** Verbs whose complement says what their subject is or comes to be. */
const BECOMING = new Set(['become', 'remain', 'stay', 'make', 'elect', 'appoint', 'name', 'crown', 'ordain', 'declare', 'consider', 'call'])

/** Verbs whose "as" says what somebody does or is taken for. */
const SERVING = new Set([
  'serve', 'work', 'act', 'begin', 'start', 'continue', 'double', 'rule', 'reign', 'describe', 'regard', 'see', 'know', 'recognize', 'recognise',
  'appoint', 'elect', 'name', 'hire', 'employ', 'install', 'identify', 'portray', 'remember', 'retire', 'resign',
])

/** Verbs whose "to" says what somebody comes to be: "was promoted to [chief of staff]". */
const RISING = new Set(['promote', 'elevate', 'raise', 'rise', 'appoint', 'elect'])

/** Verbs whose "as" speaks of the subject whatever the object: "[he] represented Dalton as an independent [member]". */
const OWN = new Set(['represent', 'join', 'leave', 'enter', 'lead', 'hold', 'win', 'govern', 'rule'])

/** Verbs whose "as" gives the name. */
const NAMING = new Set(['identify', 'name'])

/**
 * What somebody becomes or serves as is no second person.
 *
 * "[Ines Calder] became [director of the fund]", "[he] served as [minister of finance]", "[she] was elected [mayor]".
 */
export const office: Sieve = {
  name: 'office',
  link(discourse) {
    for (const tree of discourse.reader.trees) {
      tree.tokens.forEach((token, noun) => {
        const verb = isOfTerm(tree, noun) ? tree.head(token.head) : token.head
        if (verb < 0 || (noun < verb && !tree.is(noun, 'obl')) || !isComplement(tree, verb, noun)) return
        const subject = bearer(tree, verb)
        if (subject === undefined) return
        joinPersons(discourse, tree.sentence.index, subject, noun, NAMING.has(tree.lemma(verb)))
        // "served as [mayor of Dalton] from 1990 to 1994 and [governor of Ohio] from 1994 to 2001"
        for (const also of tree.kidsBy(noun, 'conj')) if (tree.is(noun, 'obl', 'xcomp', 'obj') && !tree.kids(also).some(k => tree.is(k, 'nsubj'))) joinPersons(discourse, tree.sentence.index, subject, also, false)
      })
    }
  },
}

/** For how long an office is held. */
const TERM = /^(?:term|stint|spell|year|month|mandate|decade|week)$/

/** "was elected to a second term as [mayor]" */
const isOfTerm = (tree: Tree, noun: number): boolean => tree.is(noun, 'nmod') && tree.marker(noun) === 'as' && TERM.test(tree.lemma(tree.head(noun)))

function isComplement(tree: Tree, verb: number, noun: number): boolean {
  const lemma = tree.lemma(verb)
  if (isOfTerm(tree, noun)) return true
  if (tree.is(noun, 'xcomp') && /^(?:NOUN|PROPN)$/.test(tree.tokens[noun]?.upos ?? '')) return BECOMING.has(lemma) || (SERVING.has(lemma) && tree.marker(noun) === 'as')
  if (tree.is(noun, 'obl') && tree.marker(noun) === 'to') return RISING.has(lemma)
  if (tree.is(noun, 'obl', 'nmod', 'advcl')) return tree.kids(noun).some(k => k < noun && tree.lemma(k) === 'as') && (SERVING.has(lemma) || tree.is(noun, 'obl'))
  // "became [mayor of Dalton] from 1990 to 1994 and [governor of Ohio] from 1994 to 2001": trees join the second to the verb
  if (tree.is(noun, 'conj')) return BECOMING.has(lemma) && /^(?:NOUN|PROPN)$/.test(tree.tokens[noun]?.upos ?? '') && !tree.kids(noun).some(k => tree.is(k, 'nsubj', 'cop', 'mark')) && tree.kids(verb).some(k => k < noun && tree.is(k, 'xcomp'))
  return tree.is(noun, 'obj') && (lemma === 'become' || lemma === 'remain' || (BECOMING.has(lemma) && isPassive(tree, verb)))
}

const isPassive = (tree: Tree, verb: number): boolean => tree.kids(verb).some(k => tree.is(k, 'aux:pass', 'nsubj:pass'))

/** Verbs whose subject takes the post of their object: "[she] replaced Tom Reed as [chief]", "replaced Tom Reed with [her] as [chief]". */
const FOLLOWING = /^(?:replace|succeed)$/

/** Who it is said of: the object where there is one, else the subject. */
function bearer(tree: Tree, verb: number): number | undefined {
  // "[Ines Calder] was made a [cardinal]"
  if (isPassive(tree, verb) || OWN.has(tree.lemma(verb))) return tree.subjectOf(verb)
  // "swore in [Ann Lee] as [premier]"
  if (tree.lemma(verb) === 'swear') return tree.kids(verb).find(k => tree.is(k, 'obj') || (tree.is(k, 'obl') && tree.marker(k) === 'in'))
  if (FOLLOWING.test(tree.lemma(verb)) && tree.kids(verb).some(k => tree.is(k, 'obj'))) return tree.kids(verb).find(k => tree.is(k, 'obl') && tree.marker(k) === 'with') ?? tree.subjectOf(verb)
  return tree.kids(verb).find(k => tree.is(k, 'obj') && k > verb && !TERM.test(tree.lemma(k)) && !/^(?:become|remain)$/.test(tree.lemma(verb))) ?? tree.subjectOf(verb)
}

function joinPersons(discourse: Discourse, sentence: number, subject: number, noun: number, isNamed: boolean): void {
  const i = discourse.at(sentence, subject)
  const j = discourse.at(sentence, noun)
  const x = i === undefined ? undefined : discourse.drafts[i]
  const y = j === undefined ? undefined : discourse.drafts[j]
  if (x === undefined || y === undefined || i === undefined || j === undefined) return
  // "[The attacker] was named as [Usman Rahal]"
  if (y.form === 'name' ? !isNamed || y.nameType !== 'PER' || discourse.clusters.of(i).named || x.number !== 'Sing' : y.form !== 'nominal') return
  if (familyOf(y.class) !== 'person' || y.number !== 'Sing' || y.reference === 'demonstrative') return
  const isPerson = x.form === 'pronoun' ? x.gender === 'Masc' || x.gender === 'Fem' || x.lemma === 'who' : familyOf(x.class) === 'person'
  if (isPerson) discourse.clusters.join(i, j)
}
