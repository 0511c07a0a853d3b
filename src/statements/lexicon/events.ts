import type { EntityClass, EventRole, EventType, Slot, TriggerEntry } from '../../model/index.js'
import { arrayOf, numberOf, oneOf, optional, recordOf, stringOf } from '../check.js'
import { bySlot, entityClasses, eventRole, eventType, factuality, slot } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import entryTable from './events.json' with { type: 'json' }
import frameTable from './frames.json' with { type: 'json' }
import lightTable from './light.json' with { type: 'json' }

const PARTS = ['VERB', 'NOUN', 'ADJ'] as const
type Part = (typeof PARTS)[number]

/** A role that a slot can give, and to what. */
export interface FrameRole {
  readonly role: EventRole
  /** The filler must be under one of these; any filler where absent. */
  readonly classes?: readonly EntityClass[]
}

/** A verb that only carries a noun: "carry out" an attack. */
export interface LightVerb {
  readonly lemma: string
  readonly particle?: string
  /** The noun stands behind this preposition: "engage in" a battle. */
  readonly prep?: string
  /** What the verb's subject is in the event. */
  readonly role: EventRole
}

/** The words that evoke events, and what their slots mean. */
export interface EventLexicon {
  entries(lemma: string, pos: Part): readonly TriggerEntry[]
  /** What a slot can give, tried in order; nothing when the slot says nothing. */
  frame(type: EventType, pos: Part, slot: Slot): readonly FrameRole[]
  light(tree: SentenceTree, verb: number): LightVerb | undefined
}

const NOTHING: readonly never[] = []

/** The built-in words, with `extra` words in front of them. */
export function eventLexicon(extra: readonly TriggerEntry[] = []): EventLexicon {
  const entries = new Map<string, TriggerEntry[]>()
  for (const entry of [...extra, ...arrayOf(entryTable, 'events').map((raw, i) => entryOf(raw, `events[${i}]`))]) {
    const key = `${entry.pos} ${entry.lemma}`
    const list = entries.get(key)
    if (list === undefined) entries.set(key, [entry])
    else list.push(entry)
  }
  const frames = framesOf()
  const light = lightVerbs()
  return {
    entries: (lemma, pos) => entries.get(`${pos} ${lemma}`) ?? NOTHING,
    frame: (type, pos, slotName) => frames.get(`${type} ${pos} ${slotName}`) ?? NOTHING,
    light: (tree, verb) => {
      const options = light.get(tree.lemma(verb)) ?? NOTHING
      // "took part in" before "took"
      return options.find(l => l.particle !== undefined && tree.hasParticle(verb, l.particle)) ?? options.find(l => l.particle === undefined)
    },
  }
}

function entryOf(raw: unknown, where: string): TriggerEntry {
  const row = recordOf(raw, where)
  const strings = (value: unknown, at: string): string[] => arrayOf(value, at).map(item => stringOf(item, at))
  const given = {
    particle: optional(row['particle'], v => stringOf(v, `${where}.particle`)),
    object: optional(row['object'], v => strings(v, `${where}.object`)),
    prep: optional(row['prep'], v => stringOf(v, `${where}.prep`)),
    words: optional(row['words'], v => bySlot(v, `${where}.words`, strings)),
    notWords: optional(row['notWords'], v => bySlot(v, `${where}.notWords`, strings)),
    modifier: optional(row['modifier'], v => strings(v, `${where}.modifier`)),
    notModifier: optional(row['notModifier'], v => strings(v, `${where}.notModifier`)),
    number: optional(row['number'], v => oneOf(['Sing', 'Plur'], v, `${where}.number`)),
    counted: optional(row['counted'], v => v === true),
    contest: optional(row['contest'], v => v === true),
    has: optional(row['has'], v => arrayOf(v, `${where}.has`).map(s => slot(s, `${where}.has`))),
    lacks: optional(row['lacks'], v => arrayOf(v, `${where}.lacks`).map(s => slot(s, `${where}.lacks`))),
    needs: optional(row['needs'], v => bySlot(v, `${where}.needs`, entityClasses)),
    bars: optional(row['bars'], v => bySlot(v, `${where}.bars`, entityClasses)),
    silent: optional(row['silent'], v => arrayOf(v, `${where}.silent`).map(s => slot(s, `${where}.silent`))),
    roles: optional(row['roles'], v => bySlot(v, `${where}.roles`, eventRole)),
    factuality: optional(row['factuality'], v => factuality(v, `${where}.factuality`)),
    outcome: optional(row['outcome'], v => stringOf(v, `${where}.outcome`)),
  }
  return {
    lemma: stringOf(row['lemma'], `${where}.lemma`),
    pos: oneOf(PARTS, row['pos'], `${where}.pos`),
    type: eventType(row['type'], `${where}.type`),
    ...defined(given),
    weight: numberOf(row['weight'], `${where}.weight`),
  }
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Only the fields that have a value. */
function defined<T extends object>(fields: T): Defined<T> {
  const out: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in fields) {
    const value = fields[key]
    if (isGiven(value)) out[key] = value
  }
  return out
}

const isGiven = <T>(value: T): value is Exclude<T, undefined> => value !== undefined

function framesOf(): ReadonlyMap<string, readonly FrameRole[]> {
  const out = new Map<string, readonly FrameRole[]>()
  for (const [type, parts] of Object.entries(recordOf(frameTable, 'frames'))) {
    for (const [part, slots] of Object.entries(recordOf(parts, `frames.${type}`))) {
      const where = `frames.${type}.${part}`
      for (const [name, value] of Object.entries(recordOf(slots, where))) {
        const key = `${eventType(type, where)} ${oneOf(PARTS, part, where)} ${slot(name, where)}`
        out.set(key, frameRoles(value, `${where}.${name}`))
      }
    }
  }
  return out
}

function frameRoles(value: unknown, where: string): readonly FrameRole[] {
  if (typeof value === 'string') return [{ role: eventRole(value, where) }]
  return arrayOf(value, where).map(item => {
    const row = recordOf(item, where)
    const role = eventRole(row['role'], where)
    return row['classes'] === undefined ? { role } : { role, classes: entityClasses(row['classes'], where) }
  })
}

function lightVerbs(): ReadonlyMap<string, readonly LightVerb[]> {
  const out = new Map<string, LightVerb[]>()
  arrayOf(lightTable, 'light').forEach((raw, i) => {
    const where = `light[${i}]`
    const row = recordOf(raw, where)
    const verb: LightVerb = {
      lemma: stringOf(row['lemma'], `${where}.lemma`),
      ...defined({
        particle: optional(row['particle'], v => stringOf(v, `${where}.particle`)),
        prep: optional(row['prep'], v => stringOf(v, `${where}.prep`)),
      }),
      role: eventRole(row['role'], `${where}.role`),
    }
    out.set(verb.lemma, [...(out.get(verb.lemma) ?? []), verb])
  })
  return out
}
