import type { Entity, EntityClass, EventRole, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { entityOf } from '../fillers.js'
import { slotsOf } from '../slots.js'
import type { SentenceTree } from '../tree.js'
import { addRole, fillersOf, isMain, resolved, type Draft } from './draft.js'

/** "It is unacceptable that aid is held up," the envoy said: what nobody else is said to judge, the speaker judges. */
export function voiceJudgements(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const judges = draft.trigger.pos === 'ADJ' && (draft.type === 'Criticize' || draft.type === 'Support') && fillersOf(draft, 'agent').length === 0
    const speaker = draft.attributedTo
    if (judges && speaker !== undefined && context.roleIn(draft.type, 'agent', speaker.class) === 'agent') addRole(draft, 'agent', speaker, 'judgement')
  }
}

const CONDOLENCES: ReadonlySet<string> = new Set(['condolence', 'condolences', 'sympathy'])

const SORROWS: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'Death'])

/** Condolences are about the attack, disaster or death that the title tells of, else about the one told of last before them, else about the first after. */
export function linkCondolences(context: Context, drafts: readonly Draft[]): void {
  const main = drafts.find(d => d.absorbedBy === undefined && SORROWS.has(d.type) && isMain(context, d))
  let sorrow: Draft | undefined
  const waiting: Draft[] = []
  for (const draft of drafts) {
    if (draft.absorbedBy !== undefined) continue
    if (SORROWS.has(draft.type)) {
      sorrow = draft
      for (const early of waiting.splice(0)) early.topics.push({ role: 'topic', draft, by: 'sorrow' })
    }
    if (draft.type !== 'Communicate' || draft.topics.length > 0 || !speaksOf(draft, CONDOLENCES)) continue
    const about = main ?? sorrow
    if (about === undefined) waiting.push(draft)
    else draft.topics.push({ role: 'topic', draft: about, by: 'sorrow' })
  }
}

/** What people are congratulated on, and what they are in it. */
const FEATS: ReadonlyMap<EventType, EventRole> = new Map<EventType, EventRole>([
  ['Elect', 'target'], ['Appoint', 'target'], ['Compete', 'agent'], ['Attack', 'agent'], ['Operation', 'agent'], ['Capture', 'agent'], ['Release', 'agent'],
  ['Agree', 'participant'], ['Discover', 'agent'], ['ReleaseProduct', 'agent'],
])

/** "Ann Lee won the election. … Tom Reed ⟨congratulated⟩ her": on the feat of hers that the title tells of, or the one told first. */
export function linkCongratulations(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.absorbedBy !== undefined || draft.trigger.entry.lemma !== 'congratulate' || draft.topics.length > 0) continue
    const feats = drafts.filter(d => {
      const role = FEATS.get(d.type)
      return role !== undefined && d.absorbedBy === undefined && d.factuality === 'asserted' && Math.min(...d.sentences) <= draft.trigger.sentence
        && fillersOf(d, role).some(e => fillersOf(draft, 'target').includes(e))
    })
    const feat = feats.find(d => isMain(context, d)) ?? feats[0]
    if (feat !== undefined) draft.topics.push({ role: 'topic', draft: feat, by: 'feat' })
  }
}

const speaksOf = ({ trigger }: Draft, words: ReadonlySet<string>): boolean =>
  words.has(trigger.entry.lemma) || (trigger.entry.object?.some(o => words.has(o)) ?? false)

/** Locative prepositions that show where an article is set. */
const SET_IN: ReadonlySet<string> = new Set(['in', 'across', 'throughout', 'inside', 'within'])

/** Fewer mentions of a country as a place do not make it the setting. */
const MIN_SETTING = 2

/** "There is one way to end this conflict": one that the article names nobody and no place of is that of the country it is set in. */
export function setConflicts(context: Context, drafts: readonly Draft[]): void {
  const setting = settingOf(context)
  if (setting === undefined) return
  for (const draft of drafts) {
    const bare = (draft.type === 'War' || (draft.type === 'Agree' && TRUCES.has(draft.trigger.entry.lemma))) && draft.trigger.pos === 'NOUN'
    if (draft.absorbedBy === undefined && bare && fillersOf(draft, 'participant', 'place').length === 0) addRole(draft, 'place', setting, 'setting')
  }
}

const TRUCES: ReadonlySet<string> = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice', 'cessation'])

