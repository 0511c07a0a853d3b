import type { Draft } from '../draft.js'
import { familyOf } from '../families.js'
import { kin } from '../lexicon/kin.js'
import { isCopula, type Tree } from '../tree.js'
import { isDateline } from './dateline.js'
import type { Discourse, Sieve } from './discourse.js'
import { areTwoPeople } from './two-people.js'

/**
 * Two descriptions of one thing side by side, or joined by "is".
 *
 * "[Jon Weaver], [the mayor of Dalton]", "[Halden] is [a village in the north]", "[the capital] [Amman]".
 */
export const apposition: Sieve = {
  name: 'apposition',
  link(discourse) {
    for (const tree of discourse.reader.trees) {
      tree.tokens.forEach((token, i) => {
        if (token.deprel === 'appos') {
          const described = describedBy(discourse, tree, i)
          joinIfOne(discourse, tree, described, i)
          joinOffices(discourse, tree, described, i)
          for (const also of tree.kidsBy(i, 'conj')) {
            joinSecond(discourse, tree, token.head, also)
            if (described !== token.head) joinSecond(discourse, tree, described, also)
          }
        }
        else if (token.deprel === 'nmod:desc' || token.deprel === 'compound') {
          describe(discourse, tree, i)
          nameAndKind(discourse, tree, i, token.head)
        }
        else if (token.deprel === 'nmod' && tree.marker(i) === 'of') placeOf(discourse, tree, token.head, i)
        else if (token.deprel === 'cop' && isCopula(tree, token.head)) isA(discourse, tree, token.head)
      })
    }
  },
}

/**
 * "the mayor, Jon Weaver, and the clerk, [Ada Stone]": a list of offices with their holders, where trees hang every
 * name on the first office.
 */
function describedBy(discourse: Discourse, tree: Tree, name: number): number {
  const kind = kindBefore(discourse, tree, name)
  if (kind !== undefined) return kind
  const front = frontBefore(discourse, tree, name)
  if (front !== undefined) return front
  const first = tree.head(name)
  const beside = officeBefore(discourse, tree, name)
  if (beside !== undefined && beside > first) return beside
  const second = tree.kidsBy(first, 'conj').filter(k => k < name).at(-1)
  const taken = second !== undefined && tree.kidsBy(first, 'appos').some(k => k > first && k < second)
  return taken ? second : first
}

/** "The miners, whom [the firm] [Norwell] employs": the noun right before a name says what it is, whatever noun further back the tree hangs the name on. */
function kindBefore(discourse: Discourse, tree: Tree, name: number): number | undefined {
  const i = discourse.at(tree.sentence.index, name)
  const named = i === undefined ? undefined : discourse.drafts[i]
  if (named?.form !== 'name' || tree.head(name) >= named.first - 1) return undefined
  const noun = named.first - 1
  const j = discourse.at(tree.sentence.index, noun)
  const kind = j === undefined ? undefined : discourse.drafts[j]
  return kind?.form === 'nominal' && kind.head === noun && kind.number === 'Sing' && tree.tokens[noun]?.upos === 'NOUN' ? noun : undefined
}

/** "[The daughter of a clerk], [Ada Stone] studied law": the person whom a sentence opens by describing, not the clerk, is the one named after the comma. */
function frontBefore(discourse: Discourse, tree: Tree, name: number): number | undefined {
  const i = discourse.at(tree.sentence.index, name)
  const named = i === undefined ? undefined : discourse.drafts[i]
  if (named?.form !== 'name' || named.nameType !== 'PER' || tree.tokens[named.first - 1]?.form !== ',' || !/^(?:VERB|AUX|ADV)$/.test(tree.tokens[named.last + 1]?.upos ?? '')) return undefined
  const front = discourse.inSentence(tree.sentence.index).find(j => (discourse.drafts[j]?.first ?? Infinity) <= 1)
  const d = front === undefined ? undefined : discourse.drafts[front]
  if (d?.form !== 'nominal' || d.class !== 'Person' || d.number === 'Plur' || d.first > (tree.tokens[0]?.upos === 'DET' ? 1 : 0)) return undefined
  return tree.tokens.slice(0, named.first).some(t => /^(?:VERB|AUX|SCONJ)$/.test(t.upos)) ? undefined : d.head
}

