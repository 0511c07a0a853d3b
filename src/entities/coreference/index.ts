import { acronym } from './acronym.js'
import { alias } from './alias.js'
import { apposition } from './apposition.js'
import { bodyName } from './body-name.js'
import { capital } from './capital.js'
import { definite } from './definite.js'
import { description } from './description.js'
import type { Sieve } from './discourse.js'
import { epithet } from './epithet.js'
import { exactName } from './exact-name.js'
import { headline } from './headline.js'
import { hypernym } from './hypernym.js'
import { introduction } from './introduction.js'
import { members } from './members.js'
import { office } from './office.js'
import { onlyOne } from './only-one.js'
import { personName } from './person-name.js'
import { sameOwner } from './same-owner.js'
import { sideBySide } from './side-by-side.js'
import { predicate } from './predicate.js'
import { pronoun } from './pronoun.js'
import { protagonist } from './protagonist.js'
import { speakers } from './speakers.js'
import { stateBody } from './state-body.js'

/** The steps of coreference, the surest first. */
export const sieves: readonly Sieve[] = [
  exactName, alias, acronym, personName, bodyName, apposition, sideBySide, office, stateBody, capital, description, headline, introduction, definite, hypernym, onlyOne, members, pronoun, predicate, speakers, sameOwner, protagonist, epithet,
]
