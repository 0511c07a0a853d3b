import type { Draft } from './draft.js'

/** Words for what is done to help. */
const RESCUES: ReadonlySet<string> = new Set(['rescue', 'save', 'search', 'evacuate', 'evacuation', 'pull', 'treat'])

/** Nobody dies of being rescued: "has recorded 126 ⟨rescued⟩ and eight dead". */
export const isRescue = ({ type, trigger }: Draft): boolean => type === 'Operation' && RESCUES.has(trigger.entry.lemma)
