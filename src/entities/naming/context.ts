import type { EntityClass, NameType } from '../../model/index.js'
import { familyOf } from '../families.js'
import type { EntityKnowledge } from '../knowledge.js'
import type { Lexicon } from '../lexicon.js'
import type { Tree } from '../tree.js'
import { classBeforeComma, classByPredicate, craftBefore, hasFighters, hasHonorific, isBesidePerson, isEmployer, isFiledAt, isLikeBody, isLikePlace, isListedPlace, isOpponent, isReached, isSeated, isSettlement } from './cues.js'
import { isFirm } from './firms.js'
import type { FoundName } from './found.js'

/** Kinds that the finder falls back to when it does not know. */
export const VAGUE: ReadonlySet<NameType> = new Set<NameType>(['MISC', 'WORK', 'PRODUCT', 'FAC', 'EVENT'])

/** After a name these say that it is a place. */
const PLACE_KINDS = new Set(['province', 'governorate', 'district', 'prefecture', 'neighborhood', 'neighbourhood', 'valley', 'peninsula', 'suburb', 'county', 'village', 'region', 'enclave', 'exclave', 'oblast', 'canton', 'township', 'municipality', 'commune'])

/** After a name these say that it is a part of nature. */
const NATURE_KINDS = new Set(['mountain', 'hill', 'river', 'lake', 'desert', 'sea', 'bay', 'gulf', 'strait', 'forest', 'plateau', 'island', 'highland', 'reef', 'glacier', 'volcano', 'creek', 'canyon', 'basin', 'delta', 'plain', 'steppe', 'oasis', 'marsh', 'wetland', 'gorge', 'ravine', 'reservoir', 'lagoon'])

/** Works of men that bear names: "the Lumbila ⟨mine⟩", "San Pedro ⟨prison⟩". */
const SITES = new Set(['mine', 'colliery', 'quarry', 'prison', 'jail', 'dam', 'refinery', 'smelter', 'reactor', 'oilfield', 'gasfield', 'pipeline', 'stadium', 'airport', 'airbase', 'shipyard', 'bridge', 'tunnel', 'lighthouse', 'motorway'])

/** "the left bank of the [Drava]", "a tributary of the [Drava]": a river or lake, which the finder takes for anything. */
const isWater = (tree: Tree, n: FoundName): boolean =>
  n.first === n.last && tree.tokens[n.first - 1]?.form === 'the' && tree.tokens[n.first - 2]?.form === 'of' && WATERSIDE.has(tree.tokens[n.first - 3]?.form ?? '')

const WATERSIDE: ReadonlySet<string> = new Set(['bank', 'banks', 'shore', 'shores', 'tributary', 'waters', 'mouth', 'delta', 'estuary', 'headwaters'])

/** "Zarovia's [Lumbila] mine" where both are one name. */
const isSite = (tree: Tree, n: FoundName): boolean => {
  const next = tree.tokens[n.last + 1]
  // Taggers take "mine" for the pronoun.
  if (next?.form === 'mine' && next.upos === 'PRON') return true
  return next?.upos === 'NOUN' && next.feats.Number !== 'Plur' && SITES.has(next.lemma.toLowerCase()) && tree.is(tree.headOf(n.first, n.last), 'compound', 'nmod:desc') && tree.isUnder(n.last, n.last + 1)
}

/** "the Asad regime": what one person leads. */
const LED = new Set(['regime', 'administration', 'presidency'])

/**
 * The names of a sentence with the types that the words around them, their own words or a list of given names
 * tell: "in Sarmin" is a place, "Supreme Court of Appeal" no person.
 */
export function typesFromContext(tree: Tree, names: readonly FoundName[], knowledge: EntityKnowledge, lexicon: Lexicon): readonly FoundName[] {
  const out: FoundName[] = []
  for (const name of names) {
    const type = typeOfTranslated(tree, name, out) ?? typeOfAlias(tree, name, out.at(-1)) ?? typeOf(tree, name, out.at(-1), knowledge, lexicon)
    out.push(type === undefined ? name : { ...name, type, source: 'context' })
  }
  return out
}

