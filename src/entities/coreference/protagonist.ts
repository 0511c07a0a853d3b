import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'
import { mayBeCalled } from './epithet.js'

/** The one whom an article is about is named this often, and so much more often than anybody else. */
const MENTIONS = 4
const DOMINANCE = 1.5

/** Whom a story is about is named before long: a witness who is quoted at length further down is not. */
const NAMED_BY = 6

/**
 * The one whom the article is about, described in the headline or the lead or by "this".
 *
 * "[Dalton woman] wins prize / [Amira Haddad] said … [Haddad] … [this baker] …".
 */
export const protagonist: Sieve = {
  name: 'protagonist',
  link(discourse) {
    const person = protagonistOf(discourse)
    if (person === undefined) return
    discourse.drafts.forEach((d, i) => {
      if (mayBe(discourse, d, i) && !isNamedBeside(discourse, person, d) && (YOUNG.has(d.lemma) || d.reference === 'demonstrative' || !DEEDS.has(d.lemma) || mayBeCalled(discourse, person, d.lemma)) && discourse.clusters.canJoin(person, i)) discourse.clusters.join(person, i)
    })
  },
}

/** "A former aide to [Walter Crane]" is not Crane. */
function isNamedBeside({ drafts, clusters, inSentence }: Discourse, person: number, d: Draft): boolean {
  return d.reference !== 'demonstrative' && inSentence(d.sentence).some(i => drafts[i]?.form === 'name' && clusters.same(i, person))
}

function protagonistOf({ drafts, clusters }: Discourse): number | undefined {
  const sizes = clusters.roots()
    .filter(root => clusters.of(root).members.some(i => drafts[i]?.nameType === 'PER' && (drafts[i]?.sentence ?? 0) <= NAMED_BY))
    .map(root => ({ root, size: clusters.of(root).members.length }))
    .sort((a, b) => b.size - a.size)
  const [first, second] = sizes
  return first !== undefined && first.size >= MENTIONS && first.size >= DOMINANCE * (second?.size ?? 0) ? first.root : undefined
}

/** What somebody is called for what was done: whoever has an office is rather one who speaks of it. */
const DEEDS: ReadonlySet<string> = new Set(['bomber', 'gunman', 'attacker', 'assailant', 'shooter', 'robber', 'raider', 'hijacker', 'kidnapper', 'militant', 'rebel', 'suspect', 'killer', 'driver'])

/** What the one whom the article is about is called to vary the name. */
const YOUNG = new Set(['youth', 'youngster', 'teen', 'teenager', 'boy', 'girl', 'kid', 'lad', 'student', 'pupil', 'schoolboy', 'schoolgirl', 'man', 'woman', 'pensioner'])

function mayBe({ clusters, reader, lead }: Discourse, d: Draft, i: number): boolean {
  if (d.form !== 'nominal' || (d.class !== 'Person' && !YOUNG.has(d.lemma)) || d.number !== 'Sing' || clusters.of(i).named || d.count !== undefined) return false
  if (d.reference === 'demonstrative') return true
  const tree = reader.trees[d.sentence]
  // "Foreign Secretary" is an office that somebody holds, not a description.
  if (/^\p{Lu}/u.test(tree?.tokens[d.head]?.form ?? d.core)) return false
  if (d.reference === 'definite' && d.modifiers.length === 0 && YOUNG.has(d.lemma)) return true
  const isSubject = tree !== undefined && (tree.is(d.head, 'nsubj', 'root') || (tree.sentence.isTitle && tree.is(d.head, 'obj')))
  const above = tree?.head(d.head) ?? -1
  const isMain = tree?.sentence.isTitle === true || above < 0 || tree?.is(above, 'root') === true
  return d.sentence <= lead && isMain && isSubject && d.reference !== 'possessive' && d.modifiers.length > 0
}
