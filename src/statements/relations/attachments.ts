import type { Entity, EntityClass, Mention, Predicate } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { BORDERS, EDGES, entitiesOf, entityOf, severalAt } from '../fillers.js'
import type { AttachmentLink, AttachmentRow, Lexicon } from '../lexicon/index.js'
import { slotsOf } from '../slots.js'
import { namedBy } from './named.js'
import { examplesIn, isOtherHolders } from './bearer.js'
import { isChildren } from './children.js'
import { listedAfter } from './lists.js'
import { originBefore } from './origins.js'
import { frameOf, homeAfter, placeAfter, placeBeyond, placesOfDateline } from './places.js'
import type { Candidate, RelationRule } from './rule.js'
import { isFormerBefore } from './titles.js'

const IN = new Set(['in', 'at', 'on', 'inside', 'within', 'across', 'throughout'])
const NEAR = new Set(['near', 'close to', 'next to', 'outside', 'around', 'beside', 'north of', 'south of', 'east of', 'west of', 'off', 'adjacent to', 'bordering'])

/**
 * Two nouns where one modifies the other: what that says follows from how they are joined and what
 * they are, by the table in attachments.json.
 *
 * - ⟨Iraqi⟩ ⟨forces⟩: forces partOf Iraq
 * - ⟨Muscat⟩'s ⟨Wadi Kabir district⟩: district locatedIn Muscat
 * - a ⟨mosque⟩ in ⟨Oman⟩: mosque locatedIn Oman
 * - ⟨Moscow⟩, ⟨Russia⟩: Moscow locatedIn Russia
 * - a base near ⟨Moscow⟩, ⟨Russia⟩: base near Moscow, base locatedIn Russia
 * - ⟨Ann Lee⟩, a girl from ⟨Oslo⟩: Ann Lee livesIn Oslo
 */
export const attachments: RelationRule = {
  name: 'attachment',
  find(context, sentence, lexicon) {
    const out: Candidate[] = []
    for (const mention of sentence.mentions) {
      if (mention.form === 'pronoun') continue
      const office = isOffice(context, sentence, lexicon, mention)
      const several = mention.form === 'nominal' ? severalAt(context, sentence, mention.head) : []
      const bearers = several.length > 1 ? several : namedBy(context, sentence, mention)
      for (const pair of modifiersOf(context, sentence, mention)) {
        // "the villages of Orta and Luna" are these two
        if ((office || several.length > 1) && pair.link === 'of') continue
        for (const own of pair.bearers ?? bearers) {
          const candidate = decide(context, sentence, lexicon, own, mention, pair)
          // "the commander of Zarovia" need not be from there
          const isPosted = candidate?.predicate === 'citizenOf' && pair.link === 'of' && mention.form === 'nominal' && hasRole(sentence, lexicon, mention)
          if (candidate !== undefined && !isPosted) out.push(candidate)
        }
      }
    }
    return out
  },
}

/** "the president of the ⟨court⟩": what a post is in is said by the noun itself. */
function isOffice(context: Context, sentence: SentenceContext, lexicon: Lexicon, mention: Mention): boolean {
  const entity = context.entities[mention.entity]
  return mention.form === 'nominal' && entity?.named !== true && entity?.class === 'Person' && hasRole(sentence, lexicon, mention)
}

const hasRole = (sentence: SentenceContext, lexicon: Lexicon, mention: Mention): boolean => lexicon.relations.words(sentence.tree.lemma(mention.head), 'NOUN').some(word => word.givesRole)

interface Pair {
  readonly link: AttachmentLink
  readonly token: number
  readonly entity: Entity
  /** Of whom it is said, where that is not what the mention speaks of. */
  readonly bearers?: readonly Entity[]
}

