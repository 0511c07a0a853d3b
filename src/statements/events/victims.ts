import type { EventType } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { SentenceTree } from '../tree.js'
import { addRole, fillersOf, isMain, type Draft } from './draft.js'

/** Nouns for those who died. */
const DEAD: ReadonlySet<string> = new Set(['dead', 'victim', 'fatality', 'deceased', 'fallen', 'slain'])

/** What "those" did who are among the dead. */
const DYING: ReadonlySet<string> = new Set(['kill', 'die', 'perish', 'drown', 'murder', 'slay', 'shoot'])

const IDENTIFYING: ReadonlySet<string> = new Set(['identify', 'name'])

/** What people die in. */
const DEADLY: ReadonlySet<EventType> = new Set<EventType>(['Attack', 'Disaster', 'Death'])

/** How many sentences back those died of whom it is told who they were. */
const REACH = 10

/** "Among the dead was ⟨Ann Lee⟩", "identified the victims as ⟨Tom Reed⟩ and …", "The dead include ⟨two nurses⟩": who died in what was told before. */
export function nameVictims(context: Context, drafts: readonly Draft[]): void {
  const deadly = drafts.filter(d => d.absorbedBy === undefined && DEADLY.has(d.type)
    && (d.counts.some(c => c.what === 'killed') || fillersOf(d, 'victim').length > 0))
  if (deadly.length === 0) return
  for (const sentence of context.sentences) {
    const named = namedDead(context, sentence).map(token => entityOf(context, sentence, token)).filter(e => e !== undefined && context.isA(e, 'Person', 'Group'))
    if (named.length === 0) continue
    const before = deadly.filter(d => Math.min(...d.sentences) <= sentence.index - (d.type === 'Death' ? 1 : 0) && [...d.sentences].some(s => sentence.index - s <= REACH))
    const event = before.find(d => isMain(context, d)) ?? before.at(-1)
    for (const victim of event === undefined ? [] : named) if (victim !== undefined && event !== undefined) addRole(event, 'victim', victim, 'named dead')
  }
}

/** The tokens that name who is among the dead of whom a sentence speaks. */
function namedDead(context: Context, sentence: SentenceContext): number[] {
  const { tree } = sentence
  return tree.tokens.flatMap((_, token) => (isDead(tree, token) ? [...amongDead(tree, token), ...identified(context, sentence, token), ...included(tree, token)] : []))
}

/** "the dead", "his victims", "those killed", "those who died" */
function isDead(tree: SentenceTree, token: number): boolean {
  if (DEAD.has(tree.lemma(token))) return ['the', 'their', 'its'].includes(tree.lemma(token - 1)) || tree.kidBy(token, 'det') !== undefined
  return tree.tokens[token]?.form.toLowerCase() === 'those' && tree.kids(token).some(kid => DYING.has(tree.lemma(kid)))
}

/** "⟨Ann Lee⟩ was among the dead", "Among the dead was ⟨Ann Lee⟩" */
function amongDead(tree: SentenceTree, dead: number): number[] {
  if (tree.marker(dead) !== 'among') return []
  const subject = tree.kidBy(dead, 'nsubj')
  if (subject !== undefined) return tree.conjuncts(subject)
  const head = tree.head(dead)
  if (head < 0) return []
  if (['NOUN', 'PROPN'].includes(tree.upos(head)) && tree.kidBy(head, 'cop') !== undefined) return tree.conjuncts(head)
  return tree.lemma(head) === 'be' ? tree.kidsBy(head, 'nsubj').flatMap(kid => tree.conjuncts(kid)) : []
}

/** "identified the dead as ⟨Sgt. Tom Reed⟩, 24, and ⟨Pvt. Omar Hadi⟩, 19" */
function identified(context: Context, sentence: SentenceContext, dead: number): number[] {
  const { tree } = sentence
  const verb = tree.head(dead)
  if (verb < 0 || !IDENTIFYING.has(tree.lemma(verb)) || !(tree.is(dead, 'obj') || tree.is(dead, 'nsubj'))) return []
  const from = sentence.tree.kids(verb).filter(kid => kid > dead && tree.marker(kid) === 'as')[0] ?? tree.kids(dead).find(kid => kid > dead && tree.marker(kid) === 'as')
  if (from === undefined) return []
  return sentence.mentions.filter(m => m.form === 'name' && m.head >= from && context.entities[m.entity]?.class === 'Person').map(m => m.head)
}

/** "The dead include ⟨a Spanish climber⟩" */
function included(tree: SentenceTree, dead: number): number[] {
  const verb = tree.head(dead)
  return verb >= 0 && tree.lemma(verb) === 'include' && tree.is(dead, 'nsubj') ? tree.kidsBy(verb, 'obj').flatMap(kid => tree.conjuncts(kid)) : []
}
