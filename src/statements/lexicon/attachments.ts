import type { EntityClass, Predicate } from '../../model/index.js'
import { arrayOf, numberOf, oneOf, recordOf } from '../check.js'
import table from '../relations/attachments.json' with { type: 'json' }
import { entityClasses, predicate } from '../terms.js'

const LINKS = ['modifier', 'owner', 'of', 'in', 'from', 'near', 'comma', 'example', 'by', 'home', 'frame', 'at', 'with', 'dateline', 'native', 'bracket', 'under', 'origin'] as const

/** How a noun hangs on another: "⟨Iraqi⟩ forces", "⟨Oman⟩'s …", "… of ⟨Oman⟩", "…, ⟨Oman⟩". */
export type AttachmentLink = (typeof LINKS)[number]

/** What two nouns say when one hangs on the other. */
export interface AttachmentRow {
  readonly link: AttachmentLink
  readonly head: readonly EntityClass[]
  readonly dependent: readonly EntityClass[]
  /** Only where the head is called by a name. */
  readonly named?: boolean
  readonly predicate: Predicate
  readonly subject: 'head' | 'dependent'
  readonly confidence: number
}

export const loadAttachments = (): readonly AttachmentRow[] => arrayOf(table, 'attachments').map((raw, i) => {
  const where = `attachments[${i}]`
  const row = recordOf(raw, where)
  return {
    link: oneOf(LINKS, row['link'], `${where}.link`),
    head: entityClasses(row['head'], `${where}.head`),
    dependent: entityClasses(row['dependent'], `${where}.dependent`),
    named: row['named'] === true,
    predicate: predicate(row['predicate'], `${where}.predicate`),
    subject: oneOf(['head', 'dependent'], row['subject'], `${where}.subject`),
    confidence: numberOf(row['confidence'], `${where}.confidence`),
  }
})