function modifiersOf(context: Context, sentence: SentenceContext, mention: Mention): Pair[] {
  const { tree } = sentence
  const own = context.entities[mention.entity]
  const pairs: Pair[] = []
  const add = (link: AttachmentLink, token: number, bearers?: readonly Entity[]): void => {
    const entity = entityOf(context, sentence, token)
    if (entity !== undefined && (entity !== own || bearers !== undefined)) pairs.push({ link, token, entity, ...(bearers === undefined ? {} : { bearers }) })
  }
  for (const inner of sentence.mentions) {
    // "Envoy to ⟨Zarovia⟩ Ann Lee": of what it is said stands behind a preposition.
    if (inner !== mention && inner.first >= mention.first && inner.last < mention.last && inner.form === 'name'
      && mention.form === 'name' && !(own !== undefined && context.isA(own, 'Person') && isBehindPreposition(tree, inner.first))) add(tree.lemma(inner.first - 1) === 'in' ? 'in' : 'modifier', inner.head)
  }
  const wider = placeAfter(sentence, mention, ',')
  if (wider !== undefined) add('comma', wider)
  const beyond = own !== undefined && context.isA(own, 'Place') ? placeBeyond(sentence, mention) : undefined
  const wide = own !== undefined && context.isA(own, 'NaturalFeature', 'Region', 'Country')
  const above = wide && (tree.tokens[mention.last + 1]?.form === ',' || own.class === 'Country') ? placedBefore(context, sentence, mention) : undefined
  // "a town on the Ostra some 40 km north of …", "on the A3 highway 20 miles from …": no river or road is as near as that
  const along = own !== undefined && (context.isA(own, 'NaturalFeature') || ROADS.test(tree.lemma(mention.last))) ? placedBefore(context, sentence, mention) : undefined
  if (beyond !== undefined) add('near', beyond, above ?? along)
  const around = own !== undefined && context.isA(own, 'Place', 'Organization') ? placeAfter(sentence, mention, 'in') : undefined
  // "on the west bank of the Ostra in Zarovia": rivers run through many lands
  if (around !== undefined) add('in', around, above ?? (own?.class === 'NaturalFeature' ? along : undefined))
  for (const [link, token] of nextName(context, sentence, mention)) add(link, token)
  // "Pipelinegate (Zarovia)": what a title has in brackets tells one thing of that name from another
  if (!(tree.sentence.isTitle && own !== undefined && context.isA(own, 'Person'))) for (const token of bracketed(context, sentence, mention)) add('bracket', token)
  const party = partyBehind(context, sentence, mention)
  if (party !== undefined) add('bracket', party)
  for (const token of placesOfDateline(sentence, mention)) add('dateline', token)
  const under = tree.tokens[mention.last + 1]?.form === 'under' ? sentence.mentions.find(m => m.form === 'name' && m.first === mention.last + 2) : undefined
  // "in the guard under President Lee": in her days.
  if (under !== undefined && !/^(?:president|premier|king|queen|chancellor|minister)$/.test(tree.lemma(under.first)) && !/^(?:minister)$/.test(tree.lemma(under.first + 1))) add('under', under.head)
  const whole = mention.form !== 'name' ? undefined
    : sentence.mentions.find(m => m.form === 'name' && m !== mention && m.first <= mention.first && m.last >= mention.last)
  const frame = frameOf(sentence, mention)
  if (frame !== undefined) add('frame', frame)
  const origin = originBefore(context, sentence, mention)
  if (origin !== undefined) add('origin', origin)
  // "Ann Lee is from Oslo"
  const predicate = tree.is(mention.head, 'nsubj') ? tree.head(mention.head) : -1
  if (predicate >= 0 && tree.marker(predicate) === 'from' && tree.kidBy(predicate, 'cop') !== undefined) add('from', predicate)
  const home = homeAfter(sentence, mention)
  if (home !== undefined) add('home', home)
  const listed = listedAfter(sentence, mention)
  // "two judges, Ann Lee and Tom Reed,": they are all of them
  const isAll = listed.length > 1 && sentence.quantities.some(q => q.noun === mention.head && q.bound === 'exact' && q.value === listed.length)
  if (!isChildren(sentence, mention)) for (const token of [...examplesIn(tree, mention.head), ...isAll ? [] : listed]) add('example', token)
  for (const kid of tree.kids(mention.head)) {
    // "U.S. Africa Command": Africa is no part of the U.S.
    if (whole !== undefined && kid >= whole.first && kid <= whole.last) continue
    // "the authorities of Zarovia and Elmaria", which stand for the states: the one is no part of the other
    if (own?.class === 'Country' && tree.marker(kid) === 'of' && entityOf(context, sentence, kid) === own) continue
    for (const [link, token] of linksOf(sentence, mention, kid)) {
      add(link, token)
      const close = link === 'near' ? sentence.mentions.find(m => m.head === token) : undefined
      const around = close === undefined ? undefined : placeAfter(sentence, close, ',')
      if (around !== undefined) add('comma', around)
    }
  }
  return pairs
}

