import type { BuiltInEventType } from '../model/index.js'
import { ACTORS, ANYTHING } from './roles.js'
import type { EventRow } from './terms.js'

/**
 * The event types. Every type has a place and a time; `roles` are the others. `relation` is the predicate of
 * the edges that an event projects, along `projects`: from its agent (or what `from` says) to the fillers of the
 * first of the roles in `to` that has any. The place is among those only where the relation says something true
 * of a place: an attack on nobody named is still an attack on the city, a demand made in a city does not
 * demand anything of it.
 */
export const EVENTS = {
  Attack: {
    label: 'attack', definition: 'A violent act that is meant to hurt or destroy.',
    relation: 'attacked', projects: { to: ['target', 'place', 'victim'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Vehicle'], target: ANYTHING, victim: 'usual', instrument: 'usual' },
    ace: ['Conflict.Attack'], plover: ['ASSAULT'],
  },
  Death: {
    label: 'death', definition: 'Somebody dies or is killed.',
    relation: 'killed', projects: { to: ['victim'] }, object: 'victim',
    roles: { agent: [...ACTORS, 'Condition'], victim: 'usual', instrument: 'usual' },
    ace: ['Life.Die'],
  },
  Injury: {
    label: 'injury', definition: 'Somebody is hurt.',
    relation: 'injured', projects: { to: ['victim'] }, object: 'victim',
    roles: { agent: 'usual', victim: 'usual', instrument: 'usual' },
    ace: ['Life.Injure'],
  },
  Capture: {
    label: 'capture', definition: 'A place or thing comes by force under the control of the agent.',
    relation: 'captured', projects: { to: ['target', 'place'] }, object: 'target',
    roles: { agent: 'usual', target: ANYTHING, origin: 'usual' },
    plover: ['ASSAULT'],
  },
  Arrest: {
    label: 'arrest', definition: 'Somebody is arrested, detained or abducted.',
    relation: 'arrested', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Agent', 'Vehicle'] },
    ace: ['Justice.Arrest-Jail'], plover: ['COERCE'],
  },
  Release: {
    label: 'release', definition: 'Somebody who was held is let go.',
    relation: 'released', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Agent', 'Vehicle'] },
    ace: ['Justice.Release-Parole'], plover: ['CONCEDE'],
  },
  Operation: {
    label: 'operation', definition: 'A mission, campaign, exercise or patrol of a force.',
    relation: 'conductedOperation', relationLabel: 'conducted an operation against or in',
    projects: { to: ['target', 'place'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Vehicle'], target: ANYTHING, participant: [...ACTORS, 'Vehicle'] },
    plover: ['MOBILIZE'],
  },
  Charge: {
    label: 'charge', definition: 'Somebody is charged with a crime or sued.',
    relation: 'charged', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: 'usual', topic: 'usual' },
    ace: ['Justice.Charge-Indict', 'Justice.Sue'], plover: ['ACCUSE'],
  },
  Trial: {
    label: 'trial', definition: 'A court hears a case, or a body investigates one.',
    relation: 'tried', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: 'usual', topic: 'usual' },
    ace: ['Justice.Trial-Hearing'],
  },
  Convict: {
    label: 'conviction', definition: 'A court convicts, sentences, fines or acquits somebody.',
    relation: 'convicted', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: 'usual', topic: 'usual' }, values: ['outcome'],
    ace: ['Justice.Convict', 'Justice.Sentence', 'Justice.Fine', 'Justice.Acquit'],
  },
  ClaimResponsibility: {
    label: 'claim of responsibility', definition: 'Somebody says to have done what happened.',
    relation: 'claimedResponsibilityFor', projects: { to: ['topic'] }, object: 'topic',
    roles: { agent: 'usual', topic: 'usual' },
  },
  Accuse: {
    label: 'accusation', definition: 'Somebody is said to have done wrong.',
    relation: 'accused', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: 'usual', topic: 'usual' },
    plover: ['ACCUSE'],
  },
  Criticize: {
    label: 'criticism', definition: 'Somebody or something is condemned or found fault with.',
    relation: 'criticized', projects: { to: ['target'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Work'], target: ANYTHING, topic: 'usual' },
    plover: ['ACCUSE'],
  },
  Support: {
    label: 'support', definition: 'Somebody or something is backed, welcomed, praised or helped.',
    relation: 'supported', projects: { to: ['target'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Work'], target: ANYTHING, topic: 'usual' },
    plover: ['SUPPORT'], schema: ['EndorseAction'],
  },
  Demand: {
    label: 'demand', definition: 'Somebody is asked, urged or called on to do something.',
    relation: 'demanded', relationLabel: 'made a demand of', projects: { to: ['target'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Work'], target: 'usual', topic: 'usual' },
    plover: ['REQUEST'], schema: ['AskAction'],
  },
  Threaten: {
    label: 'threat', definition: 'Harm is announced to somebody, or a step vowed.',
    relation: 'threatened', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ANYTHING, topic: 'usual' },
    plover: ['THREATEN'],
  },
  Meet: {
    label: 'meeting', definition: 'Two or more come together to talk.',
    relation: 'metWith', projects: { from: 'participant', to: ['participant'] }, object: 'participant',
    roles: { participant: 'usual', topic: 'usual' },
    ace: ['Contact.Meet'], plover: ['CONSULT'], schema: ['InteractAction'],
  },
  Communicate: {
    label: 'communication', definition: 'Somebody calls, writes to or informs somebody.',
    relation: 'communicatedWith', projects: { to: ['recipient'] }, object: 'recipient',
    roles: { agent: 'usual', recipient: 'usual', topic: 'usual' },
    ace: ['Contact.Phone-Write'], plover: ['CONSULT'], schema: ['CommunicateAction'],
  },
  Pledge: {
    label: 'pledge', definition: 'Somebody promises or offers something.',
    relation: 'pledgedTo', projects: { to: ['recipient'] }, object: 'topic',
    roles: { agent: 'usual', recipient: 'usual', topic: 'usual' },
    plover: ['AGREE'],
  },
  Violate: {
    label: 'violation', definition: 'A law, a treaty or an agreement is broken.',
    relation: 'violated', projects: { to: ['target'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Work'], target: [...ACTORS, 'Work', 'event'] },
  },
  War: {
    label: 'war', definition: 'A lasting state of war or conflict, not one attack in it.',
    relation: 'foughtWith', projects: { from: 'participant', to: ['participant'] }, object: 'participant',
    roles: { participant: 'usual' },
    ace: ['Conflict.Attack'], plover: ['ASSAULT'],
  },
  Agree: {
    label: 'agreement', definition: 'Two or more agree on something, such as a deal, a ceasefire or a treaty.',
    relation: 'agreedWith', projects: { from: 'participant', to: ['participant'] }, object: 'topic',
    roles: { participant: 'usual', topic: 'usual' },
    plover: ['AGREE'], schema: ['AgreeAction'],
  },
  Sanction: {
    label: 'sanction', definition: 'Trade, travel or money of somebody is restricted to put pressure on them.',
    relation: 'sanctioned', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: [...ACTORS, 'Thing'] },
    plover: ['SANCTION'],
  },
  Legislate: {
    label: 'legislation', definition: 'A body passes, adopts, vetoes or bans something, or a court rules on it.',
    relation: 'legislated', relationLabel: 'legislated on', projects: { to: ['topic', 'target'] }, object: 'topic',
    roles: { agent: 'usual', topic: 'usual', target: ANYTHING },
  },
  Vote: {
    label: 'vote', definition: 'A vote, a referendum or an election is held.',
    relation: 'votedOn', projects: { to: ['topic'] }, object: 'topic',
    roles: { agent: 'usual', topic: 'usual' },
    schema: ['VoteAction'],
  },
  Elect: {
    label: 'election to a post', definition: 'Somebody is elected.',
    relation: 'elected', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Agent'] }, values: ['role'],
    ace: ['Personnel.Elect'],
  },
  Appoint: {
    label: 'appointment', definition: 'Somebody is appointed, hired, promoted or nominated.',
    relation: 'appointed', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Agent'], organization: 'usual' }, values: ['role'],
    ace: ['Personnel.Start-Position', 'Personnel.Nominate'],
  },
  EndPosition: {
    label: 'end of a post', definition: 'Somebody leaves a post, or is made to leave it.',
    relation: 'dismissed', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Agent'], organization: 'usual' }, values: ['role'],
    ace: ['Personnel.End-Position'],
  },
  Protest: {
    label: 'protest', definition: 'People show in public what they are against, or stop working.',
    relation: 'protestedAgainst', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: [...ANYTHING, 'event'], topic: 'usual' },
    ace: ['Conflict.Demonstrate'], plover: ['PROTEST'],
  },
  Travel: {
    label: 'travel', definition: 'Somebody goes to a place or leaves one.',
    relation: 'traveledTo', projects: { to: ['destination', 'place'] }, object: 'destination',
    roles: { agent: ['Agent', 'Vehicle'], destination: 'usual', origin: 'usual' },
    ace: ['Movement.Transport'], schema: ['TravelAction'],
  },
  Deploy: {
    label: 'deployment', definition: 'Forces are sent to a place or withdrawn from one.',
    relation: 'deployedTo', projects: { to: ['destination', 'place'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Vehicle'], target: [...ACTORS, 'Thing'], destination: 'usual', origin: 'usual' },
    ace: ['Movement.Transport'], plover: ['MOBILIZE'],
  },
  Displace: {
    label: 'displacement', definition: 'People flee, are evacuated or deported.',
    relation: 'displaced', projects: { to: ['victim'] }, object: 'victim',
    roles: { agent: 'usual', victim: ['Agent', 'Vehicle'], destination: 'usual', origin: 'usual' },
    ace: ['Movement.Transport'], plover: ['COERCE'],
  },
  TransferMoney: {
    label: 'transfer of money', definition: 'Money is paid, given, lent or invested.',
    relation: 'paid', projects: { to: ['recipient'] }, object: 'recipient',
    roles: { agent: 'usual', recipient: [...ACTORS, 'Facility', 'Work'], topic: 'usual' }, values: ['amount'],
    ace: ['Transaction.Transfer-Money'], plover: ['AID'], schema: ['PayAction'],
  },
  TransferGoods: {
    label: 'transfer of goods', definition: 'Something is given, delivered, sold or bought.',
    relation: 'gave', relationLabel: 'gave something to', projects: { to: ['recipient'] }, object: 'thing',
    roles: { agent: 'usual', recipient: [...ACTORS, 'Facility'], thing: ANYTHING }, values: ['amount'],
    ace: ['Transaction.Transfer-Ownership'], plover: ['AID'], schema: ['TransferAction'],
  },
  Found: {
    label: 'founding', definition: 'An organisation is brought into being.',
    relation: 'foundedOrganization', relationLabel: 'founded', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Organization', 'Group', 'Facility'] },
    ace: ['Business.Start-Org'],
  },
  CloseOrganization: {
    label: 'closure', definition: 'An organisation is dissolved, closed or goes bankrupt.',
    relation: 'closed', projects: { to: ['target'] }, object: 'target',
    roles: { agent: 'usual', target: ['Organization', 'Group', 'Facility'] },
    ace: ['Business.End-Org', 'Business.Declare-Bankruptcy'],
  },
  ReleaseProduct: {
    label: 'release of a product', definition: 'A product, work or craft is launched, published or shown first.',
    relation: 'launched', projects: { to: ['thing'] }, object: 'thing',
    roles: { agent: 'usual', thing: 'usual' },
    schema: ['PublicationEvent'],
  },
  Compete: {
    label: 'competition', definition: 'A contest in sport or for a prize, or its result.',
    relation: 'competedAgainst', projects: { to: ['target'] }, object: 'target',
    roles: { agent: [...ACTORS, 'Vehicle', 'Work'], target: [...ACTORS, 'Vehicle', 'Work'], topic: 'usual' },
    values: ['outcome'], schema: ['SportsEvent'],
  },
  Disaster: {
    label: 'disaster', definition: 'An earthquake, flood, crash, fire, outbreak or accident.',
    object: 'victim', roles: { victim: 'usual', thing: [...ANYTHING] },
  },
  Discover: {
    label: 'discovery', definition: 'Something is found, detected or shown by a study.',
    relation: 'discovered', projects: { to: ['topic'] }, object: 'topic',
    roles: { agent: [...ACTORS, 'Work', 'Vehicle', 'Facility'], topic: 'usual' },
    schema: ['DiscoverAction'],
  },
  Born: {
    label: 'birth', definition: 'Somebody is born.',
    object: 'target', roles: { target: ['Person', 'Group'] },
    ace: ['Life.Be-Born'],
  },
  Marry: {
    label: 'marriage or divorce', definition: 'Two marry, or part.',
    object: 'participant', roles: { participant: ['Person', 'Group'] }, values: ['outcome'],
    ace: ['Life.Marry', 'Life.Divorce'], schema: ['MarryAction'],
  },
  BuildOrDestroy: {
    label: 'building or destruction', definition: 'Something is built, opened, damaged or destroyed.',
    object: 'target', roles: { agent: [...ACTORS, 'Vehicle'], target: ['Place', 'Thing', 'Organization'] },
  },
} as const satisfies Record<BuiltInEventType, EventRow>
