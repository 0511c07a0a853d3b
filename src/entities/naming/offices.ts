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

/** "the Prince of [Wales]", "the Duke of [York]", "a Knight of the Order of [St Anne]": what somebody is called by, and no place that is spoken of; but a duke of a state rules it. */
export function isPeerage(tree: Tree, { first, last }: FoundName, isCountry: (first: number, last: number) => boolean): boolean {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  const of = form(first - 1) === 'the' ? first - 2 : first - 1
  if (form(of) === 'of' && form(of - 1) === 'Order') return true
  return form(first - 1) === 'of' && /^(?:Prince|Princess|Duke|Duchess|Earl|Count|Countess|Marquess|Marquis|Marchioness|Viscount|Viscountess|Baron|Baroness)$/.test(form(first - 2)) && !isCountry(first, last)
}
