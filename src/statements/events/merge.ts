import type { CountKind, Entity, EventRole, EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import { FIGHTS } from './assault.js'
import { areOneSide } from './forces.js'
import { absorb, fillersOf, isMain, resolved, SPOKEN, timesAgree, type Draft } from './draft.js'
import { joinPurposes, joinSubjects } from './joined.js'
import { joinInSentence } from './one-sentence.js'
import { areAlike, isAlsoHarmed, isFelt, isFurther, isRetold, isToldOf, onlyAdds, TELLING } from './retold.js'

/** How many sentences back "the attack" may look for the attack it speaks of. */
const REACH = 12

/**
 * How many events of its type a mention looks back at. No article of the annotated ones tells as many; in a
 * text of any length it keeps the time in proportion.
 */
const MEMORY = 60

/**
 * One event for one happening: a mention joins an earlier event of its type when nothing in the two
 * differs and they share what tells them apart (what was attacked, who was arrested, the day), or when
 * it is said with "the" or "this".
 */
export function mergeMentions(context: Context, drafts: readonly Draft[]): void {
  joinInSentence(context, drafts)
  joinSubjects(drafts)
  joinPurposes(context, drafts)
  const earlier = new Map<EventType, Draft[]>()
  const topics = new Set(drafts.flatMap(d => d.topics.map(topic => topic.draft)))
  // what is spoken of first: it tells which acts of speech are about the same thing
  for (const draft of [...drafts.filter(d => !SPOKEN.has(d.type)), ...drafts.filter(d => SPOKEN.has(d.type))]) {
    if (draft.absorbedBy !== undefined) continue
    const before = earlier.get(draft.type) ?? []
    const told = toldBefore(context, before, draft)
    const announced = told === undefined ? before.find(d => d.absorbedBy === undefined && isAnnounced(context, d, draft)) : undefined
    const same = told ?? announced
    if (announced !== undefined) dropDescriptions(announced, draft)
    if (same !== undefined) {
      // a title names no source: the text does, where it tells the same for the first time; what the title condemns it takes for granted
      if (isTitled(context, same) && !(topics.has(same) && SORROWS.has(same.type)) && !isAnswered(context, same) && !isDoneBy(same, draft.attributedTo)) same.attributedTo ??= draft.attributedTo
      absorb(same, draft)
    } else {
      before.push(draft)
      if (before.length > MEMORY) before.shift()
      earlier.set(draft.type, before)
    }
  }
}

/** What an article is about once: "the raid" is rather the one of its title than the raid of a month ago told in between. */
const MAIN: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'Agree', 'Death', 'Arrest', 'Convict', 'Protest'])

/** The event told last that a mention may be of; "the deal" that is spoken of as made is rather one that was made than one that is meant to be. */
function toldBefore(context: Context, before: readonly Draft[], draft: Draft): Draft | undefined {
  const last = before.findLast(d => d.absorbedBy === undefined && (isFought(draft) || !isFought(d)) && isSame(context, d, draft)) ?? before.findLast(d => d.absorbedBy === undefined && isSame(context, d, draft))
  if (MAIN.has(draft.type) && isRanked(context, draft)) {
    const main = before.find(d => d.absorbedBy === undefined && (isMain(context, d) || d === before[0]) && !d.sentences.has(draft.trigger.sentence) && isSame(context, d, draft))
    if (main !== undefined) return main
  }
  if (last !== undefined && MAIN.has(draft.type) && last.trigger.sentence < draft.trigger.sentence && draft.trigger.pos === 'NOUN' && draft.definite && isBare(draft)) {
    const main = before.find(d => d.absorbedBy === undefined && isMain(context, d) && d.triggers.some(t => t.entry.lemma === draft.trigger.entry.lemma) && isSame(context, d, draft))
    if (main !== undefined) return main
  }
  if (last === undefined || last.factuality === draft.factuality) return last
  return before.findLast(d => d.absorbedBy === undefined && d.factuality === draft.factuality && isSame(context, d, draft)) ?? last
}

