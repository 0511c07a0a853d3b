import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import type { Tree } from '../tree.js'
import type { Discourse, Sieve } from './discourse.js'

/** People whose acts are their organization's acts. */
const MEMBERS = new Set([
  'fighter', 'gunman', 'militant', 'member', 'operative', 'terrorist', 'insurgent', 'troop', 'soldier', 'official', 'force', 'rebel',
  'jihadist', 'extremist', 'combatant', 'guerrilla', 'militiaman', 'commando', 'sniper', 'bomber', 'officer', 'policeman', 'personnel',
  'representative', 'authority', 'spokesperson', 'agent', 'detective', 'investigator', 'employee', 'staff', 'group', 'organization', 'organisation', 'movement', 'network',
  'regime', 'leadership', 'affiliate', 'cell', 'unit', 'element', 'supporter', 'loyalist', 'side', 'militia',
])

/** Parts that are bodies of their own where "of" tells whose they are. */
const UNITS = new Set(['unit', 'cell', 'element', 'side', 'group', 'network', 'organization', 'organisation', 'movement', 'militia', 'force'])

/** Modifiers that tell some members from the body. */
const APART = new Set(['former', 'ex', 'senior', 'top', 'individual', 'new', 'several', 'many', 'some', 'young', 'old', 'female', 'male', 'other'])

/** Those who decide for a body, as one: "the board of Norwell". */
const HEADS = new Set(['board', 'management', 'leadership'])

/** For countries only those who speak for the state: "Iraqi forces" and "Turkish soldiers" are bodies of their own. */
const STATE = new Set(['official', 'authority', 'leadership', 'representative', 'diplomat'])

/**
 * Those who act for an organization are the organization, unless the article counts or names them apart
 * (guideline: "ISIS gunmen opened fire" is an act of ISIS).
 *
 * "[[Boko Haram] fighters]", "[members of [Hamas]]", "[rebels from [Red Dawn]]", "[[Saudi] officials]"; but "the two were [members of [Hamas]]".
 */
export const members: Sieve = {
  name: 'members',
  link(discourse) {
    discourse.drafts.forEach((d, i) => {
      if (d.form !== 'nominal') return
      if (d.number === 'Plur' ? !MEMBERS.has(d.lemma) || d.reference === 'possessive' : !HEADS.has(d.lemma)) return
      if (isToldOf(discourse.tree(d), d.head)) return
      const owner = ownerOf(discourse, d)
      if (owner !== undefined) discourse.clusters.join(owner, i)
    })
  },
}

/** Who comes "from" a part of an army is told apart from all of it. */
const OF_ARMY = new Set(['soldier', 'troop', 'force', 'personnel'])

/** Before a body: "members of", "rebels from", "fighters with". */
const owns = (noun: string, marker: string | undefined): boolean => marker === 'of' || (/^(?:from|with)$/.test(marker ?? '') && !OF_ARMY.has(noun))

/** "They were [members of Red Dawn]": what some are said to be is what they belong to, and not they. */
const isToldOf = (tree: Tree, noun: number): boolean => tree.kids(noun).some(k => tree.is(k, 'cop'))

/** The organization or country right before the noun or after its "of". */
function ownerOf(discourse: Discourse, d: Draft): number | undefined {
  const tree = discourse.tree(d)
  const before = discourse.at(d.sentence, d.head - 1)
  if (before !== undefined && accepts(discourse, before, d)) return before
  // "70 members of", "former members of" tell them apart from the body.
  if (d.count !== undefined || UNITS.has(d.lemma) || d.modifiers.some(m => APART.has(m))) return undefined
  const of = tree.kids(d.head).find(kid => kid > d.head && tree.is(kid, 'nmod') && owns(d.lemma, tree.marker(kid)))
  const after = of === undefined || hasOtherPhrases(tree, d.head, of) ? undefined : discourse.at(d.sentence, of)
  return after !== undefined && accepts(discourse, after, d) ? after : undefined
}

const hasOtherPhrases = (tree: Tree, head: number, of: number): boolean => tree.kids(head).some(k => k > head && k !== of && tree.is(k, 'nmod'))

function accepts({ drafts, clusters }: Discourse, owner: number, d: Draft): boolean {
  const o = drafts[owner]
  if (o === undefined || o.form === 'pronoun' || !clusters.of(owner).named || o.class === 'Person') return false
  if (o.class === 'Country' || familyOf(o.class) === 'place') return o.class === 'Country' && STATE.has(d.lemma)
  return familyOf(o.class) === 'organization'
}
