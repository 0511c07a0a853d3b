import type { Entity } from '../model/index.js'
import type { Context, SentenceContext } from './context.js'
import { coupleOf, joinedBefore } from './duals.js'

/**
 * Nouns that only measure or portion what follows "of": in "hundreds of members of the clan", the
 * clan's members are meant.
 */
const PORTIONS: ReadonlySet<string> = new Set([
  'number', 'group', 'ten', 'dozen', 'hundred', 'thousand', 'million', 'score', 'majority', 'most', 'some', 'many', 'part',
  'all', 'one', 'several', 'lot', 'pair', 'couple', 'series', 'host', 'handful', 'rest', 'half', 'each', 'any', 'two',
  'three', 'both', 'few', 'piece', 'range', 'variety', 'portion', 'percent', 'cent', '%', 'suburb',
  'kind', 'type', 'sort', 'shipment', 'load', 'batch', 'round', 'collection', 'set', 'city', 'town', 'village',
  'province', 'district', 'state', 'area', 'region', 'republic', 'kingdom', 'hand',
])

/** Parts of a place that a reader takes for the place: "on the outskirts of Moscow". */
export const EDGES: ReadonlySet<string> = new Set([
  'outskirt', 'outskirts', 'vicinity', 'edge', 'heart', 'center', 'centre', 'surroundings', 'part', 'side', 'bank', 'shore', 'slope', 'foot', 'mouth', 'tip',
  'border', 'frontier', 'coast', 'countryside', 'hinterland', 'descent', 'ascent', 'climb', 'approach', 'fringe', 'fringes', 'periphery', 'foothill', 'summit', 'entrance', 'gate', 'ground', 'grounds',
])

/** Kinds of place that "of" gives a name: "the northern province of Saada" is Saada. */
const PARTS_BY_NAME: ReadonlySet<string> = new Set([
  'city', 'town', 'village', 'province', 'district', 'state', 'region', 'republic', 'kingdom', 'island', 'county', 'governorate', 'department', 'municipality', 'township', 'hamlet',
])

/** Edges that are shared "with" the place that is meant. */
export const BORDERS: ReadonlySet<string> = new Set(['border', 'frontier'])

/** Those who fight for a force: what "its fighters" do, the force does. */
const FIGHTERS: ReadonlySet<string> = new Set(['fighter', 'militant', 'gunman', 'guerrilla', 'insurgent', 'troop', 'soldier', 'force', 'militiaman', 'combatant'])

/** "The Front said ⟨its⟩ fighters had taken the town": the force whose they are, as long as nothing else tells them from it. */
function forceOf(context: Context, sentence: SentenceContext, token: number): Entity | undefined {
  const { tree } = sentence
  if (!FIGHTERS.has(tree.lemma(token)) || tree.kids(token).some(kid => tree.is(kid, 'nummod') || tree.is(kid, 'amod') || (tree.is(kid, 'acl') && tree.tokens[token + 1]?.form !== ','))) return undefined
  const owner = tree.kidBy(token, 'nmod:poss')
  const force = owner === undefined || tree.upos(owner) !== 'PRON' ? undefined : context.entityAt(sentence.index, owner)
  return force !== undefined && context.isA(force, 'Organization') ? force : undefined
}

/** "⟨Free Press Ghana⟩ said": the name of the body, where the tree hangs it by the last word of it, which is a name of its own. */
function wholeName(context: Context, { tree, index, mentions }: SentenceContext, token: number): Entity | undefined {
  if (tree.upos(token) !== 'PROPN' || mentions.length > MOST_LOOKED_AT) return undefined
  const inner = context.mentionAt(index, token)
  // a longer name has the word before, or another name within it has
  if (inner?.form !== 'name' || context.mentionAt(index, inner.first - 1)?.form !== 'name') return undefined
  const whole = mentions.find(m => m.form === 'name' && m.first < inner.first && m.last === inner.last)
  const above = tree.head(token)
  return whole === undefined || (above >= whole.first && above <= whole.last) ? undefined : context.entities[whole.entity]
}

/** A sentence of more mentions is none that anybody wrote. */
const MOST_LOOKED_AT = 200

