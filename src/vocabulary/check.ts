import { InputError } from '../errors.js'
import type { EntityClass, EventRole, EventType, Slot, TriggerEntry } from '../model/index.js'
import type { NewClass, NewEventType, NewPredicate, VocabularyExtension } from './extension.js'
import { NS } from './iris.js'
import { ROLE_NAMES, words, type Layer } from './layer.js'
import {
  At, boolean, listOf, numberFrom, oneOf, recordOf, shape, stringThat, words as text, type Check,
} from './shape.js'
import type { EventRow, EventValue, FillerClass, WikidataItem, WikidataProperty } from './terms.js'

/*
 * The door of `extend`: what a user gives is checked here, so that the tables can trust it. First the shape,
 * although the types say it, for whoever writes JavaScript or reads an extension from a file; `consistency.ts` then
 * sees to it that all names exist and fit.
 */

/** A name that can stand in an IRI and in Turtle as it is. */
const NAME = /^[A-Za-z][A-Za-z0-9_-]*$/
const SLOT = /^(?:subj|obj|iobj|poss|compound|amod|xcomp|ccomp|prep:[a-z ]+)$/
/** The start of an absolute IRI, without the characters that an IRI cannot hold (RFC 3987). */
const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/

/** Whether the names exist is asked later, of the extended vocabulary. */
const anyClass = stringThat((value): value is EntityClass => NAME.test(value), 'the name of a class')
const anyType = stringThat((value): value is EventType => NAME.test(value), 'the name of an event type')
const name = stringThat(
  (value): value is string => NAME.test(value), 'a name of ASCII letters, digits, - and _, a letter first',
)
const item = stringThat((value): value is WikidataItem => /^Q\d+$/.test(value), 'a Wikidata item such as "Q5"')
const property = stringThat(
  (value): value is WikidataProperty => /^\^?P\d+$/.test(value), 'a Wikidata property such as "P108" or "^P112"',
)
const slot = stringThat((value): value is Slot => SLOT.test(value), 'a slot such as "subj", "obj" or "prep:on"')
const role: Check<EventRole> = oneOf(ROLE_NAMES)
const value: Check<EventValue> = oneOf(['time', 'role', 'amount', 'outcome'])
const classes: Check<readonly EntityClass[]> = listOf(anyClass, 1)
const iri = stringThat(
  (given): given is string => IRI.test(given), 'the start of an IRI such as "https://example.org/ns#"',
)
const anyFillers: Check<readonly FillerClass[]> = listOf(anyClass, 1)
const lemma = stringThat((value): value is string => /^[^\sA-Z]+$/.test(value), 'a lemma: one word in lower case')

type Fillers = 'usual' | readonly FillerClass[]

const fillers: Check<Fillers> = (given: unknown, at: At): asserts given is Fillers => {
  if (given !== 'usual') anyFillers(given, at)
}

const newClass: Check<NewClass> = shape<NewClass>({
  name, definition: text, parents: classes,
  label: { optional: text }, ace: { optional: listOf(text) }, schema: { optional: listOf(text) },
  wikidata: { optional: listOf(item) }, sem: { optional: listOf(text) },
})

const newPredicate: Check<NewPredicate> = shape<NewPredicate>({
  name, definition: text, domain: classes, range: classes,
  label: { optional: text }, inverseLabel: { optional: text }, symmetric: { optional: boolean },
  schema: { optional: listOf(text) }, wikidata: { optional: listOf(property) },
})

type UntypedTrigger = Omit<TriggerEntry, 'type'>

const triggerFields = {
  lemma, pos: oneOf(['VERB', 'NOUN', 'ADJ']), weight: numberFrom(0, 1),
  particle: { optional: lemma }, object: { optional: listOf(lemma, 1) }, prep: { optional: text },
  words: { optional: recordOf(slot, listOf(lemma, 1)) },
  notWords: { optional: recordOf(slot, listOf(lemma, 1)) }, counted: { optional: boolean }, contest: { optional: boolean },
  modifier: { optional: listOf(lemma, 1) }, notModifier: { optional: listOf(lemma, 1) },
  number: { optional: oneOf(['Sing', 'Plur']) }, has: { optional: listOf(slot, 1) }, lacks: { optional: listOf(slot, 1) },
  needs: { optional: recordOf(slot, classes) }, bars: { optional: recordOf(slot, classes) },
  roles: { optional: recordOf(slot, role) }, silent: { optional: listOf(slot, 1) },
  factuality: { optional: oneOf(['asserted', 'possible', 'intended', 'negated']) },
  outcome: { optional: text },
} as const

const untypedTrigger: Check<UntypedTrigger> = shape<UntypedTrigger>(triggerFields)
const trigger: Check<TriggerEntry> = shape<TriggerEntry>({ ...triggerFields, type: anyType })

type Path = NonNullable<EventRow['projects']>

const newEventType: Check<NewEventType> = shape<NewEventType>({
  name, definition: text, object: role, roles: recordOf(role, fillers),
  label: { optional: text }, relation: { optional: name }, relationLabel: { optional: text },
  projects: { optional: shape<Path>({ to: listOf(role, 1), from: { optional: role } }) },
  values: { optional: listOf(value) }, ace: { optional: listOf(text) }, plover: { optional: listOf(text) },
  schema: { optional: listOf(text) }, triggers: { optional: listOf(untypedTrigger) },
})

const anExtension: Check<VocabularyExtension> = shape<VocabularyExtension>({
  namespace: { optional: iri },
  classes: { optional: listOf(newClass) }, predicates: { optional: listOf(newPredicate) },
  eventTypes: { optional: listOf(newEventType) }, triggers: { optional: listOf(trigger) },
})

/** The extension as rows, its shape checked. @throws InputError */
export function readExtension(extension: VocabularyExtension): Layer {
  anExtension(extension, new At('extension', InputError))
  const { namespace = NS, classes = [], predicates = [], eventTypes = [], triggers = [] } = structuredClone(extension)
  return {
    namespace,
    classes: classes.map(row => [row.name, { ...row, label: row.label ?? words(row.name) }]),
    predicates: predicates.map(row => {
      const label = row.label ?? words(row.name)
      const inverseLabel = row.inverseLabel ?? (row.symmetric === true ? label : `${label} (inverse)`)
      return [row.name, { ...row, label, inverseLabel }]
    }),
    eventTypes: eventTypes.map(row => [row.name, { ...row, label: row.label ?? words(row.name) }]),
    triggers,
  }
}
