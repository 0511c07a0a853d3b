import type { Draft } from '../draft.js'
import type { Discourse, Sieve } from './discourse.js'

/** What bodies of states send, by the last word of its description. */
const SENT: ReadonlySet<string> = new Set(['mission', 'force', 'operation'])

/** Who sends it, by the words of the full names that acronyms stand for. */
const SENDERS: ReadonlyMap<string, string> = new Map([
  ['un', 'united nations'], ['united nations', 'united nations'], ['au', 'african union'], ['african union', 'african union'], ['eu', 'european union'], ['european union', 'european union'],
])

/** What such a description may add, whatever the full name says. */
const ADDED: ReadonlySet<string> = new Set(['peacekeeping', 'peacekeeper', 'peace', 'led', 'backed'])

/**
 * A mission that is described and elsewhere called by an acronym of which the full name is known, where it is the only such one:
 * "the [UN peacekeeping mission] … [MINUSMA]".
 */
export const missions: Sieve = {
  name: 'missions',
  link(discourse) {
    const known = missionsOf(discourse)
    if (known.length === 0) return
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'nominal' || !SENT.has(d.lemma) || d.reference !== 'definite' || d.number === 'Plur' || discourse.clusters.of(i).named) return
      const said = wordsOf(discourse, d)
      const fitting = said === undefined ? [] : known.filter(mission => said.every(word => mission.words.has(word)))
      const [match] = fitting
      if (match !== undefined && new Set(fitting.map(mission => mission.id)).size === 1 && discourse.clusters.canJoin(match.draft, i)) discourse.clusters.join(match.draft, i)
    })
  },
}

interface Mission { readonly draft: number, readonly id: string, readonly words: ReadonlySet<string> }

/** The missions that the article calls by their acronyms, each with the words of its full name. */
function missionsOf({ drafts, reader }: Discourse): Mission[] {
  return drafts.flatMap((d, i): Mission[] => {
    if (d.form !== 'name' || d.known === undefined || d.isAdjective || !/^\p{Lu}{4,}$/u.test(d.core)) return []
    const words = new Set(reader.knowledge.organization(d.core)?.name.toLowerCase().split(/[\s-]+/))
    return [...SENT].some(word => words.has(word)) ? [{ draft: i, id: d.known, words }] : []
  })
}

/** The words by which a description tells who sends the mission, of what kind it is and where it is; nothing where it tells no sender. */
function wordsOf(discourse: Discourse, d: Draft): readonly string[] | undefined {
  const tree = discourse.tree(d)
  const said = tree.tokens.slice(d.first, d.head).filter(token => token.upos !== 'DET' && token.upos !== 'PUNCT').map(token => token.form.toLowerCase().replaceAll('.', ''))
  const one = SENDERS.get(said[0] ?? '')
  const sender = one ?? SENDERS.get(said.slice(0, 2).join(' '))
  if (sender === undefined) return undefined
  const places = tree.kids(d.head).filter(kid => kid > d.head && tree.is(kid, 'nmod') && tree.marker(kid) === 'in').map(kid => tree.lemma(kid).toLowerCase())
  const added = said.slice(one === undefined ? 2 : 1).filter(word => !ADDED.has(word))
  return [d.lemma, ...sender.split(' '), ...places, ...added]
}