/** "The attackers died in a ⟨gun battle⟩ with police. The mayor condemned ⟨the attack⟩": what is fought afterwards is not what "the attack" means. */
const isFought = (draft: Draft): boolean => draft.trigger.pos === 'NOUN' && FIGHTS.has(draft.trigger.entry.lemma)
/** "It was the ⟨deadliest⟩ shooting in years": what the article is about, whatever else of its kind was told last. */
function isRanked(context: Context, { trigger }: Draft): boolean {
  const tree = context.sentences[trigger.sentence]?.tree
  if (tree === undefined || trigger.pos !== 'NOUN' || tree.kidBy(trigger.token, 'cop') === undefined) return false
  const subject = tree.kidBy(trigger.token, 'nsubj')
  return subject !== undefined && /^(?:it|this)$/.test(tree.lemma(subject)) && tree.kidsBy(trigger.token, 'amod').some(kid => tree.tokens[kid]?.xpos === 'JJS')
}

/** What befalls somebody once, as whom. */
const ONCE: ReadonlyMap<EventType, EventRole> = new Map<EventType, EventRole>([['Death', 'victim'], ['Born', 'target']])

/** "has died in Oslo", "died at the hospital on Sunday": one and the same, wherever and whenever it is said to have been. */
function isOnce(a: Draft, b: Draft): boolean {
  const role = ONCE.get(a.type)
  if (role === undefined || a.factuality !== b.factuality) return false
  const [x, y] = [fillersOf(a, role), fillersOf(b, role)]
  return x.length === 1 && y.length === 1 && x[0] === y[0] && x[0]?.class === 'Person'
}

function isSame(context: Context, a: Draft, b: Draft): boolean {
  if (isOnce(a, b)) return true
  if (b.definite && b.type === 'Attack' && isHabit(context, a)) return false
  if (a.factuality !== b.factuality && !(b.definite && b.factuality === 'asserted')) return false
  if (!timesAgree(a, b) || !countsAgree(a, b) || isUndone(a, b) || isSumOfOthers(a, b)) return false
  if (conflict(context, a, b) || isPassedOn(a, b) || isAdded(context, b)) return false
  const near = isNear(a, b.trigger.sentence)
  const sharedTelling = TELLING.some(role => overlaps(fillersOf(a, role), fillersOf(b, role))) || (SPOKEN.has(b.type) && shareTopic(a, b))
  const sharedPlace = overlaps(specificPlaces(context, a), specificPlaces(context, b))
  const sharedAgent = overlaps(fillersOf(a, 'agent'), fillersOf(b, 'agent')) || (b.type === 'Attack' && standFor(context, fillersOf(a, 'agent'), fillersOf(b, 'agent')))
  if (b.trigger.pos === 'NOUN' && near && (isBare(b) || (b.definite && onlyAdds(context, b)))) return !isAnother(context, a, b)
  if (isFightOf(a, b) || isRetold(context, a, b)) return true
  if (b.type === 'Agree' && b.definite && near) return true
  if (b.definite && near && isToldOf(context, b)) return true
  if (b.definite && near && (b.roles.length === 0 || sharedTelling || sharedAgent || sharedPlace)) return true
  const nobody = [a, b].some(d => fillersOf(d, 'agent').length === 0)
  if (sharedTelling && (sharedAgent || (nobody && !SPOKEN.has(b.type)))) return true
  return sharedPlace && near && (sharedAgent || a.time?.value === b.time?.value)
}

/** "the defeat of the Front", "37 ⟨operations⟩ against the Front": so many are not what was told of in another word. */
const isSumOfOthers = (a: Draft, b: Draft): boolean => b.trigger.pos === 'NOUN' && !b.definite && a.counts.every(c => c.what !== 'count')
  && b.counts.some(c => c.what === 'count' && c.value > 1) && a.triggers.every(t => t.entry.lemma !== b.trigger.entry.lemma)

/** Words of building, which is one type of event with destroying. */
const BUILDING: ReadonlySet<string> = new Set([
  'build', 'construct', 'erect', 'open', 'reopen', 'complete', 'install', 'rebuild', 'restore', 'renovate', 'repair', 'expand', 'construction', 'building',
  'opening', 'reopening', 'reconstruction', 'restoration', 'renovation', 'expansion', 'installation', 'inauguration', 'inaugurate', 'assemble',
])