const isBehindPreposition = (tree: SentenceContext['tree'], first: number): boolean =>
  tree.upos(tree.upos(first - 1) === 'DET' ? first - 2 : first - 1) === 'ADP'

/**
 * "⟨Elmar⟩ is a town on the Ostra, 40 km south of …", "⟨Elmar⟩ lies in the hills, in …": what comes after the comma is said of what stands
 * on or in the wide place before it. Undefined where that is not known.
 */
function placedBefore(context: Context, sentence: SentenceContext, mention: Mention): readonly Entity[] | undefined {
  const { tree } = sentence
  const above = tree.head(mention.head)
  if (!PLACING.has(tree.marker(mention.head) ?? '') || above < 0) return undefined
  if (tree.upos(above) === 'VERB') {
    const subjects = entitiesOf(context, sentence, slotsOf(tree, above).get(tree.isPassive(above) ? 'obj' : 'subj') ?? []).filter(e => context.isA(e, 'Place', 'Organization'))
    return subjects.length > 0 ? subjects : undefined
  }
  // "on the west bank of the Ostra": what is on the bank
  const holder = EDGES.has(tree.lemma(above)) && context.mentionAt(sentence.index, above) === undefined ? tree.head(above) : -1
  if (holder >= 0 && tree.upos(holder) === 'VERB') {
    const placed = entitiesOf(context, sentence, slotsOf(tree, holder).get(tree.isPassive(holder) || tree.is(holder, 'acl') ? 'obj' : 'subj') ?? []).filter(e => context.isA(e, 'Place', 'Organization'))
    return placed.length > 0 ? placed : undefined
  }
  const outer = context.mentionAt(sentence.index, holder >= 0 ? holder : above)
  // a mention whose head stands below this one would lead back here
  if (outer === undefined || outer.form === 'pronoun' || !tree.ancestors(mention.head).includes(outer.head)) return undefined
  // "a town in the mountains of central Zarovia, in …": from the land to the mountains to the town.
  return placedBefore(context, sentence, outer) ?? namedBy(context, sentence, outer)
}

const COMPASS = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|upstream|downstream)$/

const ROADS = /^(?:highway|road|motorway|railway|freeway|route|autobahn|canal|line)$/i

const PLACING: ReadonlySet<string> = new Set(['in', 'on', 'at', 'of', 'within', 'along'])

const BESIDE: ReadonlyMap<string, AttachmentLink> = new Map([['of', 'of'], ['at', 'at'], ['from', 'from'], ['with', 'with']])

