import type { Entity, EntityClass, Mention } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import { entityOf } from '../fillers.js'
import type { AttachmentLink, AttachmentRow, Lexicon } from '../lexicon/index.js'
import { EXAMPLES } from './nouns.js'
import type { Candidate, RelationRule } from './rule.js'

const IN = new Set(['in', 'at', 'on', 'inside', 'within', 'across', 'throughout'])
const NEAR = new Set(['near', 'close to', 'next to', 'outside', 'around', 'beside', 'north of', 'south of', 'east of', 'west of', 'off', 'adjacent to', 'bordering'])

/**
 * Two nouns where one modifies the other: what that says follows from how they are joined and what
 * they are, by the table in attachments.json.
 *
 * - ⟨Iraqi⟩ ⟨forces⟩: forces partOf Iraq
 * - ⟨Muscat⟩'s ⟨Wadi Kabir district⟩: district locatedIn Muscat
 * - a ⟨mosque⟩ in ⟨Oman⟩: mosque locatedIn Oman
 * - ⟨Moscow⟩, ⟨Russia⟩: Moscow locatedIn Russia
 */
export const attachments: RelationRule = {
  name: 'attachment',
  find(context, sentence, lexicon) {
    const out: Candidate[] = []
    for (const mention of sentence.mentions) {
      if (mention.form === 'pronoun') continue
      for (const pair of modifiersOf(context, sentence, mention)) {
        const candidate = decide(context, lexicon, mention, pair)
        if (candidate !== undefined) out.push(candidate)
      }
    }
    return out
  },
}

interface Pair {
  readonly link: AttachmentLink
  readonly token: number
  readonly entity: Entity
}

function modifiersOf(context: Context, sentence: SentenceContext, mention: Mention): Pair[] {
  const { tree } = sentence
  const own = context.entities[mention.entity]
  const pairs: Pair[] = []
  const add = (link: AttachmentLink, token: number): void => {
    const entity = entityOf(context, sentence, token)
    if (entity !== undefined && entity !== own) pairs.push({ link, token, entity })
  }
  for (const inner of sentence.mentions) {
    if (inner !== mention && inner.first >= mention.first && inner.last < mention.last && inner.form === 'name'
      && mention.form === 'name') add('modifier', inner.head)
  }
  const wider = placeAfter(sentence, mention, ',')
  if (wider !== undefined) add('comma', wider)
  const around = own !== undefined && context.isA(own, 'Place') ? placeAfter(sentence, mention, 'in') : undefined
  if (around !== undefined) add('in', around)
  const home = homeAfter(sentence, mention)
  if (home !== undefined) add('home', home)
  for (const kid of tree.kids(mention.head)) {
    for (const [link, token] of linksOf(sentence, mention, kid)) add(link, token)
  }
  return pairs
}

function linksOf(sentence: SentenceContext, mention: Mention, kid: number): [AttachmentLink, number][] {
  const { tree } = sentence
  const deprel = tree.tokens[kid]?.deprel ?? ''
  const inside = kid >= mention.first && kid <= mention.last
  const all = (link: AttachmentLink): [AttachmentLink, number][] => tree.conjuncts(kid).map(token => [link, token])
  if (deprel === 'nmod:poss') return all('owner')
  if (deprel === 'compound' || deprel === 'amod' || deprel === 'nmod:desc') {
    return kid < mention.head && !(inside && mention.form === 'name' && deprel === 'compound') ? all('modifier') : []
  }
  if (!tree.is(kid, 'nmod')) return []
  const marker = tree.marker(kid) ?? ''
  if (IN.has(marker)) return all('in')
  if (NEAR.has(marker)) return all('near')
  if (marker === 'of' || marker === 'from' || marker === 'by') return all(marker)
  if (EXAMPLES.has(marker)) return all('example')
  return []
}

/** Words between a place and the wider place that are no part of its name: "Elmar, northern ⟨Zarovia⟩". */
const SIDES: ReadonlySet<string> = new Set([
  'northern', 'southern', 'eastern', 'western', 'central', 'northeastern', 'northwestern', 'southeastern', 'southwestern',
  'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'rural', 'the',
])

/**
 * "Mosul, Iraq", "Palmyra in central Syria": the name of a wider place right after a comma or "in". Read from
 * the words, since trees join such names in many ways.
 */
function placeAfter(sentence: SentenceContext, mention: Mention, joint: ',' | 'in'): number | undefined {
  const { tree } = sentence
  if (mention.form !== 'name' || tree.tokens[mention.last + 1]?.form !== joint) return undefined
  let at = mention.last + 2
  while (SIDES.has(tree.tokens[at]?.form.toLowerCase() ?? '') && at < mention.last + 5) {
    if (sentence.mentions.some(m => m.form === 'name' && m.first === at)) break
    at++
  }
  return sentence.mentions.find(m => m.form === 'name' && m.first === at)?.head
}

/** "⟨Ann Lee⟩, 42, of ⟨Elmar⟩": where somebody lives, after the age or right after the comma. */
function homeAfter(sentence: SentenceContext, mention: Mention): number | undefined {
  const { tokens } = sentence.tree
  if (mention.form !== 'name' || tokens[mention.last + 1]?.form !== ',') return undefined
  const aged = tokens[mention.last + 2]?.upos === 'NUM' && tokens[mention.last + 3]?.form === ','
  const of = mention.last + (aged ? 4 : 2)
  return tokens[of]?.form === 'of' ? sentence.mentions.find(m => m.form === 'name' && m.first === of + 1)?.head : undefined
}

function decide(context: Context, lexicon: Lexicon, mention: Mention, pair: Pair): Candidate | undefined {
  const own = context.entities[mention.entity]
  if (own === undefined) return undefined
  const fits = (entity: Entity, classes: readonly EntityClass[]): boolean => context.isA(entity, ...classes)
  const row: AttachmentRow | undefined = lexicon.attachments.find(r => r.link === pair.link
    && !(r.named && mention.form !== 'name') && fits(own, r.head) && fits(pair.entity, r.dependent))
  if (row === undefined) return undefined
  const [subject, object] = row.subject === 'head' ? [own, pair.entity] : [pair.entity, own]
  return {
    subject,
    predicate: row.predicate,
    object,
    anchor: mention.head,
    tokens: [mention.first, mention.last, pair.token],
    confidence: row.confidence,
    by: pair.link,
  }
}