function typeOf(tree: Tree, n: FoundName, before: FoundName | undefined, knowledge: EntityKnowledge, lexicon: Lexicon): NameType | undefined {
  if (n.source === 'knowledge') return undefined
  if (n.type !== 'GPE' && n.type !== 'LOC' && n.type !== 'NORP' && (isSettlement(tree, n) || isListedPlace(tree, n))) return 'GPE'
  if (n.type !== 'ORG' && n.last > n.first && FIRM.test(tree.tokens[n.last]?.form ?? '')) return 'ORG'
  if (n.type === 'PER' && isBought(tree, n) && !startsWithGivenName(tree, n, knowledge)) return 'ORG'
  if (n.type !== 'ORG' && n.type !== 'NORP' && n.last > n.first && isSeated(tree, n) && !startsWithGivenName(tree, n, knowledge)
    && knowledge.places(formsOf(tree, n).join(' ')).length === 0) return 'ORG'
  if ((n.type === 'PER' || n.type === 'GPE' || VAGUE.has(n.type)) && isFirm(tree, n) && isUnknown(tree, n, knowledge)) return 'ORG'
  if (n.type === 'PER' && n.last > n.first && PEAKS.test(tree.tokens[n.first]?.form ?? '')) return 'LOC'
  const said = hasHonorific(tree, n) ? undefined : typeByPredicate(tree, n, lexicon)
  if (said !== undefined) return said
  if (isPerson(tree, n, knowledge, lexicon) || (n.type === 'PER' && (hasHonorific(tree, n) || isBesidePerson(tree, n, lexicon)))) return 'PER'
  const isGiven = startsWithGivenName(tree, n, knowledge)
  if (n.type !== 'ORG' && n.type !== 'NORP' && hasFighters(tree, n) && !isGiven && knowledge.places(formsOf(tree, n).join(' ')).length === 0) return 'ORG'
  if (n.type !== 'GPE' && craftBefore(tree, n, lexicon)) return 'PRODUCT'
  const kind = n.type === 'NORP' ? undefined : classBeforeComma(tree, n, lexicon)
  if (kind === 'Vehicle') return 'PRODUCT'
  if (kind !== undefined && !(n.last > n.first && isGiven)) return 'ORG'
  const told = toldBefore(tree, n, lexicon)
  if (told !== undefined && isPrivateBody(told) && !(isGiven && isTrade(tree, n, lexicon))) return 'ORG'
  const thing = told === undefined || isGiven || (n.type === 'ORG' && n.last > n.first) ? undefined : THINGS.get(told)
  if (thing !== undefined) return thing
  if ((n.type === 'GPE' || n.type === 'LOC') && n.last > n.first && isNamedAsBody(tree, n, knowledge, lexicon)) return 'ORG'
  const isListed = (): boolean => knowledge.places(formsOf(tree, n).join(' ')).length > 0
  if (isFiledAt(tree, n) && isListed()) return 'GPE'
  if ((n.type !== 'PER' || (!isGiven && tree.tokens[n.first - 1]?.form === 'at')) && isEmployer(tree, n, lexicon) && !isListed()) return 'ORG'
  const next = tree.tokens[n.last + 1]
  if (n.type !== 'ORG' && n.type !== 'NORP' && isSite(tree, n) && !isListed()) return 'FAC'
  if (next?.upos === 'NOUN' && n.type !== 'GPE' && n.type !== 'LOC' && NATURE_KINDS.has(next.lemma.toLowerCase()) && tree.is(tree.headOf(n.first, n.last), 'compound')) return 'LOC'
  if (n.type !== 'GPE' && isWater(tree, n) && !isListed()) return 'LOC'
  if (isPlace(tree, n, knowledge) || isPlaceInList(tree, n, before, knowledge) || isSeatOfState(tree, n, knowledge)) return 'GPE'
  if (isBody(tree, n, knowledge, lexicon)) return 'ORG'
  if (n.type !== 'PER' && n.type !== 'ORG' && isOpponent(tree, n) && knowledge.places(formsOf(tree, n).join(' ')).length === 0) return 'ORG'
  // What the finder said and the words around it say too counts for more than the one alone.
  if (n.type === 'GPE') return isLikePlace(tree, n) ? 'GPE' : undefined
  if (n.type === 'LOC' || n.type === 'NORP' || n.type === 'EVENT') return undefined
  if (isLikeBody(tree, n, lexicon) && !startsWithGivenName(tree, n, knowledge)) return 'ORG'
  return n.type !== 'FAC' && isLikePlace(tree, n) && !startsWithGivenName(tree, n, knowledge) ? 'GPE' : undefined
}

