import { areTwoPeople } from './two-people.js'
import { familyOf, isGeneral } from '../families.js'
import { sayingVerbs } from '../lexicon/saying.js'
import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/**
 * A person or body and a description with only a comma between, whatever the parser made of it.
 *
 * "[Col. Lena Voss], [Northern Command spokesman], said", "[his father], [Tomas Voss], left", "[Red Dawn], [an
 * offshoot of the league], fled".
 */
export const sideBySide: Sieve = {
  name: 'side-by-side',
  link(discourse) {
    const { drafts, clusters } = discourse
    drafts.forEach((a, i) => {
      if (a.form === 'pronoun' || a.isAdjective) return
      const j = nextAfterComma(discourse, a, i)
      const b = j === undefined ? undefined : drafts[j]
      if (j !== undefined && b !== undefined && isPair(a, b) && endsThere(discourse, b) && !isFronted(discourse, a, b) && !isSpeaker(discourse, b) && !isListed(discourse, a, b) && !areTwoPeople(discourse, i, j)) clusters.join(i, j)
    })
  },
}

/** The mention that begins right after the comma behind this one. */
function nextAfterComma(discourse: Discourse, a: Draft, i: number): number | undefined {
  const { tokens } = discourse.tree(a)
  const last = endOf(discourse, a, i)
  if (tokens[last + 1]?.form !== ',') return undefined
  // "According to Ada Stone, a detective came": the comma ends who says so.
  if (/^according$/i.test(tokens[a.first - 2]?.form ?? '')) return undefined
  const article = /^(?:the|a|an)$/i.test(tokens[last + 2]?.form ?? '') ? 1 : 0
  const start = last + 2 + article
  for (let j = i + 1; j < discourse.drafts.length && j < i + 8; j++) {
    const b = discourse.drafts[j]
    if (b === undefined || b.sentence !== a.sentence || b.first > start) return undefined
    if (b.first === start && !b.isAdjective && b.form !== 'pronoun') return j
  }
  return undefined
}

/** The last token of "[the head] of Congress", with the body that an office is in. */
function endOf(discourse: Discourse, a: Draft, i: number): number {
  const { tokens } = discourse.tree(a)
  if (a.form !== 'nominal' || a.class !== 'Person' || tokens[a.last + 1]?.form !== 'of' || !discourse.reader.lexicon.isRole(a.lemma)) return a.last
  const first = a.last + 2 + (tokens[a.last + 2]?.upos === 'DET' ? 1 : 0)
  for (let j = i + 1; j < discourse.drafts.length && j < i + 8; j++) {
    const b = discourse.drafts[j]
    if (b?.sentence !== a.sentence) break
    if (b.form === 'name' && b.nameType !== 'PER' && b.first <= first && b.last >= first) return b.last
  }
  return a.last
}

function isPair(a: Draft, b: Draft): boolean {
  if (a.form === b.form || a.count !== undefined || b.count !== undefined) return false
  const [name, nominal] = a.form === 'name' ? [a, b] : [b, a]
  if (nominal.number !== 'Sing') return false
  const bodies = familyOf(name.class) === 'organization' && familyOf(nominal.class) === 'organization'
  if (bodies && a.form === 'nominal') return nominal.reference === 'indefinite' && name.nameType === 'ORG' && !name.isAdjective && (nominal.class === name.class || isGeneral(name.class) || isGeneral(nominal.class))
  if (bodies) return nominal.reference !== 'possessive' && nominal.reference !== 'bare'
  if (familyOf(name.class) === 'place' && nominal.class === name.class && name.class !== 'Country') return a.form === 'name' && (nominal.reference === 'possessive' || nominal.reference === 'definite')
  if (name.nameType !== 'PER' || familyOf(nominal.class) !== 'person') return false
  return a.form === 'name' || nominal.reference === 'possessive' || nominal.reference === 'definite'
}

/** "Without the votes of [the Dawn League], [the government] fell": the comma ends what stands before the subject. */
function isFronted(discourse: Discourse, a: Draft, b: Draft): boolean {
  const { tokens } = discourse.tree(a)
  return /^(?:ADP|SCONJ)$/.test(tokens[0]?.upos ?? '') && tokens.findIndex(t => t.form === ',') === a.last + 1
    && /^(?:VERB|AUX)$/.test(tokens[b.last + 1]?.upos ?? '')
}

/** "the Coast Guard, [Navy], and police": a service without an article is the next of several. */
const isListed = (discourse: Discourse, a: Draft, b: Draft): boolean =>
  a.class === 'Military' && b.class === 'Military' && b.form === 'nominal' && discourse.tree(b).tokens[b.first - 1]?.form === ',' && discourse.tree(b).tokens[b.first]?.upos === 'PROPN'

/** "a frigate affiliated with the Hill Regiment, [the ministry] said.": who says all that stands before. */
function isSpeaker(discourse: Discourse, b: Draft): boolean {
  const { tokens } = discourse.tree(b)
  const verb = b.last + 1
  return b.form === 'nominal' && b.nameType === undefined && familyOf(b.class) === 'organization' && sayingVerbs.has(discourse.tree(b).lemma(verb)) && /^(?:\.|$)/.test(tokens[verb + 1]?.form ?? '')
}

/** The second is not the beginning of a list: a comma, a stop, a preposition or a verb follows. */
function endsThere(discourse: Discourse, b: Draft): boolean {
  const next = discourse.tree(b).tokens[b.last + 1]
  return next === undefined || /^[,.;:)]$/.test(next.form) || /^(?:ADP|VERB|AUX)$/.test(next.upos) || /^(?:who|whose|and)$/.test(next.form)
}
