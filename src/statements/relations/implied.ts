import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import type { Side } from './bearer.js'

/** Kinds of branches, whose trunk a name may hold: "⟨ISIS⟩-K, the Afghanistan offshoot". */
export const BRANCHES: ReadonlySet<string> = new Set(['offshoot', 'affiliate', 'branch', 'wing', 'subsidiary', 'chapter', 'franchise'])

/** What a noun is related to when it does not say: the trunk inside a branch's name, the country just named for "the capital". */
export function implied(context: Context, sentence: SentenceContext, token: number, self: () => Side[]): Side[] {
  const { tree } = sentence
  if (BRANCHES.has(tree.lemma(token))) {
    return self().flatMap(({ entity }) => context.entities
      .filter(e => e !== entity && e.named === true && context.isA(e, 'Organization') && startsWithName(entity, e))
      .slice(0, 1).map(e => ({ entity: e, token })))
  }
  if (tree.lemma(token) === 'capital' && tree.kids(token).some(kid => /^(?:state|provincial|regional|county)$/.test(tree.lemma(kid)))) {
    const region = sentence.mentions.findLast(m => m.head < token && isRegion(context, m.entity)) ?? context.sentences.slice(Math.max(0, sentence.index - SENTENCES_BACK), sentence.index).flatMap(s => s.mentions).findLast(m => isRegion(context, m.entity))
    const land = region && context.entities[region.entity]
    return land === undefined ? [] : [{ entity: land, token }]
  }
  if (tree.lemma(token) === 'capital') {
    const country = sentence.mentions.findLast(m => m.head < token && isCountry(context, m.entity) && (tree.upos(m.head) !== 'ADJ' || m.head === token - 1))
    const entity = country && context.entities[country.entity]
    return country && entity ? [{ entity, token: country.head }] : []
  }
  if (SENT.has(tree.lemma(token)) && isOfSecretaryGeneral(tree, token)) {
    const united = context.entities.find(e => e.label === 'United Nations')
    return united === undefined ? [] : [{ entity: united, token }]
  }
  if (LOCAL.has(tree.lemma(token))) {
    // "In Elmar, a court sentenced ⟨a former mayor⟩": of where it is told; else of what the article is about
    const frame = sentence.mentions.findLast(m => m.head < token && m.form === 'name' && tree.marker(m.head) === 'in' && isTown(context, m.entity))
    const isOne = tree.kidsBy(token, 'det').some(kid => /^an?$/.test(tree.lemma(kid)))
    const topic = frame ?? (isOne ? undefined : context.sentences.slice(0, OPENING).flatMap(s => s.mentions).find(m => m.form === 'name'))
    const place = topic === undefined ? undefined : context.entities[topic.entity]
    return place !== undefined && context.isA(place, 'City', 'District', 'Region') && tree.kidsBy(token, 'nmod:poss').length === 0 ? [{ entity: place, token }] : []
  }
  return []
}

/** Whom the Secretary-General of the United Nations sends. */
const SENT: ReadonlySet<string> = new Set(['representative', 'envoy', 'adviser', 'advisor', 'spokesman', 'spokeswoman', 'spokesperson', 'deputy', 'coordinator'])

const isOfSecretaryGeneral = (tree: SentenceTree, token: number): boolean =>
  /^of the Secretary ?- ?General\b/.test(tree.tokens.slice(token + 1, token + 6).map(t => t.form).join(' '))
  || /Secretary ?- ?General ?['’]s?(?: \p{Lu}\p{L}+)?$/u.test(tree.tokens.slice(Math.max(0, token - 6), token).map(t => t.form).join(' '))

/** Offices of the place that an article is about, where it opens with its name: "The mayor is Ann Lee". */
const LOCAL: ReadonlySet<string> = new Set(['mayor'])

/** In how many sentences what an article is about is named first. */
const OPENING = 1

const isCountry = (context: Context, index: number): boolean => {
  const entity = context.entities[index]
  return entity !== undefined && context.isA(entity, 'Country')
}

/** How far back the region of "the provincial capital" was named. */
const SENTENCES_BACK = 3

const isRegion = (context: Context, index: number): boolean => {
  const entity = context.entities[index]
  return entity !== undefined && context.isA(entity, 'Region')
}

const isTown = (context: Context, index: number): boolean => {
  const entity = context.entities[index]
  return entity !== undefined && context.isA(entity, 'City', 'District')
}

/** "Red Tide-South" begins with the name of "Red Tide". */
function startsWithName(branch: Entity, trunk: Entity): boolean {
  return branch.names.some(long => trunk.names.some(short => long.length > short.length + 1 && long.startsWith(short)
    && /[-–\s]/.test(long.charAt(short.length))))
}