/** "with the envoy and with [their minister], Ada Stone": one person described right before the comma, whatever the tree hangs the name on. */
function officeBefore(discourse: Discourse, tree: Tree, name: number): number | undefined {
  const i = discourse.at(tree.sentence.index, name)
  const named = i === undefined ? undefined : discourse.drafts[i]
  if (named?.form !== 'name' || tree.tokens[named.first - 1]?.form !== ',') return undefined
  const j = discourse.at(tree.sentence.index, named.first - 2)
  const office = j === undefined ? undefined : discourse.drafts[j]
  // "a part made by [a French firm], Norwell"
  if (named.nameType === 'ORG' && office?.form === 'nominal' && office.reference === 'indefinite' && office.number === 'Sing' && familyOf(office.class) === 'organization') return office.head
  if (named.nameType !== 'PER') return undefined
  if (office?.form === 'nominal' && office.class === 'Person' && office.number === 'Sing' && office.head === named.first - 2) return office.head
  // "and [the bishop of Dalton], Ada Stone": one more of a list, with what it is the office of between
  const noun = office?.form === 'name' && tree.tokens[office.first - 1]?.form === 'of' ? office.first - 2 : -1
  const k = noun < 0 || !tree.is(noun, 'conj') ? undefined : discourse.at(tree.sentence.index, noun)
  const second = k === undefined ? undefined : discourse.drafts[k]
  return second?.form === 'nominal' && second.class === 'Person' && second.number === 'Sing' && second.head === noun ? noun : undefined
}

/** "Norwell's [chairman] and [largest shareholder], Ada Stone": two offices under one article or owner are one person's. */
function joinOffices(discourse: Discourse, tree: Tree, first: number, name: number): void {
  const second = tree.is(first, 'conj') ? first : tree.kidsBy(first, 'conj').find(kid => kid < name && kid > first)
  const front = second === first ? tree.head(first) : first
  if (second === undefined || tree.lemma(front + 1) !== 'and' || tree.kids(second).some(kid => tree.is(kid, 'det') || tree.is(kid, 'nmod:poss'))) return
  const [one, two, named] = [front, second, name].map(at => discourse.drafts[discourse.at(tree.sentence.index, at) ?? -1])
  const isOffice = (d: Draft | undefined): boolean => d?.form === 'nominal' && d.class === 'Person' && d.number === 'Sing'
  if (isOffice(one) && isOffice(two) && named?.form === 'name' && named.nameType === 'PER') joinIfOne(discourse, tree, front, second)
}

/** "Jon Weaver, the mayor of Dalton and [a farmer]": one man under two offices, not "the mayor and [Ada Stone]". */
function joinSecond(discourse: Discourse, tree: Tree, name: number, noun: number): void {
  const i = discourse.at(tree.sentence.index, name)
  const j = discourse.at(tree.sentence.index, noun)
  const x = i === undefined ? undefined : discourse.drafts[i]
  const y = j === undefined ? undefined : discourse.drafts[j]
  if (x?.form === 'name' && x.nameType === 'PER' && y?.form === 'nominal' && y.class === 'Person' && y.number === 'Sing' && i !== undefined && j !== undefined) {
    discourse.clusters.join(i, j)
  }
}

/** "[Jon Weaver] is a [farmer] and [writer]", "[Jon Weaver] paints and is a [farmer]". */
function isA(discourse: Discourse, tree: Tree, predicate: number): void {
  const subject = tree.subjectOf(predicate)
  if (subject === undefined || subject === tree.head(predicate)) return
  joinIfOne(discourse, tree, subject, predicate)
  joinNames(discourse, tree, subject, predicate)
  for (const also of tree.kidsBy(predicate, 'conj')) {
    if (tree.kids(also).some(k => tree.is(k, 'nsubj'))) continue
    joinSecond(discourse, tree, subject, also)
    joinSecondKind(discourse, tree, subject, also)
  }
}

/** "[Jabal Orta] or [Jebel Orta] is a mountain": one thing by two names, as it is one that they are said to be. */
function joinNames(discourse: Discourse, tree: Tree, subject: number, predicate: number): void {
  if (tree.tokens[predicate]?.feats.Number === 'Plur' || !tree.kids(predicate).some(k => tree.is(k, 'det') && /^an?$/.test(tree.lemma(k)))) return
  const second = tree.kidsBy(subject, 'conj').find(k => tree.kids(k).some(or => tree.lemma(or) === 'or'))
  const [i, j] = [subject, second].map(at => at === undefined ? undefined : discourse.at(tree.sentence.index, at))
  const [x, y] = [i, j].map(at => at === undefined ? undefined : discourse.drafts[at])
  if (i !== undefined && j !== undefined && x?.form === 'name' && y?.form === 'name' && familyOf(x.class) === familyOf(y.class)) discourse.clusters.join(i, j)
}