/** "bought Rheinlack": a name of one word, told in no other way, is a firm's. */
const isBought = (tree: Tree, n: FoundName): boolean => n.first === n.last && tree.is(n.first, 'obj') && /^(?:buy|acquire)$/.test(tree.lemma(tree.head(n.first))) && !hasHonorific(tree, n)

/** A name that is nobody's given name or title and, of several words, no place that is known. */
const isUnknown = (tree: Tree, n: FoundName, knowledge: EntityKnowledge): boolean =>
  !hasHonorific(tree, n) && !startsWithGivenName(tree, n, knowledge) && (n.first === n.last || knowledge.places(formsOf(tree, n).join(' ')).length === 0)

/** First words of the names of mountains and valleys, which are nobody's. */
const PEAKS = /^(?:Mount|Mt|Jabal|Jebel|Djebel|Gebel|Wadi|Tell|Lake)$/

/** What only firms are called by, after their names: "Larsen Corp.", "Kemilund A/S". */
const FIRM = /^(?:Co|Corp|Inc|Ltd|LLC|Plc|PLC|plc|GmbH|AG|LLP|Pty|A\/S|AB|ASA|Oyj|Oy|SpA|NV|N\.V|BV|B\.V|SE|S\.A|KGaA|\/S|Bhd|Tbk|Holdings)\.?$/

const formsOf = (tree: Tree, n: FoundName): readonly string[] => tree.tokens.slice(n.first, n.last + 1).map(t => t.form)

const startsWithGivenName = (tree: Tree, n: FoundName, knowledge: EntityKnowledge): boolean =>
  knowledge.genderOfGivenName(tree.tokens[n.first]?.form ?? '') !== undefined

/** "Col. Haddad", "president Lena Voss", "the Asad regime", "Lena Voss" where the given name is listed. */
function isPerson(tree: Tree, n: FoundName, knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  if (n.type === 'PER' || n.last - n.first > 3) return false
  const single = n.first === n.last
  if (hasHonorific(tree, n)) return true
  if (isBesidePerson(tree, n, lexicon) && lexicon.classOfName(formsOf(tree, n).map(f => f.toLowerCase()), 'ORG') === undefined) return true
  if (single && n.type !== 'NORP' && n.type !== 'GPE' && LED.has(tree.lemma(n.last + 1))
    && knowledge.countryOfAdjective(tree.tokens[n.first]?.form ?? '') === undefined) return true
  const title = tree.tokens[n.first - 1]?.form ?? ''
  if (!single && (VAGUE.has(n.type) || n.type === 'NORP') && /^\p{Ll}/u.test(title) && lexicon.isTitle(title)) return true
  if (VAGUE.has(n.type) && /^\p{Lu}/u.test(title) && lexicon.isTitle(title)) return true
  if (single || (!VAGUE.has(n.type) && n.type !== 'NORP')) return false
  const forms = formsOf(tree, n)
  const isWritten = forms.every(f => /^\p{Lu}/u.test(f) || f === '-') || forms.length > 2
  return isWritten && startsWithGivenName(tree, n, knowledge) && lexicon.classOfName([(forms.at(-1) ?? '').toLowerCase()], 'ORG') === undefined
}

/** After "in" a name that the gazetteer has, or that begins with no given name; "of Dalton, Ohio"; "Anbar province". */
function isPlace(tree: Tree, n: FoundName, knowledge: EntityKnowledge): boolean {
  const next = tree.tokens[n.last + 1]
  const open = n.type === 'PER' || n.type === 'ORG' || VAGUE.has(n.type)
  if (!open) return false
  if (next?.upos === 'NOUN' && (PLACE_KINDS.has(next.lemma.toLowerCase()) || isStateOf(tree, n))) return true
  // "north of [Al Hamra] town"; but "[Norwell] city council"
  if (next?.form === 'town' && tree.tokens[n.last + 2]?.upos !== 'NOUN' && /^(?:in|of|near|from|to|at|around)$/.test(tree.tokens[n.first - 1]?.form ?? '')) return true
  const forms = formsOf(tree, n)
  const preposition = tree.tokens[n.first - 1]?.form.toLowerCase() ?? ''
  const isListed = knowledge.places(forms.join(' ')).length > 0
  if (/^(?:of|in|from|near|at|to)$/.test(preposition) && next?.form === ',' && isRegion(tree, n.last + 2, knowledge) && (isListed || forms.length === 1)) return true
  // "the neighbouring state of [Madhya Pradesh]"
  if (preposition === 'of' && isListed && forms.length > 1 && /^(?:state|province|city|town|region|district|island)$/.test(tree.tokens[n.first - 2]?.form ?? '')) return true
  if (preposition === 'between' && isRouteEnd(tree, n)) return true
  if (isListed && isReached(tree, n) && !startsWithGivenName(tree, n, knowledge)) return true
  if (!/^(?:in|near|outside|towards?|around|into|at)$/.test(preposition)) return false
  if (isListed && (n.type !== 'ORG' || forms.length === 1)) return true
  return n.type === 'PER' && !startsWithGivenName(tree, n, knowledge) && preposition !== 'at' && preposition !== 'around'
}

