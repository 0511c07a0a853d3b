import type { EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { addRole, fillersOf, isMain, resolved, SPOKEN, type Draft } from './draft.js'

/** How many sentences back what an inquiry is into was told, and how far from a trial who stands trial is. */
const REACH = 3

/** What is inquired into. */
const GRAVE: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'Death', 'Violate'])

/** What befalls those who stand trial. */
const PROSECUTED: ReadonlySet<EventType> = new Set<EventType>(['Convict', 'Charge', 'Arrest', 'Trial'])

const INQUIRIES: ReadonlySet<string> = new Set(['inquiry', 'enquiry', 'investigation', 'probe', 'inquest'])
const TRIALS: ReadonlySet<string> = new Set(['trial', 'retrial', 'hearing', 'court case', 'proceeding', 'proceedings'])

/** Words for what was done or happened that do not say what: "welcomed ⟨the move⟩". */
const VAGUE: ReadonlySet<string> = new Set([
  'move', 'decision', 'step', 'measure', 'change', 'action', 'act', 'incident', 'development', 'outcome', 'result', 'news', 'announcement', 'increase', 'rise', 'cut',
  'reduction', 'plan', 'proposal', 'count', 'collapse', 'failure', 'breakthrough', 'tragedy', 'disaster', 'crime', 'atrocity', 'outrage', 'process', 'gesture', 'initiative',
])

const JUDGING: ReadonlySet<EventType> = new Set<EventType>(['Support', 'Criticize'])

/** What is seldom welcomed or criticised: acts of speech, and their occasions. */
const UNJUDGED: ReadonlySet<EventType> = new Set<EventType>([...SPOKEN, 'Meet', 'Travel', 'Trial', 'Vote'])

/**
 * What an event of which little is said is about, from what was told around it: "The blast killed nine. No group claimed
 * responsibility, and the governor promised ⟨an inquiry⟩", "A court jailed Ann Lee. ⟨The trial⟩ was held in secret".
 */
export function completeBare(context: Context, drafts: readonly Draft[]): void {
  const told: Draft[] = []
  for (const draft of inOrder(drafts)) {
    if (draft.type === 'ClaimResponsibility') claim(context, draft, told)
    else if (draft.type === 'Trial' && draft.trigger.pos === 'NOUN') {
      if (INQUIRIES.has(draft.trigger.entry.lemma)) inquire(draft, told)
      else if (TRIALS.has(draft.trigger.entry.lemma)) prosecute(context, draft, drafts)
    }
    else if (JUDGING.has(draft.type)) judge(context, draft, told)
    else if (draft.type === 'Convict') sentence(context, draft)
    else if (draft.type === 'Charge') allege(draft)
    told.push(draft)
  }
}

/** Whose sentence the article is about: that of the only court that it names. */
function sentence(context: Context, draft: Draft): void {
  if (!isMain(context, draft) || fillersOf(draft, 'agent').length > 0) return
  const courts = context.entities.filter(e => context.isA(e, 'Government', 'Organization') && e.names.some(name => /\b(?:court|tribunal)\b/i.test(name)))
  const [court, other] = courts
  if (court !== undefined && other === undefined && context.roleIn('Convict', 'agent', court.class) === 'agent') addRole(draft, 'agent', court, 'court')
}

/** "sued the company, ⟨accusing it⟩ of fraud": the suit is about what it accuses somebody of, and not about accusing. */
function allege(draft: Draft): void {
  draft.topics = draft.topics.flatMap(topic => (topic.draft.type === 'Accuse' ? resolved(topic.draft).topics.map(inner => ({ ...inner, role: topic.role })) : [topic]))
}

/** "called ⟨the collapse⟩ regrettable", "criticised ⟨the increase⟩": what the title tells of, else what was told last right before. */
function judge(context: Context, draft: Draft, told: readonly Draft[]): void {
  if (draft.topics.length > 0 || draft.roles.some(r => r.role !== 'agent')) return
  const tree = context.sentences[draft.trigger.sentence]?.tree
  const object = (draft.trigger.slots.get('obj') ?? []).find(token => tree !== undefined && VAGUE.has(tree.lemma(token)))
  if (tree === undefined || object === undefined) return
  const kids = tree.kids(object)
  const bare = kids.every(kid => tree.is(kid, 'det') || tree.is(kid, 'punct') || tree.is(kid, 'case')) && kids.some(kid => ['the', 'this', 'that', 'these'].includes(tree.lemma(kid)))
  const done = told.filter(d => !UNJUDGED.has(d.type) && d.trigger.sentence < draft.trigger.sentence)
  const about = !bare ? undefined : done.find(d => isMain(context, d)) ?? done.findLast(d => draft.trigger.sentence - d.trigger.sentence <= 1)
  if (about !== undefined) draft.topics.push({ role: 'topic', draft: about, by: 'bare' })
}

const inOrder = (drafts: readonly Draft[]): Draft[] => drafts.filter(d => d.absorbedBy === undefined)
  .sort((a, b) => a.trigger.sentence - b.trigger.sentence || a.trigger.token - b.trigger.token)

/** What nobody or somebody claims: the attack that the article is about or that it told of last, if it is not known who did it. */
function claim(context: Context, draft: Draft, told: readonly Draft[]): void {
  if (draft.topics.length > 0) return
  const attacks = told.filter(d => (d.type === 'Attack' || (d.type === 'Death' && fillersOf(d, 'instrument').length > 0)) && d.factuality === 'asserted')
  const unknown = attacks.filter(d => fillersOf(d, 'agent').every(e => e.named !== true))
  const attack = unknown.find(d => isMain(context, d)) ?? unknown.at(-1) ?? attacks.at(-1)
  if (attack !== undefined) draft.topics.push({ role: 'topic', draft: attack, by: 'bare' })
}

function inquire(draft: Draft, told: readonly Draft[]): void {
  if (draft.topics.length > 0 || fillersOf(draft, 'topic', 'target').length > 0) return
  const grave = told.findLast(d => GRAVE.has(d.type) && [...d.sentences].some(s => draft.trigger.sentence - s <= REACH && s <= draft.trigger.sentence))
  if (grave !== undefined) draft.topics.push({ role: 'topic', draft: resolved(grave), by: 'bare' })
}

function prosecute(context: Context, draft: Draft, drafts: readonly Draft[]): void {
  if (fillersOf(draft, 'target').length > 0) return
  const distance = (d: Draft): number => Math.abs(d.trigger.sentence - draft.trigger.sentence)
  const near = drafts.filter(d => d.absorbedBy === undefined && d !== draft && PROSECUTED.has(d.type) && distance(d) <= REACH && fillersOf(d, 'target').length > 0)
    .sort((a, b) => distance(a) - distance(b))[0]
  for (const target of near === undefined ? [] : fillersOf(near, 'target')) {
    if (context.roleIn('Trial', 'target', target.class) === 'target') addRole(draft, 'target', target, 'bare')
  }
}
