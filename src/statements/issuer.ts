import type { Entity, EventType } from '../model/index.js'
import type { Context, Issuer, SentenceContext, Speakers } from './context.js'
import { entityOf } from './fillers.js'
import type { EventLexicon } from './lexicon/index.js'
import { slotsOf } from './slots.js'

/** What somebody does by issuing a text. */
const ACTS: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize', 'Demand', 'Pledge', 'Threaten', 'Communicate', 'Agree', 'Sanction'])

/** A byline stands in one of so many sentences from the start or the end. */
const EDGE = 4

/**
 * Who speaks where nobody is said to: the body that welcomes, condemns and demands in a text of its own ("⟨The
 * Union⟩ condemns the verdict. We call on …"), and the person who signs it.
 */
export function issuerOf(context: Context, speakers: Speakers, lexicon: EventLexicon): Issuer {
  const body = actingBody(context, speakers, lexicon)
  const person = signer(context)
  return { ...(body === undefined ? {} : { body }), ...(person === undefined ? {} : { person }) }
}

/** The country or organization that does most by speaking, outside of quotations. */
function actingBody(context: Context, speakers: Speakers, lexicon: EventLexicon): Entity | undefined {
  const acts = new Map<Entity, number>()
  for (const sentence of context.sentences) {
    const { tree } = sentence
    const root = tree.tokens.findIndex(t => t.head < 0)
    if (tree.upos(root) !== 'VERB' || speakers.speakerAt(sentence.index, root) !== undefined) continue
    if (!lexicon.entries(tree.lemma(root), 'VERB').some(entry => ACTS.has(entry.type))) continue
    for (const subject of slotsOf(tree, root).get('subj') ?? []) {
      const entity = entityOf(context, sentence, subject)
      if (entity !== undefined && context.isA(entity, 'Country', 'Organization')) acts.set(entity, (acts.get(entity) ?? 0) + 1)
    }
  }
  return [...acts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** "Statement by Ann Lee", "Ann Lee, Secretary of State": the person whom a line without a verb names as the author. */
function signer(context: Context): Entity | undefined {
  const edges = context.sentences.filter((_, i) => i < EDGE || i >= context.sentences.length - EDGE)
  return edges.map(sentence => signedBy(context, sentence)).find(e => e !== undefined)
}

function signedBy(context: Context, sentence: SentenceContext): Entity | undefined {
  const { tree, mentions } = sentence
  if (tree.tokens.some(t => t.upos === 'VERB' || t.upos === 'AUX')) return undefined
  const named = mentions.map(m => ({ at: m.first, form: m.form, entity: context.entities[m.entity] }))
    .find(m => m.form === 'name' && m.entity !== undefined && context.isA(m.entity, 'Person'))
  const signs = named !== undefined && (named.at === 0 || tree.tokens.slice(0, named.at).some(t => t.lemma.toLowerCase() === 'by'))
  return signs ? named.entity : undefined
}
