import type { Context } from '../context.js'

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