/** Attacks that last: a strike on the town is not its siege. */
const LASTING: ReadonlySet<string> = new Set(['siege', 'besiege', 'blockade', 'encircle', 'encirclement'])

/** The plant that is destroyed was built before, the town that is shelled is under siege: the one is not the other. */
const isUndone = (a: Draft, b: Draft): boolean => {
  const words = a.type === 'BuildOrDestroy' ? BUILDING : a.type === 'Attack' ? LASTING : undefined
  // whatever joined an event before agreed with its first word
  return words !== undefined && words.has(a.trigger.entry.lemma) !== words.has(b.trigger.entry.lemma)
}

/**
 * A title announces what the article then tells: the first event of its type, unless names tell them apart. "Poet
 * arrested at the border" may be "Ana Brandt was arrested …".
 */
function isAnnounced(context: Context, a: Draft, b: Draft): boolean {
  const title = context.sentences[a.trigger.sentence]?.tree.sentence.isTitle === true
  if (!title && isHabit(context, b)) return false
  if (!(title || isSummed(a, b)) || isTwice(a) || a.factuality !== b.factuality || !timesAgree(a, b) || !countsAgree(a, b) || isUndone(a, b)) return false
  if (!title && isNewOne(context, a, b)) return false
  return ([...TELLING, 'agent', 'place'] as const).every(role => {
    const [x, y] = [fillersOf(a, role), fillersOf(b, role)].map(list => list.filter(e => (role !== 'place' && isCalled(context, e)) || context.isA(e, 'Country')))
    return x === undefined || y === undefined || x.length === 0 || y.length === 0 || overlaps(x, y) || standFor(context, x, y) || (role === 'participant' && isSignedFor(context, x, y))
  })
}

/** "the arrest of Tom Reed … the arrest of ⟨a smuggler⟩": somebody brought in anew is not whom the summary named. */
const isNewOne = (context: Context, a: Draft, b: Draft): boolean => fillersOf(a, 'target', 'victim').some(e => e.named === true)
  && fillersOf(b, 'target', 'victim').some(({ named, mentions: [m] }) => named !== true && m !== undefined && m.sentence === b.trigger.sentence
    && /^an?$/.test(context.sentences[m.sentence]?.tree.tokens[m.first - 1]?.form ?? context.sentences[m.sentence]?.tree.tokens[m.first]?.form ?? ''))

/** Whether it goes by a name: the first word of a title has its capital for another reason. */
const isCalled = (context: Context, { named, mentions }: Entity): boolean => named === true
  && mentions.some(m => m.first > 0 || m.last > 0 || context.sentences[m.sentence]?.tree.sentence.isTitle !== true)

/** What happened to people, whoever speaks of it. */
const SORROWS: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'Death'])

/** "Novak buys mine": what a title says that somebody does is done, and not only said to be by the one who does it. */
const isDoneBy = (title: Draft, source: Entity | undefined): boolean => source !== undefined && fillersOf(title, 'agent', 'recipient', 'participant').includes(source)

const ANSWERS: ReadonlySet<string> = new Set(['respond', 'react', 'comment', 'response', 'reaction', 'statement', 'follow'])

/** "Minister responds to ⟨attack⟩": what somebody answers to is no word of hers. */
const isAnswered = (context: Context, { trigger }: Draft): boolean => {
  const tree = context.sentences[trigger.sentence]?.tree
  return tree !== undefined && tree.ancestors(trigger.token).some(at => ANSWERS.has(tree.lemma(at)))
}

/** Told by the title, and by no sentence of the text yet. */
const isTitled = (context: Context, draft: Draft): boolean =>
  [...draft.sentences].every(sentence => context.sentences[sentence]?.tree.sentence.isTitle === true)

/** Told by more than a noun and its verb; whom it killed is no second one. */
function isTwice({ type, sentences, triggers }: Draft): boolean {
  const own = triggers.filter(t => t.entry.type === type)
  return sentences.size > 1 || new Set(own.map(t => t.pos)).size < own.length
}