/** "⟨Ann Lee⟩ of ⟨Elmar⟩'s ⟨Harbour College⟩": the name right after a person or body and a preposition, however the tree joins them. */
function nextName(context: Context, sentence: SentenceContext, mention: Mention): [AttachmentLink, number][] {
  const { tree } = sentence
  const own = context.entities[mention.entity]
  const joint = BESIDE.get(tree.tokens[mention.last + 1]?.form ?? '')
  if (mention.form !== 'name' || own === undefined || joint === undefined || !context.isA(own, 'Person', 'Organization')) return []
  const startingAt = (at: number): Mention | undefined => sentence.mentions.filter(m => m.form === 'name' && m.first === at).sort((a, b) => b.last - a.last)[0]
  let next = startingAt(mention.last + (tree.upos(mention.last + 2) === 'DET' ? 3 : 2))
  if (next !== undefined && tree.tokens[next.last + 1]?.xpos === 'POS') next = startingAt(next.last + 2) ?? next
  // "of the Oslo-based charity Lifeline", "of the ⟨Zarovian⟩ army"
  return next === undefined || tree.tokens[next.last + 1]?.form === '-' || modifiesNext(tree, next) ? [] : [[joint, next.head]]
}

/** Whether a name only tells of the noun right behind it, as "Zarovian" does of an army. */
const modifiesNext = (tree: SentenceContext['tree'], { head, last }: Mention): boolean =>
  tree.is(head, 'amod') && tree.head(head) > last && tree.upos(last + 1) !== 'PUNCT'

/**
 * "⟨Ann Lee⟩ (⟨Green Party⟩)", "⟨Ann Lee⟩, ⟨Green Party⟩, …", "⟨Green Party⟩: ⟨Ann Lee⟩, ⟨John Smith⟩": the party, team or land
 * that a list gives with a name.
 */
function bracketed(context: Context, sentence: SentenceContext, mention: Mention): number[] {
  const { tokens } = sentence.tree
  if (mention.form !== 'name') return []
  const opening = tokens[mention.last + 1]?.form
  const next = sentence.mentions.find(m => m.form === 'name' && m.first === mention.last + 2)
  const closing = next === undefined ? undefined : tokens[next.last + 1]?.form
  const joins = (index: number): boolean => (e => e !== undefined && context.isA(e, 'PoliticalParty', 'SportsTeam'))(context.entities[index])
  if (next !== undefined && opening === '(' && (closing === ')' || APART.has(closing ?? '') || closing === ';')) return [next.head]
  if (next !== undefined && APART.has(opening ?? '') && joins(next.entity) && (closing === undefined || ENDS.test(closing))) return [next.head]
  const title = sentence.mentions.find(m => m.form === 'name' && m.first === 0 && HEADS.test(tokens[m.last + 1]?.form ?? ''))
  return title !== undefined && title !== mention && joins(title.entity) && ENDS.test(tokens[mention.last + 1]?.form ?? '.') ? [title.head] : []
}

/** "⟨Ann Lee⟩, a ⟨Democrat⟩", "⟨Ann Lee⟩ is a ⟨Democrat⟩": one of a party, which is named for it. */
function partyBehind(context: Context, { tree, mentions }: SentenceContext, mention: Mention): number | undefined {
  const isOne = (m: Mention): boolean => m.form === 'name' && isOneOf(tree, m) && (e => e !== undefined && context.isA(e, 'PoliticalParty'))(context.entities[m.entity])
  const beside = tree.lemma(mention.last + 1) === ',' ? mentions.find(m => m.first === mention.last + 3 && isOne(m)) : undefined
  const told = tree.is(mention.head, 'nsubj') ? mentions.find(m => m.head === tree.head(mention.head) && isOne(m) && tree.kidBy(m.head, 'cop') !== undefined) : undefined
  return (beside ?? told)?.head
}

/** "a ⟨Republican⟩" is somebody, and not the party. */
const isOneOf = (tree: SentenceContext['tree'], { first }: Mention): boolean => /^an?$/i.test(tree.tokens[first - 1]?.form ?? '')

const APART: ReadonlySet<string> = new Set([',', '-', '–', '—'])
/** Between a party and its people in a list. */
const HEADS = /^[:–—-]$/
const ENDS = /^(?:[,.;:()–—-]|and|with|\d.*)$/

