import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import type { Discourse, Sieve } from './discourse.js'
import { stateOwner } from './state-owner.js'

const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 's', 'at'])

/** Words that say what a place or body is and may be dropped: "Idlib province" is "Idlib". */
const KINDS = new Set([
  'province', 'governorate', 'city', 'town', 'village', 'district', 'county', 'state', 'region', 'prefecture', 'municipality', 'island',
  'islands', 'river', 'mountain', 'mountains', 'inc', 'corp', 'corporation', 'company', 'co', 'ltd', 'limited', 'plc', 'llc', 'group',
  'neighborhood', 'neighbourhood', 'suburb', 'magazine', 'newspaper', 'website', 'party', 'movement', 'organization', 'organisation',
  'news', 'television', 'tv', 'network', 'agency', 'radio',
  'holding', 'holdings', 'incorporated', 'ag', 'gmbh', 'sa', 'se', 'spa', 'nv', 'bv', 'ab', 'asa', 'oy', 'oyj', 'kk', 'llp', 'lp', 'pte', 'pty', 'srl', 'sarl', 'sas', 'aps', 'a', 'a/s', 'as', 's', 'fc', 'afc', 'cf', 'club',
])

/**
 * A part of the name of a body or place, when one thing only of the article can be meant.
 *
 * "[U.S. Northern Command] … [Northern Command]", "[Department of Health] … [Health Department]",
 * "[Church of the Dawn] … the [Church]", "[Anbar province] … [Anbar]".
 */
export const bodyName: Sieve = {
  name: 'body-name',
  link(discourse) {
    const { drafts, clusters } = discourse
    const names = distinct(discourse)
    joinByParent(discourse, names)
    const byWord = new Map<string, Named[]>()
    for (const name of names) {
      for (const word of new Set(name.words)) byWord.set(word, [...(byWord.get(word) ?? []), name])
    }
    for (const short of names) {
      const word = short.words[0]
      const long = word === undefined ? [] : (byWord.get(word) ?? []).filter(n => n !== short && (short.state === undefined || short.state === n.land) && isShortOf(short, n, drafts))
      const all = new Set(long.map(n => clusters.find(n.index)))
      // "Orta" beside "Orta Province" and the "Orta River"
      const lands = all.size > 1 ? long.filter(n => drafts[n.index]?.class !== 'NaturalFeature') : long
      const roots = new Set(lands.map(n => clusters.find(n.index)))
      const match = lands[0]
      if (roots.size === 1 && match !== undefined && !isSeat(discourse, match) && !isSubsidiary(discourse, match)) clusters.join(match.index, short.index)
    }
  },
}

/** "[AU Commission] … the [African Union Commission]": the same body of a body that the article calls by its acronym and by its name. */
function joinByParent({ drafts, clusters }: Discourse, names: readonly Named[]): void {
  const parents = names.filter(n => drafts[n.index]?.class === 'InternationalBody')
  const written = new Map(names.map(n => [drafts[n.index]?.normal ?? '', n.index]))
  for (const short of parents) {
    const acronym = drafts[short.index]?.normal ?? ''
    for (const whole of acronym.includes(' ') ? [] : parents) {
      const name = drafts[whole.index]?.normal ?? ''
      if (!name.includes(' ') || !clusters.same(short.index, whole.index)) continue
      for (const part of names) {
        const own = drafts[part.index]?.normal ?? ''
        const other = own.startsWith(`${acronym} `) ? written.get(`${name}${own.slice(acronym.length)}`) : undefined
        if (other !== undefined && clusters.canJoin(other, part.index)) clusters.join(other, part.index)
      }
    }
  }
}

/** What bears the name of the body that it belongs to. */
const PARTS: ReadonlySet<string> = new Set(['subsidiary', 'arm', 'affiliate', 'offshoot', 'spin-off', 'spinoff', 'brand'])

/** "Norwell … its subsidiary, [Norwell Consulting]": a part of the body of the shorter name, and not the body. */
function isSubsidiary(discourse: Discourse, long: Named): boolean {
  const name = discourse.drafts[long.index]
  if (name === undefined) return false
  return discourse.drafts.some(d => {
    if (d.form !== 'name' || d.normal !== name.normal) return false
    const tree = discourse.tree(d)
    const before = tree.tokens[d.first - 1]?.form === ',' ? d.first - 2 : d.first - 1
    return tree.tokens[before]?.upos === 'NOUN' && PARTS.has(tree.lemma(before))
  })
}

/** What a town is to the land that bears its name: "[Dalton] is the seat of [Dalton County]". */
const SEATS = /^(?:seat|centre|center|capital|headquarters|town|city|village)$/

/** Lands that are not the town of that name. */
const LANDS = /(?:^| )(?:district|province|county|municipality|governorate|prefecture|region|commune|canton|department)$/

function isSeat(discourse: Discourse, long: Named): boolean {
  const name = discourse.drafts[long.index]
  if (name === undefined || !LANDS.test(name.normal)) return false
  return discourse.drafts.some(d => {
    if (d.form !== 'name' || d.normal !== name.normal) return false
    const tree = discourse.tree(d)
    const of = tree.tokens[d.first - 1]?.form === 'the' ? d.first - 2 : d.first - 1
    return tree.tokens[of]?.form === 'of' && SEATS.test(tree.lemma(of - 1))
  })
}

