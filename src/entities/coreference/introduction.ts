import type { Draft } from '../draft.js'
import { familyOf, isGeneral } from '../families.js'
import { sayingVerbs } from '../lexicon/saying.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'
import { mayBeCalled } from './epithet.js'
import { isTakenUpBy } from './hypernym.js'

/** In how many sentences after the lead the name must follow. */
const REACH = 2

/**
 * Whom or what the lead brings in by a description, the next sentences by name, without saying that it is the same.
 *
 * "[A retired teacher from Dalton] has won the lottery. / [Amira Haddad], 61, bought the ticket …"
 */
export const introduction: Sieve = {
  name: 'introduction',
  link(discourse) {
    if (isSomebodyNamed(discourse)) return
    for (const described of discourse.inSentence(discourse.lead).filter(i => isBroughtIn(discourse, i))) {
      const name = inHeadline(discourse, described) ?? firstNamed(discourse, described)
      if (name === undefined) continue
      discourse.clusters.join(described, name)
      return
    }
  },
}

/** "[A cleric] threatened", "Police held [a man]": new, and what the sentence is about. */
function isBroughtIn(discourse: Discourse, i: number): boolean {
  const d = discourse.drafts[i]
  if (d === undefined || d.form !== 'nominal' || !(d.reference === 'indefinite' || isOfCountry(discourse, d)) || d.number !== 'Sing') return false
  // "a ministry spokesperson said" is nobody whom the text then names
  if (/^spokes/.test(d.lemma) || (d.class !== 'Person' && familyOf(d.class) !== 'organization')) return false
  const tree = discourse.tree(d)
  if (discourse.clusters.of(i).named) return false
  return (tree.is(d.head, 'nsubj', 'obj') && isMain(tree, tree.head(d.head))) || isMourned(tree, d.head)
}

/** "announced the death of [a soldier]": who is then told of by name. */
function isMourned(tree: Tree, at: number): boolean {
  const death = tree.head(at)
  return tree.is(at, 'nmod') && tree.marker(at) === 'of' && /^(?:death|loss|killing)$/.test(tree.lemma(death)) && tree.is(death, 'obj') && isMain(tree, tree.head(death))
}

/** Those who have a rank, and how ranks are written short. */
const SERVING = /^(?:soldier|sailor|marine|airman|serviceman|servicewoman|serviceperson|member|guardsman|officer|paratrooper)$/
const RANK = /^(?:pvt|pfc|pte|private|spc|specialist|cpl|corporal|sgt|sergeant|lt|lieutenant|capt|captain|maj|major|col|colonel|airman|seaman|officer|gunner|sapper|rifleman|lcpl|l\/cpl)\.?$/

/** "Serbia has jailed [the country's former spy chief]": somebody by the office that a state had for him. */
function isOfCountry(discourse: Discourse, d: Draft): boolean {
  if (d.class !== 'Person' || d.reference !== 'possessive') return false
  const tree = discourse.tree(d)
  return tree.kidsBy(d.head, 'nmod:poss').some(k => discourse.drafts[discourse.at(d.sentence, k) ?? -1]?.class === 'Country')
}

/** The verb of the sentence, or of what somebody in it says: "… has won, the club said". */
const isMain = (tree: Tree, verb: number): boolean => tree.is(verb, 'conj') ? isFirstMain(tree, tree.head(verb)) : isFirstMain(tree, verb)

const isFirstMain = (tree: Tree, verb: number): boolean =>
  tree.is(verb, 'root') || (tree.is(verb, 'ccomp') && tree.is(tree.head(verb), 'root') && tree.head(verb) > verb)

/** Whether the lead has the name of somebody as its subject. */
function isSomebodyNamed({ drafts, inSentence, lead, tree }: Discourse): boolean {
  return inSentence(lead).map(i => drafts[i]).some(d => d?.form === 'name' && d.nameType === 'PER' && tree(d).is(d.head, 'nsubj', 'appos'))
}

/** "[Norwell] unveils phone. / [A five-year-old startup] has unveiled …": the subject of the headline, where both do something. */
function inHeadline(discourse: Discourse, described: number): number | undefined {
  const d = discourse.drafts[described]
  if (d === undefined || !discourse.tree(d).is(d.head, 'nsubj')) return undefined
  const names = discourse.inSentence(0).filter(i => {
    const c = discourse.drafts[i]
    return c?.form === 'name' && !c.isAdjective && familyOf(c.class) === familyOf(d.class)
  })
  const [only] = names
  const c = only === undefined ? undefined : discourse.drafts[only]
  if (names.length !== 1 || c === undefined || only === undefined || !discourse.tree(c).sentence.isTitle || !discourse.clusters.canJoin(only, described)) return undefined
  const tree = discourse.tree(c)
  const isSubject = tree.is(c.head, 'nsubj') && tree.is(tree.head(c.head), 'root')
  return isSubject && (d.class === 'Person' || d.class === c.class || isGeneral(c.class)) && mayBeCalled(discourse, only, d.lemma) ? only : undefined
}

