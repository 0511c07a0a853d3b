import type { Context } from '../context.js'
import type { SentenceTree } from '../tree.js'

/** Words of violence that somebody means to do. */
const WORDS: ReadonlySet<string> = new Set([
  'attack', 'attacker', 'bomb', 'bomber', 'bombing', 'bombard', 'bombardment', 'suicide', 'militant', 'terrorist', 'terrorism', 'terror', 'gunman', 'grenade',
  'detonate', 'detonator', 'detonation', 'explosive', 'missile', 'rocket', 'mortar', 'shell', 'shelling', 'airstrike', 'ied', 'insurgent', 'insurgency', 'rebel',
  'assailant', 'assassination', 'assassinate', 'war', 'warplane', 'landmine', 'mine-laying', 'shrapnel', 'blow-up', 'jihadist', 'extremist', 'guerrilla', 'sabotage', 'drone',
])

/** This many of them make an article one of violence. */
const ENOUGH = 2

const known = new WeakMap<Context, boolean>()

/** Whether an article tells of violence: then what explodes in it was mostly meant to, elsewhere it was an accident. */
export function tellsOfAssault(context: Context): boolean {
  let told = known.get(context)
  if (told === undefined) {
    let words = 0
    for (const { tree } of context.sentences) for (let i = 0; i < tree.tokens.length; i++) if (WORDS.has(tree.lemma(i))) words++
    known.set(context, (told = words >= ENOUGH))
  }
  return told
}

const SPANS: ReadonlySet<string> = new Set(['day', 'hour', 'week', 'weekend', 'night', 'minute', 'round', 'outbreak'])
const HAPPENING: ReadonlySet<string> = new Set(['occur', 'happen', 'take', 'erupt', 'ensue'])
const DYING: ReadonlySet<string> = new Set(['die', 'kill', 'injure', 'wound', 'hurt', 'perish'])

/** "two days of ⟨fighting⟩", "five soldiers died in the ⟨fighting⟩": one battle, and no war that goes on. */
export function isBattle(tree: SentenceTree, noun: number): boolean {
  const above = tree.head(noun)
  if (above < 0) return false
  if (tree.marker(noun) === 'of' && SPANS.has(tree.lemma(above))) return true
  // "the fighting broke out in Elmar"
  if (tree.is(noun, 'nsubj') && HAPPENING.has(tree.lemma(above)) && tree.kidBy(noun, 'det') !== undefined) return true
  return DYING.has(tree.lemma(above)) && ((tree.is(noun, 'obl') && ['in', 'during'].includes(tree.marker(noun) ?? '')) || tree.is(noun, 'nsubj'))
}

/** Nouns for how an attack went on. */
export const FIGHTS: ReadonlySet<string> = new Set(['firefight', 'gunfight', 'gunbattle', 'gun-battle', 'fighting', 'battle', 'clash', 'shootout', 'shoot-out', 'exchange', 'siege', 'standoff'])