interface Named {
  readonly index: number
  /** "Peru's Defense Ministry" is no shorter name of another state's. */
  readonly state: string | undefined
  /** That state, or the one that the name begins with. */
  readonly land: string | undefined
  readonly words: readonly string[]
}

/** "the North" is North Korea where that is spoken of. */
const COMPASS = /^(?:north|south|east|west)$/

function distinct(discourse: Discourse): readonly Named[] {
  const out = new Map<string, Named>()
  discourse.drafts.forEach((d, index) => {
    if (d.form !== 'name' || d.nameType === 'PER' || d.isAdjective) return
    const state = stateOwner(discourse, d)
    const key = state === undefined ? d.normal : `${state} ${d.normal}`
    if (!out.has(key)) out.set(key, { index, state, land: state ?? discourse.reader.knowledge.countryOfAdjective(discourse.tree(d).tokens[d.first]?.form ?? '')?.id, words: d.normal.split(' ').filter(w => w !== '' && !SMALL.has(w)) })
  })
  return [...out.values()]
}

function isShortOf(short: Named, long: Named, drafts: readonly Draft[]): boolean {
  const a = drafts[short.index]
  const b = drafts[long.index]
  if (a === undefined || b === undefined || !(familiesAgree(a, b) || (b.class === 'Country' && COMPASS.test(a.normal)))) return false
  if (b.class === 'Country' && short.words.length === 1 && COMPASS.test(a.normal) && long.words[0] === a.normal) return true
  if (a.class === 'Country' || b.class === 'Country' || short.words.length > long.words.length) return false
  const rest = long.words.filter(w => !short.words.includes(w))
  if (short.words.some(w => !long.words.includes(w))) return false
  if (rest.length === 0) return true
  if (familyOf(a.class) === 'place') return rest.every(w => KINDS.has(w))
  if (familyOf(b.class) === 'thing') return isModel(short.words, long.words) || rest.every(w => KINDS.has(w)) || keepsHead(short.words, long.words, b.normal)
  if (rest.length > MOST_DROPPED) return false
  if (isTradeName(a, b, short.words, long.words) || isOpener(a, b, short.words, long.words)) return true
  return keepsHead(short.words, long.words, b.normal) || isHeadOf(short.words, long.words) || namesWhole(a, b, short.words, long.words) || rest.every(w => KINDS.has(w))
}

/** Most words that a short name leaves out: "U.S. Air Forces Northern Command" is not "Northern Command". */
const MOST_DROPPED = 2

/** "Chrome" for "Weiden Chrome": what is made under its maker's name. */
const isModel = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length === 2 && short[0] === long[1] && !/^\d+$/.test(short[0] ?? '')

/** Words that begin the names of many bodies. */
const OPENING = /^(?:north|south|east|west|northern|southern|eastern|western|central|national|international|united|royal|first|new|general|american|european|global|state|union|free|public|social)$/

/** "Cimenta" for "Cimenta do Sul": the word that begins the name of one body only and is no place. */
function isOpener(a: Draft, b: Draft, short: readonly string[], long: readonly string[]): boolean {
  return short.length === 1 && short[0] === long[0] && a.nameType === 'ORG' && b.nameType === 'ORG' && a.known === undefined && !OPENING.test(short[0] ?? '') && a.classWeight <= 0.6
}

/** "Norwell" for "Norwell Insurance", "Black Heron" for the "Black Heron Front": all but the word that says what it is. */
function isTradeName(a: Draft, b: Draft, short: readonly string[], long: readonly string[]): boolean {
  // "Norwell" for "Norwell Insurance Inc."
  const last = long.findLastIndex(word => !KINDS.has(word))
  if (!TRADING.has(b.class) || b.nameType !== 'ORG' || a.known !== undefined || last !== short.length) return false
  return short.every((w, i) => w === long[i]) || (b.class === 'SportsTeam' && short.length === 1 && short[0] === long.at(-1))
}

const TRADING: ReadonlySet<string> = new Set(['Company', 'ArmedGroup', 'PoliticalParty', 'SportsTeam'])

/** Words for what a body is that it is called by once it was named: "the Northern Liberation Front … the ⟨Front⟩". */
const BODIES: ReadonlySet<string> = new Set([
  'front', 'movement', 'alliance', 'brigade', 'brigades', 'coalition', 'union', 'league', 'council', 'congress', 'forum', 'federation', 'association', 'foundation',
  'bloc', 'caliphate', 'commission', 'confederation', 'partnership', 'cartel', 'resistance',
])

const isHeadOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 && long.length > 1 && short[0] === long.at(-1) && BODIES.has(short[0] ?? '')

/** "Scientology" for the "Church of Scientology": the finder takes the last word by itself for a body too. */
function namesWhole(a: Draft, b: Draft, short: readonly string[], long: readonly string[]): boolean {
  return short.length === 1 && long.length === 2 && short[0] === long[1] && a.nameType === 'ORG' && a.known === undefined && / of /.test(b.normal)
}

function familiesAgree(a: Draft, b: Draft): boolean {
  const x = familyOf(a.class)
  const y = familyOf(b.class)
  return x === y || (x === 'thing' && y === 'organization') || (x === 'organization' && y === 'thing')
}

/** The short name has the word that says what it is: the last, or the one before "of". */
function keepsHead(short: readonly string[], long: readonly string[], longName: string): boolean {
  if (short.length >= 2) return short.at(-1) === long.at(-1) || ` ${longName}`.includes(` ${short.join(' ')} of `)
  return longName.startsWith(`${short.join(' ')} of `)
}