/** The first name after the lead, where it is the subject of its sentence, new, and fits. */
function firstNamed(discourse: Discourse, described: number): number | undefined {
  const d = discourse.drafts[described]
  if (d === undefined) return undefined
  for (let s = discourse.lead + 1; s <= discourse.lead + REACH; s++) {
    for (const i of discourse.inSentence(s)) {
      const c = discourse.drafts[i]
      if (c?.form !== 'name' || c.isAdjective || familyOf(c.class) !== familyOf(d.class)) continue
      return fits(discourse, d, described, c, i) ? i : undefined
    }
  }
  return undefined
}

function fits(discourse: Discourse, d: Draft, described: number, c: Draft, i: number): boolean {
  const { clusters, drafts } = discourse
  const tree = discourse.tree(c)
  const isHeld = isBeforeCourt(discourse.tree(d), d) && isBeforeCourt(tree, c) && isAged(tree, c)
  if (!isHeld && (!tree.is(c.head, 'nsubj') || !tree.is(tree.head(c.head), 'root')) || !clusters.canJoin(described, i)) return false
  // Whoever the headline names is not new.
  if (clusters.of(i).members.some(j => (drafts[j]?.sentence ?? 0) <= discourse.lead && drafts[j]?.form === 'name' && discourse.reader.trees[drafts[j]?.sentence ?? 0]?.sentence.isTitle === false)) return false
  const isObject = discourse.tree(d).is(d.head, 'obj')
  // "Gunmen stormed an academy. / The Red Front claimed …": what something is done to is seldom who acts next
  if (familyOf(d.class) === 'organization') return d.class === c.class || (isGeneral(c.class) && !isObject)
  if (isObject && !isAged(tree, c)) return false
  // "A farmer was held. / Ada Stone, 40, said": a witness.
  if (isSaying(tree, c) && !isSaying(discourse.tree(d), d)) return false
  const title = (c.title ?? '').split(' ').filter(w => w !== '')
  if (SERVING.test(d.lemma) && title.some(word => RANK.test(word))) return true
  return title.length === 0 ? mayBeCalled(discourse, i, d.lemma) : title.includes(d.lemma) || isTakenUpBy(d.lemma, title)
}

const isSaying = (tree: Tree, d: Draft): boolean => sayingVerbs.has(tree.lemma(tree.head(d.head))) || /^(?:threaten|vow|warn|urge|accuse|call|criticize|criticise|condemn|claim|admit|apologize|apologise)$/.test(tree.lemma(tree.head(d.head)))

/** What courts and police do to somebody. */
const COURT: ReadonlySet<string> = new Set(['charge', 'arrest', 'detain', 'hold', 'convict', 'sentence', 'jail', 'accuse', 'remand', 'arraign', 'indict', 'appear', 'plead', 'file', 'acquit'])

/** "[A man] has been charged … Police said [Lee Marsh], 40, was charged", "charges were filed against [Lee Marsh], 40": to whom, and not by whom, it is done. */
function isBeforeCourt(tree: Tree, d: Draft): boolean {
  const verb = tree.head(d.head)
  if (!COURT.has(tree.lemma(verb)) && !tree.kids(verb).some(kid => tree.is(kid, 'conj') && COURT.has(tree.lemma(kid)))) return false
  return tree.is(d.head, 'nsubj:pass', 'obj') || (tree.is(d.head, 'obl') && tree.marker(d.head) === 'against') || (tree.is(d.head, 'nsubj') && /^(?:appear|plead)$/.test(tree.lemma(verb)))
}

/** "Amira Haddad, 61, …", "61-year-old Amira Haddad" */
const isAged = ({ tokens }: Tree, c: Draft): boolean => (tokens[c.last + 1]?.form === ',' && /^\d{1,3}$/.test(tokens[c.last + 2]?.form ?? ''))
  || (tokens[c.coreFirst - 1]?.form === 'old' && /^(?:-|year)$/.test(tokens[c.coreFirst - 2]?.form ?? ''))