/** "[Norwell] is a pump maker and [arms dealer]", "[Karga] is a volcano or [lava dome]": one thing of two kinds, which are both told of it alone. */
function joinSecondKind(discourse: Discourse, tree: Tree, subject: number, noun: number): void {
  const [i, j] = [subject, noun].map(at => discourse.at(tree.sentence.index, at))
  const [x, y] = [i, j].map(at => at === undefined ? undefined : discourse.drafts[at])
  if (i === undefined || j === undefined || x === undefined || y?.form !== 'nominal' || y.head !== noun || x.number === 'Plur' || x.isAdjective || y.number === 'Plur' || y.count !== undefined) return
  const family = familyOf(y.class)
  if (x.form === 'name' && (family === 'organization' || family === 'place') && family === familyOf(x.class) && !discourse.clusters.of(j).named) discourse.clusters.join(i, j)
}

/** A common noun right before a name says what the name is: "the journal Nature". */
function describe(discourse: Discourse, tree: Tree, noun: number): void {
  const head = tree.head(noun)
  if (head !== noun + 1 && head < noun) return
  const name = discourse.at(tree.sentence.index, head)
  const nominal = discourse.at(tree.sentence.index, noun)
  if (name === undefined || nominal === undefined || discourse.drafts[nominal]?.form !== 'nominal') return
  // "coalition aircraft": one body's, and not the body
  if (discourse.drafts[name]?.form === 'nominal' && familyOf(discourse.drafts[name]?.class ?? 'Thing') !== familyOf(discourse.drafts[nominal]?.class ?? 'Thing')) return
  joinIfOne(discourse, tree, head, noun)
}

/** Nouns that only say what the name before them is: "Anbar province", "the M5 party". */
const KIND_OF_PLACE = new Set(['province', 'governorate', 'region', 'district', 'area', 'county', 'city', 'town', 'village', 'island', 'river', 'suburb', 'neighborhood', 'neighbourhood', 'valley', 'peninsula', 'mountain', 'hill', 'lake', 'desert', 'bay', 'gulf', 'strait', 'sea', 'highland', 'range', 'plain', 'steppe', 'oasis', 'marsh', 'gorge', 'reservoir', 'lagoon', 'plateau', 'forest', 'basin', 'delta', 'enclave', 'municipality', 'commune', 'canton', 'township'])
/** Peoples by their names: "the [Shihuh] tribe". */
const PEOPLES = new Set(['tribe', 'clan', 'subclan', 'sub-clan'])
const KIND_OF_BODY = new Set(['party', 'group', 'movement', 'organization', 'organisation', 'network', 'company', 'newspaper', 'magazine', 'agency', 'militia', 'website', 'site', 'faction', 'alliance', 'coalition', 'club', 'team', 'band', 'charity', 'channel', 'broadcaster', 'union', 'bank', 'firm', 'airline', 'retailer', 'publisher', 'studio', 'label', 'chain', 'foundation', 'paper', 'daily', 'weekly', 'tabloid', 'journal', 'station', 'sect', 'church', 'gang', 'cartel', 'trust', 'institute', 'think-tank'])

