import type { EntityClass, EventRole, EventType, Slot, TriggerEntry } from '../../model/index.js'
import { arrayOf, numberOf, oneOf, optional, recordOf, stringOf } from '../check.js'
import { bySlot, entityClasses, eventRole, eventType, factuality, slot } from '../terms.js'
import type { SentenceTree } from '../tree.js'
import entryTable from './events.json' with { type: 'json' }
import frameTable from './frames.json' with { type: 'json' }
import lightTable from './light.json' with { type: 'json' }
import { PARTS, WordTable, type Part } from './word-table.js'

/** A role that a slot can give, and to what. */
export interface FrameRole {
  readonly role: EventRole
  /** The filler must be under one of these; any filler where absent. */
  readonly classes?: readonly EntityClass[]
}

/** A verb that only carries a noun: "carry out" an attack. */
export interface LightVerb {
  readonly lemma: string
  readonly particle?: string | undefined
  /** The noun stands behind this preposition: "engage in" a battle. */
  readonly prep?: string | undefined
  /** What the verb's subject is in the event. */
  readonly role: EventRole
}

/** The words that evoke events, and what their slots mean. */
export interface EventLexicon {
  entries(lemma: string, pos: Part): readonly TriggerEntry[]
  /** The senses that a word of a sentence may have; those of a compound that it ends come before its own. */
  entriesAt(tree: SentenceTree, token: number, pos: Part): readonly TriggerEntry[]
  /** What a slot can give, tried in order; nothing when the slot says nothing. */
  frame(type: EventType, pos: Part, slot: Slot): readonly FrameRole[]
  light(tree: SentenceTree, verb: number): LightVerb | undefined
}

const NOTHING: readonly never[] = []

/** The built-in words, with `extra` words in front of them. */
export function eventLexicon(extra: readonly TriggerEntry[] = []): EventLexicon {
  const table = new WordTable<TriggerEntry>([...extra, ...arrayOf(entryTable, 'events').map((raw, i) => entryOf(raw, `events[${i}]`))])
  const frames = framesOf()
  const light = lightVerbs()
  return {
    entries: (lemma, pos) => table.of(lemma, pos),
    entriesAt: (tree, token, pos) => table.at(tree, token, pos),
    frame: (type, pos, slotName) => frames.get(type)?.[pos].get(slotName) ?? NOTHING,
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
  // Every entry has every field, also those that are not given: what has one shape is read faster.
  return {
    lemma: stringOf(row['lemma'], `${where}.lemma`),
    pos: oneOf(PARTS, row['pos'], `${where}.pos`),
    type: eventType(row['type'], `${where}.type`),
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
    weight: numberOf(row['weight'], `${where}.weight`),
  }
}

/** What the slots of words of each part of speech give. */
type Frames = Readonly<Record<Part, Map<Slot, readonly FrameRole[]>>>

function framesOf(): ReadonlyMap<EventType, Frames> {
  const out = new Map<EventType, Frames>()
  for (const [type, parts] of Object.entries(recordOf(frameTable, 'frames'))) {
    const frames: Frames = { VERB: new Map(), NOUN: new Map(), ADJ: new Map() }
    out.set(eventType(type, 'frames'), frames)
    for (const [part, slots] of Object.entries(recordOf(parts, `frames.${type}`))) {
      const where = `frames.${type}.${part}`
      for (const [name, value] of Object.entries(recordOf(slots, where))) {
        frames[oneOf(PARTS, part, where)].set(slot(name, where), frameRoles(value, `${where}.${name}`))
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
      particle: optional(row['particle'], v => stringOf(v, `${where}.particle`)),
      prep: optional(row['prep'], v => stringOf(v, `${where}.prep`)),
      role: eventRole(row['role'], `${where}.role`),
    }
    out.set(verb.lemma, [...(out.get(verb.lemma) ?? []), verb])
  })
  return out
}