/** The entity that a filler stands for: its own mention, or what a portion noun portions. */
export function entityOf(context: Context, sentence: SentenceContext, token: number): Entity | undefined {
  const { tree } = sentence
  const force = forceOf(context, sentence, token)
  if (force !== undefined) return force
  const lemma = tree.lemma(token)
  const own = wholeName(context, sentence, token) ?? context.entityAt(sentence.index, token)
  if (own !== undefined && own.named !== true && PARTS_BY_NAME.has(lemma) && tree.tokens[token]?.feats.Number !== 'Plur') {
    const name = tree.kidsBy(token, 'nmod').filter(kid => tree.marker(kid) === 'of').map(kid => context.entityAt(sentence.index, kid)).find(e => e?.named === true && context.isA(e, 'Place'))
    if (name !== undefined) return name
  }
  if (own !== undefined && !(EDGES.has(lemma) && own.named !== true)) return own
  if (!PORTIONS.has(lemma) && !EDGES.has(lemma)) return own
  const joint = BORDERS.has(lemma) ? 'with' : 'of'
  const inner = tree.kidsBy(token, 'nmod').find(kid => tree.marker(kid) === joint) ?? (BORDERS.has(lemma) ? landBefore(context, sentence, token) : undefined)
  return (inner === undefined ? undefined : entityOf(context, sentence, inner)) ?? own
}

/** "lost to Frenchman ⟨Karl Moss⟩": trees take the word for where somebody is from for the first of the name. */
export function nameBehind(context: Context, { tree, index }: SentenceContext, token: number): Entity | undefined {
  const name = context.entityAt(index, token)?.class === 'Country' && tree.is(token + 1, 'flat') && tree.head(token + 1) === token ? context.entityAt(index, token + 1) : undefined
  return name !== undefined && context.isA(name, 'Person') ? name : undefined
}

/** "the ⟨Zarovian⟩ border": the land that lies behind it. */
function landBefore(context: Context, { tree, index }: SentenceContext, border: number): number | undefined {
  return tree.kidsBy(border, 'amod', 'compound', 'nmod:poss').find(kid => (e => e !== undefined && context.isA(e, 'Country'))(context.entityAt(index, kid)))
}

/** The entities of several fillers, each once. */
export function entitiesOf(context: Context, sentence: SentenceContext, tokens: readonly number[]): Entity[] {
  const out: Entity[] = []
  for (const token of tokens) for (const entity of severalAt(context, sentence, token)) if (!out.includes(entity)) out.push(entity)
  return out
}

/** The two that "both sides" are, the places that "the ⟨Northern⟩ and ⟨Southern⟩ provinces" goes with by name; else what `entityOf` gives. */
export function severalAt(context: Context, sentence: SentenceContext, token: number): readonly Entity[] {
  const { tree } = sentence
  const couple = coupleOf(context, sentence, token) ?? joinedBefore(context, sentence, token)
  if (couple !== undefined) return couple
  const own = entityOf(context, sentence, token)
  // "parts of the Northern and Southern provinces"
  if (PORTIONS.has(tree.lemma(token)) && context.entityAt(sentence.index, token) === undefined) {
    const inner = tree.kidsBy(token, 'nmod').find(kid => tree.marker(kid) === 'of')
    if (inner !== undefined) return severalAt(context, sentence, inner)
  }
  // "on the border between Zarovia and Ostrel"
  const between = BORDERS.has(tree.lemma(token)) ? tree.kidsBy(token, 'nmod').find(kid => tree.marker(kid) === 'between') : undefined
  if (between !== undefined) return tree.conjuncts(between).map(at => context.entityAt(sentence.index, at)).filter(e => e !== undefined)
  if (own !== undefined && own.named !== true && tree.tokens[token]?.feats.Number === 'Plur' && context.isA(own, 'Place')) {
    const names = tree.kidsBy(token, 'compound', 'amod').filter(kid => kid < token).flatMap(kid => tree.conjuncts(kid))
      .map(at => context.entityAt(sentence.index, at)).filter(e => e?.named === true && context.isA(e, 'Place')).filter(e => e !== undefined)
    if (names.length > 1) return names
    // "the villages of Orta and Luna"
    const of = PARTS_BY_NAME.has(tree.lemma(token)) ? tree.kidsBy(token, 'nmod').find(kid => kid > token && tree.marker(kid) === 'of') : undefined
    const called = of === undefined ? [] : tree.conjuncts(of).map(at => context.entityAt(sentence.index, at)).filter(e => e?.named === true && context.isA(e, 'Place')).filter(e => e !== undefined)
    if (called.length > 1) return called
  }
  const lands = LANDS.has(tree.lemma(token)) && own?.named !== true ? tree.kidsBy(token, 'nmod').find(kid => kid > token && tree.marker(kid) === 'of') : undefined
  if (lands !== undefined) {
    // "the five countries of Zarovia, Ostrel and Luna"
    const called = tree.conjuncts(lands).map(at => context.entityAt(sentence.index, at)).filter(e => e !== undefined).filter(e => e.named === true && context.isA(e, 'Country'))
    if (called.length > 1) return called
  }
  return own === undefined ? [] : [own]
}

const LANDS: ReadonlySet<string> = new Set(['country', 'nation', 'government', 'authority'])
