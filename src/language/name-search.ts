/** The best row of name labels for a sentence (Viterbi 1967). */
import type { Scores } from './linear.js'
import { canStart, endsName, labelOf, NAME_LABELS, NAME_TYPES, OUTSIDE, PLACE } from './name-labels.js'

const labels = Array.from({ length: NAME_LABELS }, (_, label) => label)
/** Labels after which a new name or a word outside may come, and the labels that may come then. */
const ENDS = Uint8Array.from(labels.filter(endsName))
const STARTS = Uint8Array.from([OUTSIDE, ...labels.filter(canStart).filter(label => label !== OUTSIDE)])

export class LabelSearch {
  /** Of label and label before: `transitions[label * NAME_LABELS + before]`. */
  private readonly transitions: Scores
  /** Of each label: the least and the most that a transition from it to one of `STARTS` gives. */
  private readonly least = new Float64Array(NAME_LABELS).fill(Infinity)
  private readonly most = new Float64Array(NAME_LABELS).fill(-Infinity)
  private readonly rivals = new Uint8Array(ENDS.length)
  private now = new Float64Array(NAME_LABELS)
  private last = new Float64Array(NAME_LABELS)
  private back = new Uint8Array(256 * NAME_LABELS)
  private length = 0

  constructor(transitions: Scores) {
    this.transitions = transitions
    for (const before of ENDS) {
      for (const label of STARTS) {
        const score = transitions[label * NAME_LABELS + before]!
        this.least[before] = Math.min(this.least[before]!, score)
        this.most[before] = Math.max(this.most[before]!, score)
      }
    }
  }

  /** Starts on a sentence. */
  start(length: number): void {
    if (this.back.length < length * NAME_LABELS) this.back = new Uint8Array(2 * length * NAME_LABELS)
    this.length = 0
  }

  /** Takes the next word, by the scores of its labels. */
  add(emissions: Scores): void {
    const { now, last, transitions, rivals, back } = this
    const at = this.length * NAME_LABELS
    if (this.length === 0) {
      now.fill(-Infinity)
      for (const label of STARTS) now[label] = emissions[label]!
    } else {
      const count = this.findRivals()
      for (let s = 0; s < STARTS.length; s++) {
        const label = STARTS[s]!
        let best = -Infinity
        for (let r = 0; r < count; r++) {
          const before = rivals[r]!
          const score = last[before]! + transitions[label * NAME_LABELS + before]!
          if (score <= best) continue
          best = score
          back[at + label] = before
        }
        now[label] = emissions[label]! + best
      }
      for (let type = 0; type < NAME_TYPES.length; type++) {
        this.goOn(labelOf(type, PLACE.inner), type, emissions, at)
        this.goOn(labelOf(type, PLACE.last), type, emissions, at)
      }
    }
    this.next()
  }

  /** Takes a word that is outside of any name. */
  addOutside(): void {
    const { now, last, transitions, back } = this
    let best = this.length === 0 ? 0 : -Infinity
    if (this.length > 0) {
      for (const before of ENDS) {
        const score = last[before]! + transitions[OUTSIDE * NAME_LABELS + before]!
        if (score <= best) continue
        best = score
        back[this.length * NAME_LABELS + OUTSIDE] = before
      }
    }
    now.fill(-Infinity)
    now[OUTSIDE] = best
    this.next()
  }

  /** The labels of the words taken. */
  best(): Uint8Array {
    let label = OUTSIDE
    for (const end of ENDS) if (this.last[end]! > this.last[label]!) label = end
    const found = new Uint8Array(this.length)
    for (let i = this.length - 1; i >= 0; i--) {
      found[i] = label
      label = this.back[i * NAME_LABELS + label]!
    }
    return found
  }

  /** Puts the labels that can be the best to come from in `rivals`: most are behind another by more than a transition can give. */
  private findRivals(): number {
    const { last, least, most, rivals } = this
    let sure = -Infinity
    for (const before of ENDS) sure = Math.max(sure, last[before]! + least[before]!)
    let count = 0
    for (const before of ENDS) if (last[before]! + most[before]! >= sure) rivals[count++] = before
    return count
  }

  /** The score of a label inside a name of the type. */
  private goOn(label: number, type: number, emissions: Scores, at: number): void {
    const { last, transitions } = this
    const first = labelOf(type, PLACE.first)
    const inner = labelOf(type, PLACE.inner)
    const fromFirst = last[first]! + transitions[label * NAME_LABELS + first]!
    const fromInner = last[inner]! + transitions[label * NAME_LABELS + inner]!
    this.back[at + label] = fromInner > fromFirst ? inner : first
    this.now[label] = emissions[label]! + Math.max(fromFirst, fromInner)
  }

  private next(): void {
    const kept = this.last
    this.last = this.now
    this.now = kept
    this.length++
  }
}