/** The country that is most often told as a place. */
function settingOf(context: Context): Entity | undefined {
  const told = new Map<Entity, number>()
  for (const { tree, mentions } of context.sentences) {
    for (const mention of mentions) {
      const entity = context.entities[mention.entity]
      if (entity === undefined || !context.isA(entity, 'Country') || !SET_IN.has(tree.marker(mention.head) ?? '')) continue
      told.set(entity, (told.get(entity) ?? 0) + 1)
    }
  }
  const [first, second] = [...told].sort((a, b) => b[1] - a[1])
  return first !== undefined && first[1] >= MIN_SETTING && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

/** Who is meant by an event about another event: whoever did that is condemned, backed, accused or called upon. */
const MEANT: ReadonlyMap<EventType, EventRole> = new Map<EventType, EventRole>([
  ['Support', 'target'], ['Accuse', 'target'],
])

/** Meetings that somebody travels to: "flew to Lima for talks with the minister". */
const OCCASIONS: ReadonlySet<EventType> = new Set<EventType>(['Meet', 'Agree', 'Compete', 'Protest', 'Operation', 'ReleaseProduct'])

/** Links by which what is done on a journey hangs on it: "went to Lima to meet …", "visited Lima and met …". */
const ON_THE_WAY = ['advcl', 'xcomp', 'conj', 'obl', 'nmod'] as const

/** Who travels to what happens takes part in it, where the journey goes. */
export function joinTravellers(context: Context, drafts: readonly Draft[]): void {
  const journeys = new Map<string, Draft>()
  for (const draft of drafts) if (draft.type === 'Travel') journeys.set(`${draft.trigger.sentence} ${draft.trigger.token}`, draft)
  for (const draft of drafts) {
    const tree = context.sentences[draft.trigger.sentence]?.tree
    if (tree === undefined || !OCCASIONS.has(draft.type)) continue
    const at = draft.trigger.carrier
    if (!ON_THE_WAY.some(link => tree.is(at, link))) continue
    const journey = journeys.get(`${draft.trigger.sentence} ${tree.head(at)}`)
    if (journey === undefined) continue
    if (fillersOf(draft, 'place').length === 0) {
      for (const place of fillersOf(journey, 'destination')) if (context.isA(place, 'Place')) addRole(draft, 'place', place, 'journey')
    } else goWhereHeld(context, tree, journey, draft)
    if (draft.isApart !== true) draft.time ??= journey.time
    if (draft.trigger.pos !== 'NOUN') continue
    for (const traveller of fillersOf(journey, 'agent')) {
      const role = context.roleIn(draft.type, 'agent', traveller.class)
      if (role !== undefined && (role === 'participant' || fillersOf(draft, role).length === 0)) addRole(draft, role, traveller, 'journey')
    }
  }
}

/** "returned from a summit in Oslo", "left for talks in Lima": the journey goes to, or comes from, where the occasion is. */
function goWhereHeld(context: Context, tree: SentenceTree, journey: Draft, occasion: Draft): void {
  const marker = tree.marker(occasion.trigger.token)
  const role = marker === 'from' ? 'origin' : marker === 'for' || marker === 'to' || marker === 'at' ? 'destination' : undefined
  if (role === undefined || occasion.trigger.pos !== 'NOUN' || fillersOf(journey, role).length > 0) return
  for (const place of fillersOf(occasion, 'place')) {
    if (!fillersOf(journey, 'origin', 'destination').includes(place) && context.roleIn('Travel', role, place.class) === role) addRole(journey, role, place, 'occasion')
  }
}

/** States and bodies, too, do something "in protest". */
const STATES: readonly EntityClass[] = ['Country', 'Organization']

/** What a clause says somebody does at the same time, or by which it is done, and how it is joined to it. */
const BY_THE_WAY: ReadonlyMap<EventType, ReadonlySet<string>> = new Map<EventType, ReadonlySet<string>>([
  ['Travel', new Set(['during', 'on', 'after', 'before', 'at'])],
  ['Communicate', new Set(['in', 'during', 'on', 'at'])],
  ['Protest', new Set(['in'])],
  ['Support', new Set(['in'])],
  ['Violate', new Set(['in'])],
])

/**
 * "the minister said ⟨during a visit⟩ to Lima", "⟨in an interview⟩ with The Herald", "quit ⟨in protest⟩": whoever the clause says
 * does something makes the journey, where nobody else is told.
 */
export function seatTravellers(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { trigger } = draft
    const sentence = context.sentences[trigger.sentence]
    const markers = BY_THE_WAY.get(draft.type)
    if (sentence === undefined || markers === undefined || draft.absorbedBy !== undefined || trigger.pos !== 'NOUN' || fillersOf(draft, 'agent').length > 0) continue
    const { tree } = sentence
    const isBeside = tree.is(trigger.token, 'obl') && markers.has(tree.marker(trigger.token) ?? '') && tree.upos(tree.head(trigger.token)) === 'VERB'
    if (!isBeside && !isAddressed(tree, draft)) continue
    const doing = (slotsOf(tree, tree.head(trigger.token)).get('subj') ?? []).map(token => entityOf(context, sentence, token))
    for (const entity of doing) if (entity !== undefined && context.isA(entity, 'Person', 'Group', ...draft.type === 'Protest' ? STATES : [])) addRole(draft, 'agent', entity, 'journey')
  }
}

/** "told ⟨a news conference⟩": whoever tells it something speaks there. */
const isAddressed = (tree: SentenceTree, { type, trigger }: Draft): boolean => type === 'Communicate' && tree.lemma(tree.head(trigger.token)) === 'tell'
  && (tree.is(trigger.token, 'obj') || tree.is(trigger.token, 'iobj'))

