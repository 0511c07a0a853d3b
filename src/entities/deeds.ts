import type { EntityClass } from '../model/index.js'
import type { Discourse } from './coreference/discourse.js'
import type { Draft } from './draft.js'
import { irregulars } from './lexicon/fighters.js'
import { actsAsBody, isTraded } from './naming/firms.js'
import type { Tree } from './tree.js'

/** What only bands under arms have or are made of: "Red Dawn gunmen", "Red Dawn's strongholds". */
const ARMED = new Set([
  'gunman', 'militant', 'insurgent', 'jihadist', 'jihadi', 'terrorist', 'guerrilla', 'suicide', 'bomber', 'stronghold', 'hideout', 'emir', 'warlord', 'extremist', 'fighter',
  'militiaman', 'commander', 'rebel',
])

/** Who only fights for bands, and what only bands are called. */
const FIGHTERS = new Set([...irregulars, 'gunman'])

/** What they do. */
const ATTACKS = new Set(['ambush', 'behead', 'bomb', 'abduct', 'kidnap', 'massacre', 'shell', 'attack', 'raid', 'overrun', 'besiege', 'execute'])

/** Whom bands fight. */
const STATE_FORCES = new Set(['army', 'government', 'troop', 'force', 'soldier', 'military'])

/** What only a firm has. */
const FIRM = new Set([
  'shareholder', 'stockholder', 'profit', 'revenue', 'earnings', 'dividend', 'subsidiary', 'ceo', 'cfo', 'turnover', 'takeover', 'acquisition', 'investor',
  'bankruptcy',
])

/** What only a side that plays has, and what it does to another. */
const TEAM = new Set(['goalkeeper', 'striker', 'midfielder', 'defender', 'winger', 'quarterback', 'pitcher', 'coach', 'supporter', 'fan', 'lineup', 'innings', 'goalscorer', 'winger'])
const BEATS = new Set(['beat', 'defeat', 'thrash', 'outplay', 'draw', 'edge', 'rout', 'trounce', 'hammer', 'down', 'overcome', 'win', 'lose'])

/** What is not sure enough to be decided by what a body does. */
const OPEN: ReadonlySet<EntityClass> = new Set<EntityClass>(['Organization', 'PoliticalParty'])

/**
 * The class of a body by what it does and has, where its name tells no more than that it is a body: "Red Dawn
 * gunmen" are of an armed group, "Norwell's shareholders" of a company.
 */
export function classByDeeds(mentions: readonly Draft[], cls: EntityClass, discourse: Discourse): EntityClass {
  // "Weston City" may be a side, when it is no town that is known.
  const mayPlay = cls === 'City' && mentions.some(d => d.nameType === 'ORG')
  // "the Red Wolves militia", "the Sarvin Democratic Army, a rebel group": whatever the name sounds like
  if ((cls === 'Military' || cls === 'SportsTeam') && mentions.some(d => d.form === 'nominal' && d.class === 'ArmedGroup' && d.number === 'Sing') && mentions.every(d => d.known === undefined)) return 'ArmedGroup'
  if ((!OPEN.has(cls) && !mayPlay) || mentions.some(d => d.known !== undefined)) return cls
  if (cls === 'Organization' && mentions.some(d => isWingOfArmed(d, discourse))) return 'ArmedGroup'
  if (mentions.some(isToldArmed)) return 'ArmedGroup'
  let armed = 0
  let firm = 0
  let team = 0
  for (const d of mentions) {
    if (d.form === 'nominal') continue
    const tree = discourse.tree(d)
    const noun = owned(tree, d)
    if (noun !== undefined && ARMED.has(noun)) armed += 2
    if (tree.is(d.head, 'nmod') && tree.marker(d.head) === 'of' && ARMED.has(tree.lemma(tree.head(d.head)))) armed += 2
    if (noun !== undefined && FIRM.has(noun)) firm += 2
    if (isTraded(tree, { first: d.coreFirst, last: d.coreLast })) firm += 2
    else if (d.form === 'name' && actsAsBody(tree, { first: d.coreFirst, last: d.coreLast })) firm += 1
    if (noun !== undefined && TEAM.has(noun)) team += 2
    if (isPlayed(tree, d)) team += 2
    const verb = verbOf(tree, d)
    if (verb === undefined) continue
    const lemma = tree.lemma(verb)
    if (lemma === 'fight' && tree.kids(verb).some(k => tree.is(k, 'obj') && STATE_FORCES.has(tree.lemma(k)))) armed += 2
    if (ATTACKS.has(lemma)) armed += 1
    if ((lemma === 'claim' || lemma === 'take') && tree.kids(verb).some(k => /^(?:responsibility|credit)$/.test(tree.lemma(k)))) armed += 2
  }
  if (mayPlay) return team >= 2 ? 'SportsTeam' : cls
  if (armed >= 2 && armed > firm && armed > team) return 'ArmedGroup'
  if (cls !== 'Organization') return cls
  if (team >= 2 && team > firm) return 'SportsTeam'
  return firm >= 2 ? 'Company' : cls
}

/** "[Rebels] from the Sarvin Front", "the Sarvin Front, [a rebel group]". */
const isToldArmed = (d: Draft): boolean => d.form === 'nominal' && (FIGHTERS.has(d.lemma) || (d.class === 'ArmedGroup' && d.number === 'Sing' && d.classWeight >= LEAST))

/** A noun that names a band less surely tells nothing. */
const LEAST = 0.75

/** Parts of a body that fight like the whole. */
const WINGS: ReadonlySet<string> = new Set(['wing', 'branch', 'arm', 'cell', 'faction', 'unit', 'offshoot', 'affiliate'])

/** "the northern wing of Red Dawn": of what kind the whole is. */
function isWingOfArmed(d: Draft, discourse: Discourse): boolean {
  if (d.form !== 'nominal' || !WINGS.has(d.lemma)) return false
  const tree = discourse.tree(d)
  const owner = tree.kids(d.head).filter(k => tree.is(k, 'nmod', 'nmod:poss', 'compound') && /^(?:of|)$/.test(tree.marker(k) ?? '') || tree.is(k, 'nmod:poss'))
    .map(k => discourse.at(d.sentence, k)).find(k => k !== undefined)
  return owner !== undefined && discourse.clusters.of(owner).members.some(i => discourse.drafts[i]?.class === 'ArmedGroup')
}

/** "Northfield beat Weston 2-1": both sides. */
function isPlayed(tree: Tree, d: Draft): boolean {
  return BEATS.has(tree.lemma(tree.head(d.head))) && tree.is(d.head, 'nsubj', 'obj') && tree.hasScore()
}

/** The noun that a name stands before or owns: "gunman" of "Red Dawn gunmen", also where the tree takes it for a part of the name. */
function owned(tree: Tree, d: Draft): string | undefined {
  const above = tree.head(d.head)
  if (above > d.head && tree.is(d.head, 'compound', 'nmod:poss', 'nmod:desc', 'amod')) return tree.lemma(above)
  const next = d.coreLast + 1
  return tree.is(next, 'flat') && tree.tokens[next]?.upos === 'NOUN' ? tree.lemma(next) : undefined
}

/** The verb whose doer the name is. */
function verbOf(tree: Tree, d: Draft): number | undefined {
  const verb = tree.head(d.head)
  return verb >= 0 && tree.is(d.head, 'nsubj', 'obl:agent') && !tree.is(d.head, 'nsubj:pass') && tree.tokens[verb]?.upos === 'VERB' ? verb : undefined
}
