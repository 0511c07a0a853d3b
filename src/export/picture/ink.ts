import type { Theme } from '../palette.js'

/** Colours of everything in a picture that is not a node. */
export interface Ink {
  readonly ground: string
  readonly text: string
  /** Notes, event names, words on links. */
  readonly quiet: string
  /** Relations between entities. */
  readonly relation: string
  /** From an event to those who take part. */
  readonly role: string
  readonly rule: string
}

/** Text has a contrast of 4.5:1 or more with the ground, lines 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
export const INKS: Readonly<Record<Theme, Ink>> = {
  light: {
    ground: '#ffffff', text: '#16181d', quiet: '#4a4f59', relation: '#566074', role: '#8b8f98', rule: '#d9dbe0',
  },
  dark: {
    ground: '#15171c', text: '#f1f0ec', quiet: '#b4b8c1', relation: '#98a2b8', role: '#747a86', rule: '#363a43',
  },
}