/** "[[Anbar] province]": one thing under its name and what it is. */
function nameAndKind(discourse: Discourse, tree: Tree, name: number, noun: number): void {
  const isMany = tree.tokens[noun]?.feats.Number === 'Plur' && !isArm(discourse, tree, name) && !/^(?:mountain|hill|island|highland)$/.test(tree.lemma(noun))
  if (noun <= name || isMany || !tree.tokens.slice(name + 1, noun).every(t => t.upos === 'NOUN')) return
  const i = discourse.at(tree.sentence.index, noun)
  const j = discourse.at(tree.sentence.index, name)
  const x = i === undefined ? undefined : discourse.drafts[i]
  const y = j === undefined ? undefined : discourse.drafts[j]
  if (x === undefined || y === undefined || i === undefined || j === undefined) return
  // of a name of which nothing is known, it may be the adjective: "the Zarovian city of Elmar"
  if (isOfAnother(tree, noun) && y.classWeight >= KNOWN) return
  if (x.form !== 'nominal' || y.form !== 'name' || y.isAdjective || !isFirst(tree, x.coreFirst, y.first)) return
  const isKind = KIND_OF_PLACE.has(x.lemma) || (x.lemma === 'state' && y.class === 'Region') || (x.lemma === 'department' && noun === name + 1 && y.known === undefined)
  const place = familyOf(y.class) === 'place' && y.class !== 'Country' && isKind && !(y.class === 'City' && isPartOfCity(discourse, tree, noun)) && !isNamedBehind(discourse, tree, noun, j)
  const site = noun === name + 1 && y.class === 'Facility' && x.class === 'Facility'
  // "the National League club": what the name says of itself is something else.
  const isOfOther = /^(?:league|association|federation|union|conference|division)$/.test(y.lemma) && x.lemma !== y.lemma
  // "a UN agency" is one of several.
  const isOneOfMany = y.class === 'InternationalBody' && /^(?:agency|bank|fund|station|institute|trust|site)$/.test(x.lemma)
  const isNext = noun === name + 1 || (noun === name + 2 && (x.lemma === 'agency' ? tree.lemma(name + 1) === 'news' : x.lemma === 'group' && FIGHTING.test(tree.lemma(name + 1))))
  const body = isNext && !isOfOther && !isOneOfMany && familyOf(y.class) !== 'place' && familyOf(y.class) !== 'person' && KIND_OF_BODY.has(x.lemma)
  const arm = noun === name + 1 && x.class === y.class && isArm(discourse, tree, name)
  const people = noun === name + 1 && PEOPLES.has(x.lemma) && y.class !== 'Country' && familyOf(y.class) !== 'person'
  if (place || body || site || arm || people) discourse.clusters.join(i, j)
}

/** "the [Ohio] ⟨town of⟩ Dalton": the land that a place of another name lies in. */
function isNamedBehind(discourse: Discourse, tree: Tree, noun: number, land: number): boolean {
  if (tree.lemma(noun + 1) !== 'of') return false
  const place = discourse.drafts[discourse.at(tree.sentence.index, noun + 2) ?? -1]
  return place?.form === 'name' && familyOf(place.class) === 'place' && place.normal !== discourse.drafts[land]?.normal
}

/** What sort of group: "the Red Front [rebel] group". */
const FIGHTING = /^(?:rebel|guerrilla|militant|insurgent|terrorist|terror|separatist|extremist|opposition)$/

/** A name that a lookup links is at least so sure of what it is. */
const KNOWN = 0.6

/** "the West Bank ⟨city of⟩ Elmar", "the Red Sea ⟨port of⟩ Dalton": the noun is what the name behind it is. */
const isOfAnother = (tree: Tree, noun: number): boolean =>
  OF_ITSELF.has(tree.lemma(noun)) && !PARTS_OF_CITIES.has(tree.lemma(noun)) && tree.lemma(noun + 1) === 'of' && tree.tokens[noun + 2]?.upos === 'PROPN'

/** "⟨eastern⟩ [Anbar] province": but for the side of it, the name comes first. */
const isFirst = (tree: Tree, from: number, name: number): boolean =>
  from === name || (from < name && tree.tokens.slice(from, name).every(t => SIDE.test(t.form)))

const SIDE = /^(?:(?:north|south)?(?:eastern|western)|northern|southern|central|rural|-)$/i

/** "the Dalton ⟨suburb of⟩ Elmar": Elmar lies in Dalton, and is the suburb. */
function isPartOfCity(discourse: Discourse, tree: Tree, noun: number): boolean {
  if (!PARTS_OF_CITIES.has(tree.lemma(noun)) || tree.lemma(noun + 1) !== 'of') return false
  const part = discourse.drafts[discourse.at(tree.sentence.index, noun + 2) ?? -1]
  return part?.form === 'name' && part.class !== 'Region' && part.class !== 'Country'
}

const PARTS_OF_CITIES: ReadonlySet<string> = new Set(['suburb', 'district', 'neighborhood', 'neighbourhood', 'quarter', 'borough', 'area'])