/** Sentences that sum up what follows them. */
const SUMMARY = 2

/** The summary under a title says it in the words of the text: "welcomes the report … I welcome the report". */
function isSummed(a: Draft, b: Draft): boolean {
  const [x, y] = [a, b].map(d => fillersOf(d, 'agent', 'participant'))
  return a.trigger.sentence <= SUMMARY && a.trigger.entry.lemma === b.trigger.entry.lemma && a.trigger.pos === b.trigger.pos
    && (overlaps(x ?? [], y ?? []) || (b.trigger.pos === 'NOUN' && (b.definite || x?.length === 0 || y?.length === 0)))
}

/** What the title only describes gives way to what the article names. */
function dropDescriptions(title: Draft, told: Draft): void {
  title.roles = title.roles.filter(r => r.entity.named === true || !told.roles.some(t => t.role === r.role && t.entity.named === true))
}

/** Both are about one event, as far as is known so far. */
const shareTopic = (a: Draft, b: Draft): boolean =>
  b.topics.some(({ draft }) => a.topics.some(topic => resolved(topic.draft) === resolved(draft)))

/** Whether the event is spoken of in this sentence or the few before it. */
function isNear(event: Draft, sentence: number): boolean {
  for (let back = 0; back <= REACH; back++) if (event.sentences.has(sentence - back)) return true
  return false
}

/** "Marines stormed the camp. Five gunmen died in ⟨a firefight⟩": what followed right after tells how many the attack killed. */
function isFightOf(a: Draft, b: Draft): boolean {
  const follows = a.sentences.has(b.trigger.sentence) || a.sentences.has(b.trigger.sentence - 1)
  return a.type === 'Attack' && b.trigger.pos === 'NOUN' && FIGHTS.has(b.trigger.entry.lemma) && follows
    && ['target', 'agent'].every(role => b.roles.every(r => r.role !== role)) && a.counts.every(c => c.what !== 'killed')
}

/** Words for one more of a kind: "a similar attack", "another fire". */
const OTHERS: ReadonlySet<string> = new Set(['another', 'second', 'third', 'separate', 'similar', 'other', 'earlier', 'previous', 'different', 'subsequent', 'unrelated'])

/** "An outbreak in 2019": what is brought up anew, with a day of its own, is one more of its kind. */
function isAnother(context: Context, a: Draft, b: Draft): boolean {
  const tree = context.sentences[b.trigger.sentence]?.tree
  if (tree === undefined || context.sentences[a.trigger.sentence]?.tree.sentence.isTitle === true) return false
  if (isHabit(context, b)) return true
  const said = tree.kidsBy(b.trigger.token, 'det', 'amod').map(kid => tree.lemma(kid))
  return said.some(word => OTHERS.has(word)) || ((said.includes('a') || said.includes('an')) && b.time !== undefined && a.time?.value !== b.time.value)
}

/** "The group still carries out ⟨attacks⟩": what is done time and again. */
function isHabit(context: Context, { definite, counts, trigger: { sentence, token, carrier } }: Draft): boolean {
  const tokens = context.sentences[sentence]?.tree.tokens
  return !definite && counts.length === 0 && carrier !== token
    && tokens?.[token]?.feats.Number === 'Plur' && ['VBP', 'VBZ'].includes(tokens[carrier]?.xpos ?? '')
}

/** A noun that adds nothing that could tell it from what was told before: "the attack", "violence". */
function isBare(draft: Draft): boolean {
  return draft.counts.length === 0 && TELLING.every(role => fillersOf(draft, role).length === 0)
}

const overlaps = (a: readonly Entity[], b: readonly Entity[]): boolean => a.some(e => b.includes(e))

function specificPlaces(context: Context, draft: Draft): Entity[] {
  return fillersOf(draft, 'place').filter(p => !context.isA(p, 'Country') && !context.isA(p, 'Region'))
}

