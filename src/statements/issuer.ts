import type { Entity, EventType } from '../model/index.js'
import type { Bodies, Context, Issuer, SentenceContext, Speakers } from './context.js'
import { entitiesOf } from './fillers.js'
import type { EventLexicon } from './lexicon/index.js'
import { slotsOf } from './slots.js'
import type { SentenceTree } from './tree.js'

/** What somebody does by issuing a text. */
const ACTS: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize', 'Demand', 'Pledge', 'Threaten', 'Communicate', 'Agree', 'Sanction'])

/** Words by which a speaker tells what a state feels bound to: "The UK ⟨stands⟩ ready", "Norway is ⟨committed⟩ to …". */
const BOUND: ReadonlySet<string> = new Set([
  'stand', 'remain', 'continue', 'commit', 'committed', 'concerned', 'ready', 'determined', 'clear', 'proud', 'grateful', 'resolute', 'steadfast', 'prepared',
  'work', 'provide', 'contribute', 'help', 'play', 'hope', 'believe', 'welcome', 'join', 'share', 'take', 'give', 'pay',
  'friend', 'partner', 'ally', 'supporter', 'donor', 'champion', 'forefront', 'neighbour', 'neighbor',
])

/** A byline stands in one of so many sentences from the start or the end. */
const EDGE = 4

/**
 * Who speaks where nobody is said to: the body that welcomes, condemns and demands in a text of its own ("⟨The
 * Union⟩ condemns the verdict. We call on …"), and the person who signs it.
 */
export function issuerOf(context: Context, speakers: Speakers, lexicon: EventLexicon): Issuer {
  const author = context.sentences.slice(0, EDGE).map(sentence => authorOf(context, sentence)).find(e => e !== undefined)
  const isPerson = author !== undefined && context.isA(author, 'Person')
  const body = author !== undefined && !isPerson ? author : actingBody(context, speakers, lexicon)
  const person = isPerson ? author : signer(context)
  return { ...(body === undefined ? {} : { body }), ...(person === undefined ? {} : { person }) }
}

/** The country or organization that does most by speaking, outside of quotations. */
const actingBody = (context: Context, speakers: Speakers, lexicon: EventLexicon): Entity | undefined =>
  mostOf(actsIn(context, lexicon).filter(({ body, sentence, verb }) =>
    speakers.speakerAt(sentence, verb) === undefined && context.isA(body, 'Country', 'Organization')).map(act => act.body))

/**
 * The states that speakers speak for: a minister who says "⟨Norway⟩ supports the talks" and "we call on …" speaks for
 * Norway, whichever ministry is his.
 */
export function homesOf(context: Context, speakers: Speakers, lexicon: EventLexicon): Bodies {
  const states = new Map<Entity, Entity[]>()
  for (const { body, sentence, verb } of actsIn(context, lexicon)) {
    const speaker = speakers.speakerAt(sentence, verb)
    if (speaker !== undefined && context.isA(speaker, 'Person') && context.isA(body, 'Country')) states.set(speaker, [...states.get(speaker) ?? [], body])
  }
  return new Map([...states].flatMap(([speaker, bodies]) => {
    const home = mostOf(bodies)
    return home === undefined ? [] : [[speaker, home] as const]
  }))
}

interface SpokenAct { readonly body: Entity, readonly sentence: number, readonly verb: number }

/** Who does something by speaking in the main clause of a sentence, or of what somebody says in it. */
function actsIn(context: Context, lexicon: EventLexicon): SpokenAct[] {
  return context.sentences.flatMap((sentence): SpokenAct[] => {
    const { tree } = sentence
    const { root } = tree
    return [root, ...tree.kidsBy(root, 'ccomp', 'parataxis')].filter(verb => isActed(tree, verb, lexicon)).flatMap(verb => {
      const subjects = tree.upos(verb) === 'VERB' ? slotsOf(tree, verb).get('subj') : tree.kidsBy(verb, 'nsubj')
      return entitiesOf(context, sentence, subjects ?? []).map(body => ({ body, sentence: sentence.index, verb }))
    })
  })
}

const isActed = (tree: SentenceTree, verb: number, lexicon: EventLexicon): boolean => BOUND.has(tree.lemma(verb))
  || (tree.upos(verb) === 'VERB' && lexicon.entries(tree.lemma(verb), 'VERB').some(entry => ACTS.has(entry.type)))

function mostOf(entities: readonly Entity[]): Entity | undefined {
  const times = new Map<Entity, number>()
  for (const entity of entities) times.set(entity, (times.get(entity) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** "Statement by Ann Lee", "Ann Lee, Secretary of State": the person whom a line without a verb names as the author. */
function signer(context: Context): Entity | undefined {
  const edges = context.sentences.filter((_, i) => i < EDGE || i >= context.sentences.length - EDGE)
  return edges.map(sentence => signedBy(context, sentence)).find(e => e !== undefined)
}

/** What a text calls itself where it says who gave it. */
const DOCUMENTS: ReadonlySet<string> = new Set(['statement', 'text', 'remarks', 'remark', 'message', 'communiqué', 'communique', 'declaration', 'letter', 'readout'])

/** "⟨The following⟩ statement was issued today by Ann Lee:", "Below is the text of …": the text is all hers, and says nothing as the word of somebody. */
export function isDocumented({ tree }: SentenceContext): boolean {
  const colon = tree.tokens.findIndex(t => t.form === ':')
  const at = tree.tokens.findIndex((t, i) => i < colon && DOCUMENTS.has(t.lemma))
  return at >= 0 && tree.tokens.slice(0, colon).some(t => /^(?:following|below)$/i.test(t.form))
}

/** Who gave the text that such a line brings in: behind "by", else whom it names. */
function authorOf(context: Context, sentence: SentenceContext): Entity | undefined {
  if (!isDocumented(sentence)) return undefined
  const { tree, index, mentions } = sentence
  const by = tree.tokens.findIndex((t, at) => t.deprel.startsWith('obl') && tree.marker(at) === 'by')
  const giver = by < 0 ? undefined : context.entityAt(index, by)
  return giver !== undefined && context.isA(giver, 'Agent', 'Country') ? giver : mentions.map(m => context.entities[m.entity]).find(e => e?.named === true && context.isA(e, 'Person'))
}

function signedBy(context: Context, sentence: SentenceContext): Entity | undefined {
  const { tree, mentions } = sentence
  if (tree.tokens.some(t => t.upos === 'VERB' || t.upos === 'AUX')) return undefined
  const named = mentions.map(m => ({ at: m.first, form: m.form, entity: context.entities[m.entity] }))
    .find(m => m.form === 'name' && m.entity !== undefined && context.isA(m.entity, 'Person'))
  const signs = named !== undefined && (named.at === 0 || tree.tokens.slice(0, named.at).some(t => t.lemma.toLowerCase() === 'by'))
  return signs ? named.entity : undefined
}