/** "[[T-72] tanks]": those of one type, however many. */
const isArm = (discourse: Discourse, tree: Tree, name: number): boolean =>
  /^(?:Vehicle|Weapon)$/.test(discourse.drafts[discourse.at(tree.sentence.index, name) ?? -1]?.class ?? '')

/** Nouns whose "of" names the thing itself: "the village of Dalton". */
const OF_ITSELF = new Set([
  'city', 'town', 'village', 'hamlet', 'port', 'municipality', 'province', 'governorate', 'state', 'county', 'district', 'region', 'island',
  'kingdom', 'republic', 'country', 'nation', 'territory', 'emirate', 'suburb', 'neighborhood', 'neighbourhood', 'enclave', 'archipelago',
  'islet', 'exclave', 'prefecture', 'canton', 'hometown', 'oblast', 'peninsula', 'atoll', 'settlement', 'township', 'locality', 'department', 'resort',
])

/** What is a part of nature to the noun is a land or a town to the name: "the island of [Crete]". */
const LAND = new Set(['department', 'resort', 'island', 'islet', 'archipelago', 'peninsula', 'atoll', 'enclave', 'exclave', 'territory', 'state', 'region', 'province', 'governorate', 'prefecture', 'oblast'])

/** Houses of prayer that bear the name of a saint: "the church of [St Paraskeva]". */
const SACRED = new Set(['church', 'cathedral', 'monastery', 'abbey', 'convent', 'chapel', 'basilica', 'shrine', 'parish'])

/** "[the town of [Dalton]]": one place, not a town in Dalton; "[the church of [St Anna]]". */
function placeOf(discourse: Discourse, tree: Tree, noun: number, name: number): void {
  const sacred = SACRED.has(tree.lemma(noun)) && /^(?:St\.?|Saint|San|Santa|Our|Holy)\b/.test(discourse.drafts[discourse.at(tree.sentence.index, name) ?? -1]?.core ?? '')
  if (!(sacred || OF_ITSELF.has(tree.lemma(noun))) || tree.tokens[noun]?.feats.Number === 'Plur') return
  // "the province south ⟨of⟩ Elmar" is another place
  if (tree.lemma(noun + 1) !== 'of') return
  const i = discourse.at(tree.sentence.index, noun)
  const j = discourse.at(tree.sentence.index, name)
  const x = i === undefined ? undefined : discourse.drafts[i]
  const y = j === undefined ? undefined : discourse.drafts[j]
  if (x === undefined || y === undefined || i === undefined || j === undefined || x.form !== 'nominal' || y.form !== 'name') return
  const isCountry = /^(?:kingdom|republic|country|nation|state|emirate)$/.test(x.lemma)
  if (familyOf(y.class) !== 'place' || (y.class === 'Country' && !isCountry) || (y.class === 'Facility' && y.classWeight > 0.5)) return
  // "the southern port of Tobruk" is the town, "the port of Tobruk" its harbour.
  const isTown = x.lemma === 'port' && y.class === 'City' && x.modifiers.some(m => m !== y.normal)
  if (sacred || y.class === x.class || (x.class === 'City' && y.class === 'District') || y.classWeight < 0.7 || isCountry || isTown || LAND.has(x.lemma)) discourse.clusters.join(i, j)
}

function joinIfOne(discourse: Discourse, tree: Tree, a: number, b: number): void {
  const i = discourse.at(tree.sentence.index, a)
  const j = discourse.at(tree.sentence.index, b)
  if (i === undefined || j === undefined || i === j) return
  const x = discourse.drafts[i]
  const y = discourse.drafts[j]
  if (x === undefined || y === undefined || x.isAdjective || y.isAdjective || x.form === 'pronoun' || y.form === 'pronoun') return
  if (areTwoKin(x, y) || areTwoUnits(x, y) || areTwoPeople(discourse, i, j)) return
  if (isDateline(x, tree) || hasWhose(tree, Math.max(a, b))) return
  if (x.form === 'name' && y.form === 'name' && (!sameName(x, y) || isJoined(tree, x, y) || areTwoOfList(x, y))) return
  if (!headed(x, a) || !headed(y, b)) return
  if (agrees(x, y) && !areTwoKinds(discourse, i, j)) discourse.clusters.join(i, j)
}

/** "as he dropped off [his daughter], [his wife] said": two of one family. */
const areTwoKin = (x: Draft, y: Draft): boolean => x.form === 'nominal' && y.form === 'nominal' && x.lemma !== y.lemma && kin.has(x.lemma) && kin.has(y.lemma)

