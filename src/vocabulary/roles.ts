import type { CountKind, EventRole } from '../model/index.js'
import type { EventValue, FillerClass, RoleRow, WordRow } from './terms.js'

/** Who can act in an event: agents, and the places that are governed and act through their governments. */
export const ACTORS = ['Agent', 'Country', 'Region', 'City'] as const satisfies readonly FillerClass[]

/** Any entity. */
export const ANYTHING = ['Agent', 'Place', 'Thing'] as const satisfies readonly FillerClass[]

/** The roles, and what fills each where the event type does not say otherwise. */
export const ROLES = {
  agent: {
    label: 'agent', definition: 'Who does it.',
    fillers: ACTORS, sem: ['hasActor'], schema: ['agent'],
  },
  target: {
    label: 'target', definition: 'What or whom it is done to or directed at.',
    fillers: ACTORS, sem: ['hasActor'], schema: ['object'],
  },
  victim: {
    label: 'victim', definition: 'Who is hurt by it, killed or driven away.',
    fillers: ['Agent'], sem: ['hasActor'], schema: ['object'],
  },
  participant: {
    label: 'participant', definition: 'Who takes part in it beside others.',
    fillers: ACTORS, sem: ['hasActor'], schema: ['participant'],
  },
  speaker: {
    label: 'speaker', definition: 'Who says it.',
    fillers: ACTORS, sem: ['hasActor'], schema: ['agent'],
  },
  recipient: {
    label: 'recipient', definition: 'To whom something is given, said or promised.',
    fillers: ACTORS, sem: ['hasActor'], schema: ['recipient'],
  },
  instrument: {
    label: 'instrument', definition: 'With what it is done.',
    fillers: ['Thing'], sem: ['hasActor'], schema: ['instrument'],
  },
  thing: {
    label: 'thing', definition: 'The object that is given, made, hit or concerned.',
    fillers: ['Thing', 'Facility'], sem: ['hasActor'], schema: ['object'],
  },
  topic: {
    label: 'topic', definition: 'What it is about: another event, or an entity.',
    fillers: ['Agent', 'Place', 'Thing', 'event'], schema: ['about'],
  },
  place: {
    label: 'place', definition: 'Where it happens.',
    fillers: ['Place', 'Vehicle', 'Academic'], sem: ['hasPlace'], schema: ['location'],
  },
  origin: {
    label: 'origin', definition: 'From where, or from whom.',
    fillers: ['Place', 'Vehicle', 'Agent'], sem: ['hasPlace'], schema: ['fromLocation'],
  },
  destination: {
    label: 'destination', definition: 'To where.',
    fillers: ['Place', 'Vehicle', 'Organization'], sem: ['hasPlace'], schema: ['toLocation'],
  },
  organization: {
    label: 'organization', definition: 'The body in which a post is taken or left.',
    fillers: ['Organization', 'Group', 'Country', 'Region', 'City'], sem: ['hasActor'],
  },
} as const satisfies Record<EventRole, RoleRow>

/** Values of an event that are words or dates and not entities. */
export const VALUES = {
  time: { label: 'time', definition: 'When it happens: an ISO 8601 date or interval.' },
  role: { label: 'post', definition: 'The post that is taken or left, as written.' },
  amount: { label: 'amount', definition: 'How much money or goods, as written.' },
  outcome: { label: 'outcome', definition: 'How it ended: "acquitted", "3-1".' },
} as const satisfies Record<EventValue, WordRow>

/** What the counts of an event count. Their IRIs have names of their own: `killed` is the relation of a Death. */
export const COUNTS = {
  killed: { iriName: 'killedCount', label: 'killed', definition: 'How many were killed.' },
  injured: { iriName: 'injuredCount', label: 'injured', definition: 'How many were injured.' },
  casualties: {
    iriName: 'casualtiesCount', label: 'casualties', definition: 'How many were killed or injured, taken together.',
  },
  captured: { iriName: 'capturedCount', label: 'captured', definition: 'How many were captured or arrested.' },
  displaced: { iriName: 'displacedCount', label: 'displaced', definition: 'How many had to leave their homes.' },
  participants: { iriName: 'participantsCount', label: 'participants', definition: 'How many took part.' },
  count: { iriName: 'eventCount', label: 'count', definition: 'How many such events there were.' },
} as const satisfies Record<CountKind, WordRow>
