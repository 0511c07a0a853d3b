import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** What a title may have before it: "Special Envoy", "Deputy Director". */
const RANKED = /^(?:Supreme|Allied|Special|Deputy|Chief|Senior|Acting|Interim|Assistant|Vice|Former|General|Permanent|Executive|Under|Resident)$/

/**
 * "the [UN] Special Envoy", taken for one name of a body: the body, where it is known by itself. Who holds the office is spoken of by it.
 */
export function withoutOffice(tree: Tree, name: FoundName, lexicon: Lexicon, isKnown: (first: number, last: number) => boolean): FoundName {
  if (name.type === 'PER' || name.last === name.first) return name
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  let last = name.last
  // "[NATO] Supreme Allied Commander Europe"
  if (form(last - 1) === 'Commander' && /^(?:Europe|Transformation)$/.test(form(last))) last--
  if (!lexicon.isTitle(form(last)) || lexicon.classOfName([form(last).toLowerCase()], 'ORG') !== undefined) return name
  last--
  while (last > name.first && (RANKED.test(form(last)) || lexicon.isTitle(`${form(last)} ${form(last + 1)}`))) last--
  return isKnown(name.first, last) ? { ...name, last, source: 'knowledge' } : name
}

/** What ministers are for. */
export const FIELD = /^(?:National|Foreign|External|Internal|Home|Affairs|Defen[cs]e|Interior|Finance|Justice|Health|Education|Trade|Commerce|Energy|Labou?r|Agriculture|Environment|Transport|Transportation|Culture|Tourism|Economy|Economic|Planning|Industry|Information|Communications?|Science|Technology|Immigration|Housing|Security|Sports?|Youth|Water|Oil|Petroleum|Mines|Development|Social|Public|Religious|and|&)$/

/** "the Minister of [Foreign Affairs] of Peru": the field of an office is no body, nor the magazine of that name. */
export function isField(tree: Tree, { first, last }: FoundName): boolean {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  return /^(?:of|for)$/.test(form(first - 1)) && /^(?:[Mm]inisters?|[Ss]ecretary|[Uu]ndersecretary)$/.test(form(first - 2))
    && tree.tokens.slice(first, last + 1).every(t => FIELD.test(t.form))
}