/** "bought by Ostwind, which sold it": who gets a thing in the one gives it in the other. */
const isPassedOn = (a: Draft, b: Draft): boolean => overlaps(fillersOf(a, 'agent'), fillersOf(b, 'recipient')) || overlaps(fillersOf(a, 'recipient'), fillersOf(b, 'agent'))

/** Ministers sign for their states, and chairmen for their firms. */
function isSignedFor(context: Context, a: readonly Entity[], b: readonly Entity[]): boolean {
  const people = (list: readonly Entity[]): boolean => list.every(e => context.isA(e, 'Person'))
  const bodies = (list: readonly Entity[]): boolean => list.every(e => context.isA(e, 'Country', 'Organization'))
  return (people(a) && bodies(b)) || (bodies(a) && people(b))
}

/** "the accord of ⟨Peru⟩ with the Front", "signed by the ⟨Peruvian government⟩": a state and its government. */
const standFor = (context: Context, a: readonly Entity[], b: readonly Entity[]): boolean =>
  a.some(x => b.some(y => isGovernmentOf(context, x, y) || isGovernmentOf(context, y, x) || areOneSide(context, x, y)))

const isGovernmentOf = (context: Context, body: Entity, state: Entity): boolean =>
  body.class === 'Government' && context.isA(state, 'Country') && /\bgovernment\b/i.test(body.label) && body.label.includes(state.label)

/** "He was ⟨also⟩ fined €90,000": something else than what was told. */
function isAdded(context: Context, { trigger: { pos, sentence, carrier } }: Draft): boolean {
  const tree = context.sentences[sentence]?.tree
  return pos === 'VERB' && tree !== undefined && tree.kidsBy(carrier, 'advmod').some(kid => tree.lemma(kid) === 'also')
}

/** Both name who or what, and nobody is in both. */
function conflict(context: Context, a: Draft, b: Draft): boolean {
  const isOnSame = overlaps(fillersOf(a, 'target'), fillersOf(b, 'target')) || (b.trigger.pos === 'NOUN' && b.definite && (onlyAdds(context, b) || isToldOf(context, b)))
  const isRepeated = isRetold(context, a, b)
  for (const role of [...TELLING, 'agent'] as const) {
    // whom it struck is told now in one way, now in another, where what was struck is the same
    if (role === 'victim' && isOnSame) continue
    const [x, y] = [fillersOf(a, role), role === 'agent' && isUnclaimed(a) ? told(b) : b.roles.filter(r => r.role === role && !(b.type !== 'Death' && isFurther(context, r.entity)) && !isAlsoHarmed(context, b, r.by)).map(r => r.entity)]
    if (x.length > 0 && y.length > 0 && !overlaps(x, y) && !standFor(context, x, y) && !(role === 'participant' && isSignedFor(context, x, y)) && !(isRepeated && areAlike(context, x, y))) return true
  }
  if (isFelt(context, b)) return false
  for (const cls of ['Country', 'City', 'Facility'] as const) {
    const [x, y] = [a, b].map(d => fillersOf(d, 'place').filter(p => context.isA(p, cls)))
    if (x && y && x.length > 0 && y.length > 0 && !overlaps(x, y)) return true
  }
  return false
}

/** "⟨Gunmen⟩ stormed the hotel. The Front claimed the attack": done by people without a name, it may be claimed by whoever sent them. */
const isUnclaimed = (draft: Draft): boolean => draft.roles.every(r => r.role !== 'agent' || r.entity.named !== true)

/** Who did it, as it is told, and not as it is claimed. */
const told = (draft: Draft): Entity[] => draft.roles.filter(r => r.role === 'agent' && r.by !== 'claim').map(r => r.entity)

function countsAgree(a: Draft, b: Draft): boolean {
  const count = (d: Draft, what: CountKind): number | undefined => d.counts.find(c => c.what === what)?.value
  // "dozens of arrests … made nine arrests"
  const kinds: readonly CountKind[] = b.type === 'Arrest' && b.trigger.pos === 'NOUN' && !b.definite ? ['count', 'captured'] : ['count']
  return kinds.every(what => {
    const [x, y] = [count(a, what), count(b, what)]
    return x === undefined || y === undefined || x === y
  })
}
