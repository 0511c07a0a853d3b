/*
 * Names of what takes place and of what is won: no entities of the vocabulary, but events, or what events are about.
 */

/** Last words of the names of contests, awards and gatherings: "Harwick Prize", "Dalton Film Festival". */
const KINDS = /^(?:Prize|Prizes|Award|Awards|Medal|Trophy|Cup|Shield|Championships?|Tournament|Marathon|Triathlon|Olympics|Olympiad|Paralympics|Biennale|Biennial|Triennale|Festival|Fest|Expo|Carnival|Parade|Regatta|Gala|Grand Prix|Prix|Open|Derby|Tour|Rally|Summit|Pageant|Fellowship|Scholarship|Bursary)$/

/** The same for words that bodies and works are also called by, with what stands before them: "Book Fair", "Winter Games". */
const KINDS_BEHIND: ReadonlyMap<string, RegExp> = new Map([
  ['Fair', /^(?:Book|Science|Art|Arts|Trade|State|County|Country|Motor|Job|Jobs|Craft|World['’]?s?|Film|Food|Toy|Boat)$/],
  ['Games', /^(?:Olympic|Paralympic|Commonwealth|Asian|African|Pan-American|American|European|Mediterranean|Winter|Summer|Youth|Highland|University|World|Island|Islands|Invictus|Goodwill)$/],
  ['Series', /^(?:World|Test|Championship)$/],
  ['Bowl', /^(?:Super|Rose|Orange|Cotton|Sugar)$/],
  ['Final', /^(?:Cup|Grand|League)$/],
  ['Show', /^(?:Motor|Air|Flower|Boat|Horse|Dog|Auto)$/],
  ['Week', /^(?:Fashion|Design|Book|Climate|Film)$/],
  ['Nations', /^(?:Six|Four)$/],
])

/** First words of such names in other tongues: "Tour de Dalnok", "Giro di". */
const OPENERS = /^(?:Tour d(?:e|es|u)|Giro d.*|Vuelta a|Copa|Coupe|Taça|Grand Prix|Festival d.*|Premio|Prix) /

/** "Harwick Prize for Fiction", "Order of Merit": the word before "of" or "for" says what it is. */
const isKind = (words: readonly string[]): boolean => {
  const last = words.at(-1) ?? ''
  return KINDS.test(last) || KINDS_BEHIND.get(last)?.test(words.at(-2) ?? '') === true
}

/** Storms, which have names like people: "Hurricane Delma", "Tropical Storm Oro". */
const STORM = /^(?:(?:Super|Tropical|Subtropical|Winter|Severe) )?(?:Hurricane|Typhoon|Cyclone|Storm) \p{L}+$/iu

export const isStorm = (name: string): boolean => STORM.test(name)

/** "Operation Long Harvest", "Exercise Blue Heron". */
const CAMPAIGN = /^(?:Operation|Exercise)$/

/** Whether a name of two words or more is that of a contest, an award, a gathering or a storm. */
export function isHappening(words: readonly string[]): boolean {
  if (words.length < 2) return false
  if (CAMPAIGN.test(words[0] ?? '') || isStorm(words.join(' ')) || OPENERS.test(`${words.join(' ')} `) || isKind(words) || isKind(words.filter(w => !/^\d+$/.test(w)))) return true
  const of = words.findIndex(w => w === 'of' || w === 'for' || w === 'in')
  return of > 0 && (isKind(words.slice(0, of)) || (words[of] === 'of' && (/^(?:Order|Battle|Siege|Legion)$/.test(words[of - 1] ?? '') || (words[of - 1] === 'Cross' && of > 1 && words[of - 2] !== 'Red'))))
}

/** Last words of the names of what befalls a land, which are no entities: "the Velm War", "the 1971 Insurrection". */
const STRIFE = /^(?:Wars?|Day|Revolution|Uprising|Massacre|Genocide|Holocaust|Crisis|Conflict|Rebellion|Insurrection|Insurgency|Coup|Mutiny|Intifada|Referendum|Elections?)$/

export const isStrife = (word: string): boolean => STRIFE.test(word)
