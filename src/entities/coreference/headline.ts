import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/** Within so many sentences the text says again what the headline says. */
const LEAD = 4

/** What headlines say of anybody: "new archbishop" is the archbishop. */
const NEWS = new Set(['new', 'top', 'local', 'late'])

/**
 * What a headline speaks of, which the lead brings in as if it were new.
 *
 * "[Ferry] sinks off coast / [A ferry] carrying 90 people sank …", "[Dalton woman] wins prize / [A woman] from Dalton …".
 */
export const headline: Sieve = {
  name: 'headline',
  link(discourse) {
    const { drafts, clusters } = discourse
    for (let i = 0; i < drafts.length; i++) {
      const d = drafts[i]
      if (d === undefined || discourse.tree(d).sentence.isTitle === false) break
      if (d.form !== 'nominal' || clusters.of(i).named) continue
      const match = d.reference === 'possessive' ? titledInLead(discourse, d) : inLead(discourse, d, i)
      if (match !== undefined) clusters.join(i, match)
    }
  },
}

function inLead(discourse: Discourse, d: Draft, i: number): number | undefined {
  const { drafts, clusters } = discourse
  for (let j = i + 1; j < drafts.length; j++) {
    const c = drafts[j]
    if (c === undefined || c.sentence - d.sentence > LEAD) break
    if (c.sentence === d.sentence || c.form !== 'nominal' || c.lemma !== d.lemma || c.number !== d.number) continue
    const [a, b] = [clusters.of(i).counts, clusters.of(j).counts]
    if (a.size > 0 && b.size > 0 && ![...a].some(x => b.has(x))) continue
    if (d.modifiers.every(m => NEWS.has(m) || c.modifiers.includes(m)) || c.modifiers.every(m => d.modifiers.includes(m))) return j
  }
  return soleOfficer(discourse, d)
}

/** "[Peru's president] dissolves parliament / [Peruvian President Ann Lee] dissolved …": the one name in the lead with the office for its title. */
function titledInLead(discourse: Discourse, d: Draft): number | undefined {
  if (d.class !== 'Person' || d.number !== 'Sing') return undefined
  const titled = discourse.inSentence(discourse.lead).filter(j => {
    const c = discourse.drafts[j]
    return c?.form === 'name' && c.nameType === 'PER' && hasTitle(discourse, d, c.title ?? '')
  })
  const owner = discourse.tree(d).kidsBy(d.head, 'nmod:poss')[0]
  const country = owner === undefined ? undefined : discourse.at(d.sentence, owner)
  const isHere = country !== undefined && discourse.inSentence(discourse.lead).some(j => discourse.clusters.of(j) === discourse.clusters.of(country))
  return titled.length === 1 && isHere ? titled[0] : undefined
}

/** "finance minister" for "the Peruvian finance minister" before a name. */
const hasTitle = (discourse: Discourse, d: Draft, title: string): boolean =>
  title.split(' ').at(-1) === d.lemma && d.modifiers.every(m => title.includes(m) || isOwner(discourse, d, m))

/** Whether a word of the description is whose it is. */
const isOwner = (discourse: Discourse, d: Draft, word: string): boolean =>
  discourse.tree(d).kidsBy(d.head, 'nmod:poss').some(kid => discourse.tree(d).lemma(kid).toLowerCase() === word)

/** "[Former Serbian spy chief] jailed / … sentenced [the country's former intelligence chief]": the one person whom the lead calls by that word. */
function soleOfficer(discourse: Discourse, d: Draft): number | undefined {
  if (d.class !== 'Person' || d.number !== 'Sing' || !discourse.tree(d).is(d.head, 'nsubj', 'root')) return undefined
  const called = discourse.inSentence(discourse.lead).filter(j => {
    const c = discourse.drafts[j]
    return c?.form === 'nominal' && c.lemma === d.lemma && c.class === 'Person' && c.number === 'Sing'
  })
  return called.length === 1 ? called[0] : undefined
}
