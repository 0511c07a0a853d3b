/**
 * The state of an arc-eager parse (Nivre 2003) with the root after the last word (Ballesteros and Nivre 2013):
 * a stack, the rest of the sentence, and the arcs so far. One object is used over and over.
 */

import { hash3 } from './hash.js'

/** No word. */
export const NONE = -1

/** What a transition does. */
export const MOVE = { shift: 0, reduce: 1, left: 2, right: 3 } as const

export class ParseState {
  /** Number of words; the root is word `length`. */
  length = 0
  /** First word not yet taken. */
  next = 0
  depth = 0
  stack: Int32Array
  heads: Int32Array
  labels: Int32Array
  /** Nearest-to-edge dependents: the outermost and the one before it on each side. */
  left1: Int32Array
  left2: Int32Array
  right1: Int32Array
  right2: Int32Array
  leftCount: Int32Array
  rightCount: Int32Array
  /** Which labels the dependents of each side have, as 31 hashed bits. */
  leftSet: Int32Array
  rightSet: Int32Array
  /** Of each word: a hash of its dependents and their relations, in the order they came; 0 while it has none. */
  signatures: Int32Array

  constructor(capacity: number) {
    const array = (): Int32Array => new Int32Array(capacity + 1)
    this.stack = array()
    this.heads = array()
    this.labels = array()
    this.left1 = array()
    this.left2 = array()
    this.right1 = array()
    this.right2 = array()
    this.leftCount = array()
    this.rightCount = array()
    this.leftSet = array()
    this.rightSet = array()
    this.signatures = array()
  }

  get capacity(): number {
    return this.stack.length - 1
  }

  reset(length: number): void {
    this.length = length
    this.next = 0
    this.depth = 0
    const end = length + 1
    this.heads.fill(NONE, 0, end)
    this.labels.fill(NONE, 0, end)
    this.left1.fill(NONE, 0, end)
    this.left2.fill(NONE, 0, end)
    this.right1.fill(NONE, 0, end)
    this.right2.fill(NONE, 0, end)
    this.leftCount.fill(0, 0, end)
    this.rightCount.fill(0, 0, end)
    this.leftSet.fill(0, 0, end)
    this.rightSet.fill(0, 0, end)
    this.signatures.fill(0, 0, end)
  }

  /** Takes over everything from another state of the same sentence. */
  copy(from: ParseState): void {
    this.length = from.length
    this.next = from.next
    this.depth = from.depth
    const end = from.length + 1
    for (let i = 0; i < from.depth; i++) this.stack[i] = from.stack[i]!
    for (let i = 0; i < end; i++) {
      this.heads[i] = from.heads[i]!
      this.labels[i] = from.labels[i]!
      this.left1[i] = from.left1[i]!
      this.left2[i] = from.left2[i]!
      this.right1[i] = from.right1[i]!
      this.right2[i] = from.right2[i]!
      this.leftCount[i] = from.leftCount[i]!
      this.rightCount[i] = from.rightCount[i]!
      this.leftSet[i] = from.leftSet[i]!
      this.rightSet[i] = from.rightSet[i]!
      this.signatures[i] = from.signatures[i]!
    }
  }

  /** Whether every word has been read and the stack is empty. */
  get finished(): boolean {
    return this.next === this.length && this.depth === 0
  }

  get top(): number {
    return this.depth > 0 ? this.stack[this.depth - 1]! : NONE
  }

  /** Whether the move can be made now. */
  allows(move: number): boolean {
    if (move === MOVE.shift) return this.next < this.length
    if (this.depth === 0) return false
    const headless = this.heads[this.stack[this.depth - 1]!] === NONE
    if (move === MOVE.reduce) return !headless
    if (move === MOVE.left) return headless
    return this.next < this.length
  }

  /** Makes the move; `label` is the relation of the new arc, if there is one. */
  apply(move: number, label: number): void {
    if (move === MOVE.shift) {
      this.stack[this.depth++] = this.next++
    } else if (move === MOVE.reduce) {
      this.depth--
    } else if (move === MOVE.left) {
      this.attach(this.stack[--this.depth]!, this.next, label)
    } else {
      this.attach(this.next, this.stack[this.depth - 1]!, label)
      this.stack[this.depth++] = this.next++
    }
  }

  private attach(dependent: number, head: number, label: number): void {
    this.heads[dependent] = head
    this.labels[dependent] = label
    const bit = 1 << (label % 31)
    this.signatures[head] = hash3(this.signatures[head]!, dependent, label, head)
    if (dependent < head) {
      this.left2[head] = this.left1[head]!
      this.left1[head] = dependent
      this.leftCount[head]!++
      this.leftSet[head]! |= bit
    } else {
      this.right2[head] = this.right1[head]!
      this.right1[head] = dependent
      this.rightCount[head]!++
      this.rightSet[head]! |= bit
    }
  }
}
