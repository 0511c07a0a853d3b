import type { TriggerEntry } from '../../model/index.js'
import { loadConfidence, type ConfidenceModel } from '../events/confidence.js'
import { loadDerivations, type Derivation } from '../relations/derive.js'
import { loadAttachments, type AttachmentRow } from './attachments.js'
import { loadCues, type Cues } from './cues.js'
import { eventLexicon, type EventLexicon } from './events.js'
import { relationLexicon, type RelationLexicon } from './relations.js'
import { loadReporting, type Reporting } from './reporting.js'

export type { AttachmentLink, AttachmentRow } from './attachments.js'
export type { Cues } from './cues.js'
export type { EventLexicon, FrameRole, LightVerb } from './events.js'
export type { RelationLexicon, RelationSide, RelationWord } from './relations.js'
export type { Reporting, SayingKind, SayingWord } from './reporting.js'

/** All word lists and tables that the reading of statements goes by. */
export interface Lexicon {
  readonly events: EventLexicon
  readonly relations: RelationLexicon
  readonly attachments: readonly AttachmentRow[]
  readonly derivations: readonly Derivation[]
  readonly cues: Cues
  readonly reporting: Reporting
  readonly confidence: ConfidenceModel
}

let loaded: Lexicon | undefined

/** The built-in lexicon; read on first use. */
export function defaultLexicon(): Lexicon {
  loaded ??= {
    events: eventLexicon(),
    relations: relationLexicon(),
    attachments: loadAttachments(),
    derivations: loadDerivations(),
    cues: loadCues(),
    reporting: loadReporting(),
    confidence: loadConfidence(),
  }
  return loaded
}

/** The lexicon with a user's own event words, which go before the built-in senses of the same words. */
export function extendLexicon(base: Lexicon, triggers: readonly TriggerEntry[]): Lexicon {
  return { ...base, events: eventLexicon(triggers) }
}