/** "supports the people of Peru in their fight": those who are supported fight, whomever "their" was taken for. */
export function sideWithSupported(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'Support') continue
    const backed = fillersOf(draft, 'target')
    for (const { draft: struggle } of draft.topics) {
      const tree = context.sentences[struggle.trigger.sentence]?.tree
      if (struggle.type !== 'War' || tree?.marker(struggle.trigger.token) !== 'in') continue
      const backers = fillersOf(draft, 'agent')
      if (backed.length > 0) struggle.roles = struggle.roles.filter(r => r.by !== 'poss' || !backers.includes(r.entity))
      for (const entity of backed) if (context.roleIn('War', 'participant', entity.class) !== undefined) addRole(struggle, 'participant', entity, 'supported')
    }
  }
}

/**
 * Participants that two events share because one is about the other: "The minister praised the defence of the town by the
 * army" praises the army. Who condemns a raid has said nothing of the raiders: of eight such edges none was annotated.
 */
export function shareParticipants(context: Context, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.absorbedBy !== undefined) continue
    const role = MEANT.get(draft.type)
    if (role === undefined || fillersOf(draft, role).length > 0) continue
    const own = fillersOf(draft, 'agent')
    const doers = draft.topics.filter(t => t.by === 'obj').flatMap(({ draft: topic }) => fillersOf(resolved(topic), 'agent'))
    for (const doer of doers) {
      if (!own.includes(doer) && context.roleIn(draft.type, role, doer.class) === role) addRole(draft, role, doer, 'topic')
    }
  }
}

/** What is done to somebody for what they are charged with. */
const PROSECUTED: ReadonlySet<EventType> = new Set<EventType>(['Convict', 'Arrest', 'Trial', 'Release'])

/** "threatened Iceland ⟨with sanctions⟩": who threatens would impose them, on whom is threatened. */
export function threatenSanctions(context: Context, drafts: readonly Draft[]): void {
  for (const threat of drafts) {
    if (threat.type !== 'Threaten') continue
    for (const { draft: deed, by } of threat.topics) {
      if (by !== 'prep:with' || deed.trigger.pos !== 'NOUN' || fillersOf(deed, 'agent', 'target').length > 0) continue
      for (const role of ['agent', 'target'] as const) for (const entity of fillersOf(threat, role)) {
        if (context.roleIn(deed.type, role, entity.class) === role) addRole(deed, role, entity, 'threat')
      }
    }
  }
}

/** "was jailed ⟨on charges⟩ of fraud": who is jailed is charged. */
export function chargeProsecuted(context: Context, drafts: readonly Draft[]): void {
  const deeds = new Map(drafts.filter(d => PROSECUTED.has(d.type)).map(d => [`${d.trigger.sentence} ${d.trigger.token}`, d]))
  for (const charge of drafts) {
    const { sentence, token, pos } = charge.trigger
    const tree = context.sentences[sentence]?.tree
    if (tree === undefined || charge.type !== 'Charge' || pos !== 'NOUN' || fillersOf(charge, 'target').length > 0) continue
    if (!['on', 'over'].includes(tree.marker(token) ?? '')) continue
    const deed = tree.ancestors(token).map(at => deeds.get(`${sentence} ${at}`)).find(d => d !== undefined)
    for (const target of deed === undefined ? [] : fillersOf(deed, 'target')) addRole(charge, 'target', target, 'prosecuted')
  }
}

const ENDING: ReadonlySet<string> = new Set(['end', 'stop', 'halt', 'cease', 'resolve', 'settle', 'conclude', 'suspend', 'pause'])

/** "a deal between the army and the rebels to ⟨end the war⟩": those who agree on its end wage it. */
export function endWars(context: Context, drafts: readonly Draft[]): void {
  for (const deal of drafts) {
    // ministers who talk of the end of a war do not wage it
    const parties = fillersOf(deal, 'participant').filter(entity => entity.class !== 'Person')
    if ((deal.type !== 'Agree' && deal.type !== 'Meet') || parties.length < 2) continue
    const tree = context.sentences[deal.trigger.sentence]?.tree
    for (const war of drafts) {
      if (tree === undefined || war.type !== 'War' || war.trigger.sentence !== deal.trigger.sentence || fillersOf(war, 'participant').length > 0) continue
      const above = tree.ancestors(war.trigger.token)
      const dealt = [deal.trigger.token, deal.trigger.carrier, ...deal.trigger.slots.get('obj') ?? [], ...deal.trigger.slots.get('subj') ?? []]
      const ended = above.some(at => ENDING.has(tree.lemma(at))) && above.some(at => dealt.includes(at))
      for (const entity of ended ? parties : []) if (context.roleIn('War', 'participant', entity.class) === 'participant') addRole(war, 'participant', entity, 'ended')
    }
  }
}
