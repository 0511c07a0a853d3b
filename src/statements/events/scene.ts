import type { EventType } from '../../model/index.js'
import type { Context } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { addRole, fillersOf, type Draft } from './draft.js'

/** Deeds that happen where the deed before them in the same clause does: they are done on the spot. */
const ON_THE_SPOT: ReadonlySet<EventType> = new Set<EventType>([
  'Attack', 'Death', 'Injury', 'Capture', 'Arrest', 'Operation', 'BuildOrDestroy', 'Disaster',
])

/** "Near Elmar, soldiers ⟨destroyed⟩ a depot and ⟨captured⟩ 14 men", "raided a village, ⟨burning⟩ homes": one scene. */
export function shareScenes(context: Context, drafts: readonly Draft[]): void {
  const told = new Map<string, Draft>()
  for (const draft of drafts) if (draft.absorbedBy === undefined) told.set(`${draft.trigger.sentence} ${draft.trigger.carrier}`, draft)
  for (const draft of drafts) {
    const tree = context.sentences[draft.trigger.sentence]?.tree
    if (tree === undefined || draft.absorbedBy !== undefined || !ON_THE_SPOT.has(draft.type) || fillersOf(draft, 'place').length > 0) continue
    const above = sceneOf(tree, draft.trigger.carrier)
    const before = above === undefined ? undefined : told.get(`${draft.trigger.sentence} ${above}`)
    if (before === undefined || !ON_THE_SPOT.has(before.type)) continue
    for (const place of placesOf(context, before)) addRole(draft, 'place', place, 'scene')
  }
}

const placesOf = (context: Context, draft: Draft): readonly Draft['roles'][number]['entity'][] =>
  [...new Set([...fillersOf(draft, 'place'), ...fillersOf(draft, 'target').filter(e => e.named === true && context.isA(e, 'City', 'District'))])]

/** The verb before with which a verb shares its subject: coordinated with it, or followed by it as a participle. */
function sceneOf(tree: SentenceTree, verb: number): number | undefined {
  if (tree.upos(verb) !== 'VERB' || tree.kidBy(verb, 'nsubj') !== undefined || tree.head(verb) > verb) return undefined
  const joined = tree.is(verb, 'conj') || (tree.is(verb, 'advcl') && tree.tokens[verb]?.xpos === 'VBG' && tree.kidBy(verb, 'mark') === undefined)
  return joined && tree.head(verb) >= 0 ? tree.head(verb) : undefined
}
