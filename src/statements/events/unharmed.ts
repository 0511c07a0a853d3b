import type { CountKind } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { addCount, draftsBySentence, fillersOf, resolved, type Draft } from './draft.js'
import { harmOfNoun, harmOfVerb, isStruck, sufferedBefore } from './harm.js'

/** What is told of nobody: from the word that says so to the word for the harm. */
interface Unharmed {
  readonly what: CountKind
  readonly from: number
  readonly token: number
}

const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'no-one'])
const SUFFERED: ReadonlySet<CountKind> = new Set<CountKind>(['killed', 'injured', 'casualties'])

/**
 * That an attack or a disaster harmed nobody: a number like any other. "Rebels shelled the town. ⟨No casualties⟩ were reported.", "There were no
 * deaths or injuries", "but ⟨nobody was hurt⟩".
 */
export function addUnharmed(context: Context, drafts: readonly Draft[]): void {
  const bySentence = draftsBySentence(drafts)
  for (const sentence of context.sentences) {
    const unharmed = unharmedIn(sentence)
    if (unharmed.length === 0) continue
    const here = bySentence.get(sentence.index) ?? []
    const told = here.findLast(isStruck) ?? sufferedBefore(sentence.index, bySentence)
    if (told === undefined) continue
    const cause = resolved(told)
    for (const { what, from, token } of unharmed) {
      const counted = cause.counts.some(c => c.what === what || (what === 'casualties' && SUFFERED.has(c.what)))
      if (!counted) addCount(cause, { what, value: 0, bound: 'exact', ...sentence.tree.span([from, token]) })
      for (const draft of here) if (draft.trigger.token === token && fillersOf(draft, 'victim').length === 0) draft.absorbedBy ??= cause
    }
  }
}

function unharmedIn({ tree }: SentenceContext): Unharmed[] {
  if (!tree.tokens.some(token => token.lemma.toLowerCase() === 'no' || NOBODY.has(token.lemma.toLowerCase()))) return []
  return tree.tokens.flatMap((_, token): Unharmed[] => {
    const isNoun = tree.upos(token) === 'NOUN'
    const what = isNoun ? harmOfNoun(tree.lemma(token)) : tree.isPassive(token) ? harmOfVerb(tree.lemma(token)) : undefined
    const from = what === undefined || !SUFFERED.has(what) ? undefined : isNoun ? noBefore(tree, token) : nobodyBefore(tree, token)
    return what === undefined || from === undefined ? [] : [{ what, from, token }]
  })
}

/** "⟨no⟩ deaths or injuries", "⟨no⟩ immediate reports of casualties" */
function noBefore(tree: SentenceTree, noun: number): number | undefined {
  const first = tree.firstConjunct(noun)
  const report = tree.head(first)
  const told = tree.lemma(report) === 'report' && tree.upos(report) === 'NOUN' && tree.marker(first) === 'of' ? [first, report] : [first]
  return told.flatMap(at => tree.kidsBy(at, 'det')).find(kid => tree.lemma(kid) === 'no')
}

/** "⟨No one⟩ was killed or injured" */
function nobodyBefore(tree: SentenceTree, verb: number): number | undefined {
  const subject = tree.kidBy(verb, 'nsubj') ?? tree.kidBy(tree.firstConjunct(verb), 'nsubj')
  if (subject === undefined) return undefined
  if (NOBODY.has(tree.lemma(subject))) return subject
  return tree.lemma(subject) === 'one' ? tree.kidsBy(subject, 'det').find(kid => tree.lemma(kid) === 'no') : undefined
}