function linksOf(sentence: SentenceContext, mention: Mention, kid: number): [AttachmentLink, number][] {
  const { tree } = sentence
  const deprel = tree.tokens[kid]?.deprel ?? ''
  const inside = kid >= mention.first && kid <= mention.last
  const all = (link: AttachmentLink): [AttachmentLink, number][] => tree.conjuncts(kid).map(token => [link, token])
  if (deprel === 'nmod:poss') return all(tree.kids(mention.head).some(other => tree.lemma(other) === 'native') ? 'native' : 'owner')
  if (deprel === 'compound' || deprel === 'amod' || deprel === 'nmod:desc') {
    return kid < mention.head && !(inside && mention.form === 'name' && deprel === 'compound') ? all('modifier') : []
  }
  if (!tree.is(kid, 'nmod')) return []
  const marker = tree.marker(kid) ?? ''
  if (marker === 'at') return [...all('in'), ...all('at')]
  if (IN.has(marker) || NEAR.has(marker)) {
    const between = BORDERS.has(tree.lemma(kid)) ? tree.kidsBy(kid, 'nmod').find(k => tree.marker(k) === 'between') : undefined
    if (between !== undefined) return tree.conjuncts(between).map(token => ['near', token])
  }
  if (IN.has(marker)) return all(BORDERS.has(tree.lemma(kid)) ? 'near' : 'in')
  // "11 villages west of the city"
  if (NEAR.has(marker) || (marker === 'of' && COMPASS.test(tree.lemma((tree.kidBy(kid, 'case') ?? 0) - 1)))) return all('near')
  if (marker === 'of' && isOtherHolders(sentence, mention.head, kid)) return []
  // "statements by the Department ⟨of Defence⟩ and the UN": the end of a name is what it is of
  if (marker === 'of' && mention.form === 'name' && kid <= mention.last) return [['of', kid]]
  if (marker === 'of' || marker === 'from' || marker === 'by' || marker === 'with') return all(marker)
  return []
}

/** Nouns for bodies of people: in "Italian firms" the firms are Italian, not citizens. */
const BODIES: ReadonlySet<string> = new Set([
  'association', 'contractor', 'source', 'company', 'firm', 'organization', 'organisation', 'bank', 'institution', 'club', 'university', 'newspaper',
])

/** Who is of a state by an office in it. */
const OFFICERS: ReadonlySet<string> = new Set(['minister', 'leader', 'ambassador', 'secretary', 'president', 'premier', 'envoy', 'representative', 'head', 'chief'])

/** Nouns for those of a kind, who make up no body. */
const KINDS: ReadonlySet<string> = new Set(['country', 'nation', 'state', 'people', 'person', 'individual', 'place', 'city', 'area', 'partner', 'target', 'entity', 'civilian', 'victim', 'company', 'firm', 'bank', 'institution', 'subsidiary'])

