import { printable } from './text.js'

/* What stands on a link: layout keeps room for it and pictures write it, so both ask here. */

export const LINK_FONT = 10.5

/** What the words are taken from; an edge of a plain graphology graph may lack all of it. */
export interface WordsSource {
  readonly kind?: unknown
  readonly predicate?: unknown
  readonly label?: unknown
  readonly temporal?: unknown
}

/**
 * What stands on the link from an event to its participant. Who acts and on whom is told by the arrow,
 * where by the look of a place, so these need no words.
 */
const ROLE_WORDS: ReadonlyMap<unknown, string> = new Map([
  ['agent', ''], ['target', ''], ['victim', ''], ['participant', ''], ['place', ''], ['speaker', 'says'], ['recipient', 'to'],
  ['instrument', 'with'], ['thing', 'what'], ['topic', 'about'], ['origin', 'from'], ['destination', 'to'], ['organization', 'at'],
])

/**
 * The words on an edge; '' for none.
 *
 * @example linkWords({ kind: 'relation', predicate: 'commands', label: 'commands', temporal: 'former' }) // 'commands (former)'
 */
export function linkWords({ kind, predicate, label, temporal }: WordsSource): string {
  const words = typeof label === 'string' ? printable(label) : ''
  if (kind === 'role') return ROLE_WORDS.get(predicate) ?? words
  const time = kind === 'relation' && typeof temporal === 'string' && temporal !== 'current' ? ` (${temporal})` : ''
  return words && `${words.replace(/^(?:is|are) (?:an? )?/, '')}${time}`
}
