import type { EntityClass } from './terms.js'
import type { Span } from './span.js'

export type MentionForm = 'name' | 'nominal' | 'pronoun'

/** A place in the text where an entity is spoken of: "Gen. Kurilla", "the commander", "he". */
export interface Mention extends Span {
  /** Index of the sentence. */
  readonly sentence: number
  /** First and last token of the mention in its sentence, both included. */
  readonly first: number
  readonly last: number
  /** The token that heads it: "district" in "Muscat's Wadi Kabir district". */
  readonly head: number
  readonly form: MentionForm
  /** Index of the entity in `Entities.list`. */
  readonly entity: number
}

/** Where an entity is in a reference source: only links that are certain. */
export type EntityLink = string

/** What an entity may be in a reference source, where no link is certain: one of several towns called Springfield. */
export interface LinkCandidate {
  readonly iri: EntityLink
  /** From 0 to 1: its share among all that bear the name, by size and by what else the article names. No probability. */
  readonly score: number
}

/** One thing that the article speaks of, with all its mentions. */
export interface Entity {
  /** `city/kerman`: the class and the name, the key of the node. */
  readonly key: string
  readonly class: EntityClass
  /** The name to show: the fullest that is used in the text. */
  readonly label: string
  /** Every name and description that it goes by, the fullest first; no pronouns. */
  readonly names: readonly string[]
  readonly mentions: readonly Mention[]
  /** IRIs of the same thing in Wikidata or GeoNames. */
  readonly sameAs: readonly EntityLink[]
  /** What it may be there, where no link is certain; the likeliest first. */
  readonly candidates?: readonly LinkCandidate[]
  /** Degrees, WGS 84, where a gazetteer gives them. */
  readonly coordinates?: { readonly lat: number; readonly lon: number }
  /** `inferred` when only background knowledge brought it in (Kerman, in contract.md). */
  readonly basis: 'stated' | 'inferred'
  readonly background?: readonly string[]
  /** Whether the text calls it by a name: "Kurilla", not only "the commander". */
  readonly named?: boolean
  /**
   * From 0 to 1: how likely a careful reader would put it on the graph if no statement spoke of it. A person
   * named in the title is near 1, "the area" near 0.
   */
  readonly weight?: number
}

/** The entities of an article. */
export interface Entities {
  readonly list: readonly Entity[]
}