/** "ambushed between [Dalnok] and Gao": where something happens, and no two people who talk. */
const isRouteEnd = (tree: Tree, n: FoundName): boolean => n.first === n.last && tree.is(n.first, 'obl')
  && tree.tokens[n.last + 1]?.form === 'and' && tree.sentence.names.some(name => name.type === 'GPE' && name.first === n.last + 2)

/** "[Washington] had offered a reward": the capital of a state by itself, where nobody in the article bears the name. */
function isSeatOfState(tree: Tree, n: FoundName, knowledge: EntityKnowledge): boolean {
  if (n.type !== 'PER' || n.first !== n.last || startsWithGivenName(tree, n, knowledge)) return false
  const [place] = knowledge.places(tree.tokens[n.first]?.form ?? '')
  return place?.country !== undefined && knowledge.capitalOf(place.country)?.id === place.id
}

/** "Zarovia's [Orta] state", "in [Orta] state": not "the [Orta] state". */
const isStateOf = (tree: Tree, n: FoundName): boolean =>
  tree.tokens[n.last + 1]?.form === 'state' && /^(?:['’]s?|in|of|across)$/.test(tree.tokens[n.first - 1]?.form ?? '')

/** Whether a country or region begins at a token: what stands after "Dalton,". */
function isRegion(tree: Tree, i: number, knowledge: EntityKnowledge): boolean {
  const forms = tree.tokens.slice(i, i + 2).map(t => t.form)
  return [forms.join(' '), forms[0] ?? ''].some(name => /^\p{Lu}/u.test(name) && /^(?:Country|Region)$/.test(knowledge.places(name)[0]?.class ?? ''))
}

/** "in Dalnok, Sarvin and Ostra": a list of places goes on. */
function isPlaceInList(tree: Tree, n: FoundName, before: FoundName | undefined, knowledge: EntityKnowledge): boolean {
  if (before?.type !== 'GPE' || n.first !== n.last || (n.type !== 'PER' && !VAGUE.has(n.type)) || startsWithGivenName(tree, n, knowledge)) return false
  const between = tree.tokens.slice(before.last + 1, n.first).map(t => t.form).join(' ')
  const after = tree.tokens[n.last + 1]
  return /^(?:,|and|, and|or)$/.test(between) && !(after?.upos === 'VERB' || after?.upos === 'AUX')
}

/** What a second name of something has before it: ", also known as". */
const CALLED = /^(?:also|formerly|previously|commonly|locally|sometimes|officially|better|known|called|named|spelled|spelt|written|as|,|\(|or|the)$/

/** "Velkova, also known as Velkoy": a place by its second name, as by its first. */
function typeOfAlias(tree: Tree, n: FoundName, before: FoundName | undefined): NameType | undefined {
  if (before === undefined || (before.type !== 'GPE' && before.type !== 'LOC') || n.type === 'ORG' || n.first - before.last > 6 || n.first - before.last < 3) return undefined
  const between = tree.tokens.slice(before.last + 1, n.first).map(t => t.form)
  return between.some(word => /^(?:known|called|spelled|spelt|named)$/.test(word)) && between.every(word => CALLED.test(word)) ? before.type : undefined
}

/** "Velkova (Turkish: Velkoy)": of the kind that the name before the bracket is of. */
function typeOfTranslated(tree: Tree, n: FoundName, before: readonly FoundName[]): NameType | undefined {
  if (tree.tokens[n.first - 1]?.form !== ':' || tree.tokens[n.first - 3]?.form !== '(') return undefined
  return before.findLast(b => b.last === n.first - 4)?.type
}

/** "Velkova is a town": what a name is said to be outweighs what the finder takes it for. */
function typeByPredicate(tree: Tree, n: FoundName, lexicon: Lexicon): NameType | undefined {
  const told = classByPredicate(tree, n, lexicon)
  const family = told === undefined ? undefined : familyOf(told)
  if (family === 'organization') return 'ORG'
  if (family !== 'place') return undefined
  return told === 'Facility' ? 'FAC' : n.type === 'LOC' || told === 'NaturalFeature' ? 'LOC' : 'GPE'
}

/** Papers by how often they appear, which a tagger may take for adverbs: "the London-based daily Al-Ufuq". */
const PERIODICALS = new Set(['daily', 'weekly', 'monthly', 'quarterly'])

/** "the union IG Werk", "the journal Marine Ethics", "the novel Saltmarsh": what a common noun right before a name says that it is. */
function toldBefore(tree: Tree, n: FoundName, lexicon: Lexicon): EntityClass | undefined {
  const at = n.first - 1
  const token = tree.tokens[at]
  if (token === undefined || (token.upos !== 'NOUN' && !PERIODICALS.has(token.form)) || !/^\p{Ll}/u.test(token.form) || token.feats.Number === 'Plur' || n.type === 'GPE' || n.type === 'NORP' || n.type === 'EVENT') return undefined
  const head = lexicon.head(`${tree.lemma(at - 1)} ${tree.lemma(at)}`) ?? lexicon.head(tree.lemma(at))
  return head !== undefined && head.weight >= 0.6 && describes(tree, at, n) ? head.class : undefined
}

/** "the film-maker Liv Dahl", "shipbuilder Knud Ravn": a maker of things is a firm or somebody; before a given name and a surname it is somebody. */
const isTrade = (tree: Tree, n: FoundName, lexicon: Lexicon): boolean =>
  n.last > n.first && /(?:er|or)$/.test(tree.lemma(n.first - 1)) && lexicon.classOfName(formsOf(tree, n).map(f => f.toLowerCase()), 'ORG') === undefined

const isPrivateBody = (cls: EntityClass): boolean => cls === 'Group' || (familyOf(cls) === 'organization' && cls !== 'Government')

/** Things that a finder takes for people or bodies, by what stands before them. */
const THINGS: ReadonlyMap<EntityClass, NameType> = new Map<EntityClass, NameType>([['Work', 'WORK'], ['Vehicle', 'PRODUCT']])

/** Whether the noun right before a name is its description, whatever the parser made of the two. */
function describes(tree: Tree, at: number, n: FoundName): boolean {
  const name = tree.headOf(n.first, n.last)
  // The parser may hang both on the verb: "The union | IG Werk | called".
  if (tree.head(at) === tree.head(name) && tree.tokens[at - 1]?.upos === 'DET' && tree.tokens[at]?.deprel === tree.tokens[name]?.deprel) return true
  return (tree.head(at) === name && tree.is(at, 'compound', 'nmod:desc', 'nmod:unmarked')) || (tree.head(name) === at && tree.is(name, 'appos', 'flat', 'compound', 'nmod:desc', 'nmod:unmarked'))
}

/** "Harlow Capital", "Northern Courier": what its last word says, where no place is called so. */
function isNamedAsBody(tree: Tree, n: FoundName, knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  const forms = formsOf(tree, n)
  const told = lexicon.classOfName(forms.map(f => f.toLowerCase()), 'ORG')
  return told !== undefined && familyOf(told) === 'organization' && knowledge.places(forms.join(' ')).length === 0
}

/** "Supreme Court of Cassation", "Delta News", "Explorer 6": no person is called so. */
function isBody(tree: Tree, n: FoundName, knowledge: EntityKnowledge, lexicon: Lexicon): boolean {
  if (n.type !== 'PER' || n.first === n.last || hasHonorific(tree, n)) return false
  const forms = formsOf(tree, n)
  if (/^\d+$/.test(forms.at(-1) ?? '')) return true
  // "Ansar al-Orta", "Jaish al-Orta"
  if (/^(?:al|ul|us|as|ash|ad|-)$/.test(forms[1] ?? '') && lexicon.classOfName([(forms[0] ?? '').toLowerCase(), 'x'], 'ORG') === 'ArmedGroup') return true
  if (startsWithGivenName(tree, n, knowledge)) return false
  return lexicon.classOfName(forms.map(f => f.toLowerCase()), 'ORG') !== undefined && (forms.length === 2 || forms.includes('of') || forms.includes('for'))
}