/** Joined as the table has it, but what the two are tells that nothing is said: an edge of a place, a part of a name, two things without a name. */
function saysLittle(context: Context, { tree, index }: SentenceContext, own: Entity, mention: Mention, pair: Pair, row: AttachmentRow): boolean {
  const noun = tree.lemma(mention.head)
  if (mention.form === 'name' && context.isA(own, 'PoliticalParty') && isOneOf(tree, mention)) return true
  // "several countries, including ⟨Zarovia⟩", "more than 50 people, including …": nothing that one is a member of
  if (pair.link === 'example' && own.named !== true && KINDS.has(noun)) return true
  if (row.predicate === 'citizenOf') {
    // "the foreign ministers of Zarovia and Ostrel" serve them
    return (pair.link === 'of' && OFFICERS.has(noun)) || BODIES.has(noun) || isInOtherName(context, index, mention, pair.token) || isOfBody(context, index, own, pair) || isBareName(own, pair)
  }
  if (row.predicate === 'livesIn' && pair.link === 'modifier' && isInOtherName(context, index, mention, pair.token)) return true
  // "beat Harwick Rovers at Kelby Park": teams play in many places
  if (pair.link === 'in' && context.isA(own, 'SportsTeam') && context.isA(pair.entity, 'Facility')) return true
  // "U.S. Africa Command": what it is for, not where it is from, as the "Ohio National Guard" is
  if (row.predicate === 'basedIn' && pair.link === 'modifier' && context.isA(own, 'Military') && context.isA(pair.entity, 'Region') && pair.token > mention.first + 1) return true
  // "Elmar Crown Court": sits there, if anywhere
  if (row.predicate === 'operatesIn' && /^(?:court|tribunal|council)$/.test(noun) && pair.link === 'modifier') return true
  if (row.predicate === 'basedIn' || row.predicate === 'operatesIn') return pair.link === 'of' && pair.token <= mention.last
  if (row.predicate !== 'locatedIn') return false
  // "consul of ⟨Zarovia⟩ in ⟨Elmar⟩": no land lies in a town.
  if (context.isA(own, 'Country') && context.isA(pair.entity, 'City', 'District', 'Facility')) return true
  // "a Lagos hotel" is there; "Lagos Airport" only bears the name
  if (own.named === true) return pair.link === 'modifier' && context.isA(own, 'Facility') && (context.isA(pair.entity, 'City') || (context.isA(pair.entity, 'Country') && mention.form === 'name' && pair.token >= mention.first))
  return EDGES.has(noun) || (pair.entity.named !== true && pair.link !== 'owner') || (pair.link === 'modifier' && context.isA(own, 'NaturalFeature'))
}

/** "a ⟨Zarovian⟩ navy lieutenant": the navy is of that land. */
function isOfBody(context: Context, sentence: number, own: Entity, pair: Pair): boolean {
  const next = pair.link === 'modifier' ? context.entityAt(sentence, pair.token + 1) : undefined
  return next !== undefined && next !== own && context.isA(next, 'Organization')
}

/** "Zarovia's ⟨Lumetal⟩", "Zarovian rival ⟨Lumetal⟩": who has but one name there may as well be a firm. */
const isBareName = (own: Entity, pair: Pair): boolean =>
  (pair.link === 'owner' || pair.link === 'origin') && own.named === true && !own.names.some(name => name.includes(' '))

/** "U.S. Central Command commander": the land is part of the command's name. */
function isInOtherName(context: Context, sentence: number, mention: Mention, token: number): boolean {
  return context.sentences[sentence]?.mentions.some(m => {
    const entity = m !== mention && m.form === 'name' && m.first <= token && token <= m.last && m.last > m.first ? context.entities[m.entity] : undefined
    return entity !== undefined && context.isA(entity, 'Organization')
  }) === true
}

/** Ties that "a ⟨former⟩ analyst at Acme" tells of as over. */
const EMPLOYED: ReadonlySet<Predicate> = new Set<Predicate>(['worksFor', 'memberOf'])

function decide(context: Context, sentence: SentenceContext, lexicon: Lexicon, own: Entity, mention: Mention, pair: Pair): Candidate | undefined {
  if (own === pair.entity) return undefined
  const fits = (entity: Entity, classes: readonly EntityClass[]): boolean => context.isA(entity, ...classes)
  const row: AttachmentRow | undefined = lexicon.attachments.find(r => r.link === pair.link
    && !(r.named && own.named !== true) && fits(own, r.head) && fits(pair.entity, r.dependent))
  if (row === undefined || saysLittle(context, sentence, own, mention, pair, row)) return undefined
  const [subject, object] = row.subject === 'head' ? [own, pair.entity] : [pair.entity, own]
  return {
    subject,
    predicate: row.predicate,
    object,
    ...(mention.form === 'nominal' && EMPLOYED.has(row.predicate) && isFormerBefore(sentence.tree, mention.head) ? { temporal: 'former' as const } : {}),
    anchor: mention.head,
    tokens: [mention.first, mention.last, pair.token],
    confidence: row.confidence,
    by: pair.link,
  }
}
