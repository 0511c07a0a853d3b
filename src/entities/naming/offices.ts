import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import type { FoundName } from './found.js'

/** What a title may have before it: "Special Envoy", "Deputy Director". */
const RANKED = /^(?:Special|Deputy|Chief|Senior|Acting|Interim|Assistant|Vice|Former|General|Permanent|Executive|Under|Resident)$/

/**
 * "the [UN] Special Envoy", taken for one name of a body: the body, where it is known by itself. Who holds the office is spoken of by it.
 */
export function withoutOffice(tree: Tree, name: FoundName, lexicon: Lexicon, isKnown: (first: number, last: number) => boolean): FoundName {
  if (name.type === 'PER' || name.last === name.first) return name
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  let last = name.last
  if (!lexicon.isTitle(form(last)) || lexicon.classOfName([form(last).toLowerCase()], 'ORG') !== undefined) return name
  last--
  while (last > name.first && (RANKED.test(form(last)) || lexicon.isTitle(`${form(last)} ${form(last + 1)}`))) last--
  return isKnown(name.first, last) ? { ...name, last, source: 'knowledge' } : name
}

/** What ministers are for. */
const FIELD = /^(?:Foreign|External|Internal|Home|Affairs|Defen[cs]e|Interior|Finance|Justice|Health|Education|Trade|Commerce|Energy|Labou?r|Agriculture|Environment|Transport|Transportation|Culture|Tourism|Economy|Economic|Planning|Industry|Information|Communications?|Science|Technology|Immigration|Housing|Security|Sports?|Youth|Water|Oil|Petroleum|Mines|Development|Social|Public|Religious|Works|Mineral|Natural|Resources|Protection|Administration|Services?|Welfare|Rural|Urban|Climate|Change|Women|Children|Family|Families|Higher|Research|Innovation|Employment|Digital|Investments?|Regional|Infrastructure|Lands?|Fisheries|Forests|Forestry|Livestock|Power|Electricity|Roads|Railways|Aviation|Shipping|Maritime|Budget|Integration|Equality|Human|Rights|Parliamentary|Legal|Veterans|Relations|Cooperation|International|Gender|Heritage|Arts|Media|Broadcasting|Telecommunications|Population|Supply|Food|Irrigation|Wildlife|Conservation|Civil|Emergency|Situations|Prisons|Reconstruction|Reconciliation|Refugees|Territories|Endowments|Antiquities|Mining|Privatisation|Privatization|Municipalities|and|&)$/

/** "the Minister of [Foreign Affairs] of Peru": the field of an office is no body, nor the magazine of that name. */
export function isField(tree: Tree, { first, last }: FoundName): boolean {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  return /^(?:of|for)$/.test(form(first - 1)) && /^(?:[Mm]inisters?|[Ss]ecretary|[Uu]ndersecretary)$/.test(form(first - 2))
    && tree.tokens.slice(first, last + 1).every(t => FIELD.test(t.form))
}

/** "the Prince of [Wales]", "the Duke of [York]", "a Knight of the Order of [St Anne]": what somebody is called by, and no place that is spoken of; but a duke of a state rules it. */
export function isPeerage(tree: Tree, { first, last }: FoundName, isCountry: (first: number, last: number) => boolean): boolean {
  const form = (i: number): string => tree.tokens[i]?.form ?? ''
  const of = form(first - 1) === 'the' ? first - 2 : first - 1
  if (form(of) === 'of' && form(of - 1) === 'Order') return true
  return form(first - 1) === 'of' && /^(?:Prince|Princess|Duke|Duchess|Earl|Count|Countess|Marquess|Marquis|Marchioness|Viscount|Viscountess|Baron|Baroness)$/.test(form(first - 2)) && !isCountry(first, last)
}