const SIZES: ReadonlySet<string> = new Set(['platoon', 'company', 'battalion', 'squadron', 'regiment', 'brigade', 'division', 'corps'])

/** "[The brigade] and its battalion, [the 87th Battalion], left": a unit of one size is none of another. */
const areTwoUnits = (x: Draft, y: Draft): boolean => x.form !== y.form && x.lemma !== y.lemma && SIZES.has(x.lemma) && SIZES.has(y.lemma)

/** "[Norwell], [whose chairman] left": not one. */
const hasWhose = (tree: Tree, noun: number): boolean => tree.kids(noun).some(k => k < noun && tree.tokens[k]?.form.toLowerCase() === 'whose')

/** Mentions of a thing that are asked for what kind of body it is. */
const FEW = 12

/** "Without the votes of [the Dawn party], [the government] fell": what is a party elsewhere is no government here. */
function areTwoKinds(discourse: Discourse, i: number, j: number): boolean {
  const kinds = (k: number): readonly string[] => discourse.clusters.of(k).members.slice(0, FEW).flatMap(m => {
    const d = discourse.drafts[m]
    return d?.form === 'nominal' && familyOf(d.class) === 'organization' && d.class !== 'Organization' && d.classWeight >= 0.6 ? [d.class] : []
  })
  const [a, b] = [kinds(i), kinds(j)]
  return a.length > 0 && b.length > 0 && !a.some(kind => b.includes(kind))
}

/** The mention must be headed by the token, not only contain it. */
const headed = (d: Draft, token: number): boolean => d.head === token || d.also.includes(token) || (token >= d.coreFirst && token <= d.coreLast)

/** "Amman, Jordan" is no apposition of one thing. */
const sameName = (x: Draft, y: Draft): boolean => familyOf(x.class) === 'person' && familyOf(y.class) === 'person'

/** "Chairman [Ann Lee], Secretary [Odd Berg] and others": with an office each, and no word of the name in common. */
const areTwoOfList = (x: Draft, y: Draft): boolean => x.title !== '' && y.title !== '' && !x.normal.split(' ').some(word => y.normal.split(' ').includes(word))

/** "Prime Minister [Ann Lee] and Finance Minister [Odd Berg]": two, whatever the tree makes of the second. */
const isJoined = (tree: Tree, x: Draft, y: Draft): boolean =>
  tree.tokens.slice(Math.min(x.last, y.last) + 1, Math.max(x.coreFirst, y.coreFirst)).some(t => t.upos === 'CCONJ')

function agrees(x: Draft, y: Draft): boolean {
  if (x.number !== undefined && y.number !== undefined && x.number !== y.number) return false
  const a = familyOf(x.class)
  const b = familyOf(y.class)
  if (x.count !== undefined || y.count !== undefined) return a === b && x.form === 'nominal' && y.form === 'nominal'
  if (a === b) return a !== 'place' || placesAgree(x, y)
  if (isHolding(x, y) || isHolding(y, x)) return true
  if (x.classWeight > 0.6 && y.classWeight > 0.6) return false
  return (a === 'organization' || b === 'organization') && a !== 'person' && b !== 'person' && a !== 'place' && b !== 'place'
}

/** Who owns or does business with something may be a firm: "its largest [shareholder], the pension fund Norwell". */
const HOLDERS: ReadonlySet<string> = new Set(['shareholder', 'owner', 'investor', 'backer', 'sponsor', 'supplier', 'creditor', 'bidder', 'buyer', 'stakeholder'])

const isHolding = (noun: Draft, name: Draft): boolean =>
  noun.form === 'nominal' && noun.number === 'Sing' && HOLDERS.has(noun.lemma) && name.form === 'name' && familyOf(name.class) === 'organization'

/** A city is not a country, a facility is not a city. */
function placesAgree(x: Draft, y: Draft): boolean {
  // "Mokha, the country's main port"
  if (isPort(x, y) || isPort(y, x)) return true
  return x.class === y.class || x.class === 'Place' || y.class === 'Place' || x.classWeight < 0.6 || y.classWeight < 0.6
}

const isPort = (noun: Draft, name: Draft): boolean => noun.form === 'nominal' && noun.lemma === 'port' && name.form === 'name' && name.class === 'City'
