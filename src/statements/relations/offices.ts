import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { SentenceTree } from '../tree.js'
import { slotsOf } from '../slots.js'
import { isFormerBefore } from './titles.js'
import table from './offices.json' with { type: 'json' }
import { actingCountry, countryBefore, countryCalled, mainCountry } from './states.js'
import type { Candidate, RelationRule } from './rule.js'

/** Who heads a state. */
const HEADS: ReadonlySet<string> = new Set(['president', 'premier', 'chancellor'])
/** "the government of President ⟨Ann Lee⟩" says itself what she leads. */
const REGIMES: ReadonlySet<string> = new Set(['government', 'regime', 'administration', 'junta', 'cabinet'])
const DEPUTIES: ReadonlySet<string> = new Set(['vice', 'deputy', 'club', 'company', 'university', 'bank', 'council', 'union'])

/** Offices of a government. */
const OFFICES: ReadonlySet<string> = new Set(['minister', 'secretary', 'undersecretary'])
const NO_OFFICES: ReadonlySet<string> = new Set(['prime', 'press', 'general', 'private', 'first'])

/** What a minister heads, and what a secretary. */
const MINISTRY = /\b(?:ministry|department)\b/
const DEPARTMENT = /\b(?:department|office|ministry)\b/

/** States that have no such office: no president is British. */
const WITHOUT: ReadonlyMap<string, ReadonlySet<string>> = new Map(Object.entries(table.without).map(([office, states]) => [office, new Set(states)]))
/** Offices that one state alone has, by how they begin. */
const ONLY: readonly (readonly [string, string])[] = Object.entries(table.only)
/** Parts of the world that British ministers are charged with: "Minister for Africa". */
const ABROAD: ReadonlySet<string> = new Set(table.foreign)
const BRITAIN = 'United Kingdom'
const AMERICA = 'United States'
const FOREIGN_OFFICE = /^(?:the )?(?:UK )?Foreign (?:Office|,? ?(?:and|&) Commonwealth Office)|^FCD?O$/

/**
 * Offices of state without the state: "⟨Foreign Minister Ann Lee⟩ said". Somebody heads the ministry of that
 * portfolio if the article names it, and else serves the one country that acts in the article.
 *
 * - Defence Secretary ⟨Ann Lee⟩, with "the ⟨Department of Defence⟩" elsewhere: leads, role "Defence Secretary"
 * - Foreign Minister ⟨Ann Lee⟩, where ⟨Zarovia⟩ is the only country that does anything: worksFor
 */
export const offices: RelationRule = {
  name: 'office',
  find(context, sentence) {
    const { tree } = sentence
    return tree.tokens.flatMap((_, token): Candidate[] => {
      const holder = isOffice(tree, token) ? holderOf(context, sentence, token) : undefined
      if (holder === undefined || isOwned(context, sentence, token) || tree.tokens[token - 1]?.form === ')' || isBehindState(context, sentence, token)) return []
      const head = isHead(tree, token)
      // a Foreign Secretary serves Britain, whatever ministry is spoken of
      const department = head || tree.lemma(token - 1) === 'foreign' && tree.lemma(token) === 'secretary' ? undefined : departmentOf(context, tree, token)
      const object = department ?? stateOf(context, sentence, token, head)
      if (object === undefined || isTargeted(context, sentence, holder, object)) return []
      const temporal = isFormerBefore(tree, token) ? 'former' : undefined
      return [{
        subject: holder,
        predicate: (department !== undefined && !DEPUTIES.has(tree.lemma(token - 2))) || head ? 'leads' : 'worksFor',
        ...(temporal === undefined ? {} : { temporal }),
        object,
        role: titleOf(context, sentence, token),
        anchor: token,
        tokens: [token],
        confidence: department === undefined ? 0.5 : 0.6,
        by: tree.lemma(token),
      }]
    })
  },
}

/**
 * Whose office it is: of the country that the article is about; where there is none, of the one spoken of last, by a head of state or government
 * in the same sentence. Foreign ministers speak of any country: they serve the only one that acts.
 */
function stateOf(context: Context, sentence: SentenceContext, token: number, head: boolean): Entity | undefined {
  const { tree } = sentence
  const own = ownState(context, sentence, token)
  if (own !== undefined || isForAbroad(tree, token) || onlyState(tree, token) === AMERICA) return own
  const [office, field] = [tree.lemma(token), tree.lemma(token - 1)]
  const without = WITHOUT.get(office === 'minister' ? `${field} ${office}` : office)
  const isBritish = isBritishRelease(context)
  const fits = (country: Entity): boolean => without?.has(country.label) !== true && !(isBritish && country.label === BRITAIN)
  // "Minister for Europe Ann Lee will meet Prime Minister Jon Weir": of the land that she visits
  if (isBritish && office === 'minister' && !/^(?:PROPN|ADJ|NOUN)$/.test(tree.upos(token - 1)) && !/^(?:of|for)$/.test(tree.tokens[token + 1]?.form ?? '')) return undefined
  // "Prime Minister Jon Weir has also condemned it" in a release on another land: their own
  if (isBritish && head && isActing(sentence, token)) return countryBefore(context, sentence, token, 0, fits)
  if (isBritish && (head || field === 'foreign')) return mainCountry(context, fits) ?? countryBefore(context, sentence, token, undefined, fits)
  if (!head && !isDomestic(tree, token)) return actingCountry(context, fits)
  return mainCountry(context, fits) ?? countryBefore(context, sentence, token, head ? 0 : undefined, fits)
}

/** Whether the holder of an office does something in the sentence. */
function isActing({ tree, mentions }: SentenceContext, token: number): boolean {
  const holder = mentions.find(m => m.form === 'name' && m.first <= token && token <= m.last)
  return holder !== undefined && tree.is(holder.head, 'nsubj')
}

/** "Minister for the Middle East". */
function isForAbroad(tree: SentenceTree, token: number): boolean {
  if (tree.lemma(token) !== 'minister' || tree.tokens[token + 1]?.form !== 'for') return false
  const from = token + (tree.tokens[token + 2]?.form === 'the' ? 3 : 2)
  return [1, 2].some(size => ABROAD.has(tree.tokens.slice(from, from + size).map(t => t.form).join(' ')))
}

/** Whether a British minister for foreign parts speaks in the article: all other heads and foreign ministers are of other lands. */
function isBritishRelease(context: Context): boolean {
  let known = british.get(context)
  if (known === undefined) {
    known = context.sentences.some(s => s.tree.tokens.some((t, at) => /^(?:Minister|Secretary)$/.test(t.form) && ownState(context, s, at) !== undefined))
    british.set(context, known)
  }
  return known
}

const british = new WeakMap<Context, boolean>()

/** "Foreign Secretary ⟨Ann Lee⟩", "Minister for Africa ⟨Ann Lee⟩": offices that only Britain has, or its Foreign Office if that is spoken of. */
function ownState(context: Context, { tree }: SentenceContext, token: number): Entity | undefined {
  const only = onlyState(tree, token)
  if (only !== undefined) return countryCalled(context, only)
  if (!isForAbroad(tree, token)) return undefined
  return context.entities.find(e => context.isA(e, 'Government') && e.names.some(name => FOREIGN_OFFICE.test(name))) ?? countryCalled(context, BRITAIN)
}

/** What the one state is called that has an office. */
function onlyState(tree: SentenceTree, token: number): string | undefined {
  const words = [token - 1, token, token + 1, token + 2, token + 3].map(at => tree.tokens[at]?.form.toLowerCase() ?? '')
  return ONLY.find(([office]) => [words, words.slice(1)].some(from => from.join(' ').startsWith(office)))?.[1]
}

/** Portfolios at home: who holds one in an article about a country holds it there. Foreign ministers speak of any country. */
const DOMESTIC: ReadonlySet<string> = new Set([
  'education', 'health', 'finance', 'interior', 'justice', 'labor', 'labour', 'agriculture', 'environment', 'culture', 'sport', 'sports', 'transport',
  'transportation', 'housing', 'energy', 'industry', 'economy', 'tourism', 'science', 'welfare', 'home', 'treasury', 'communications', 'immigration',
  'police', 'family', 'families', 'youth', 'pensions', 'fisheries', 'planning', 'telecommunications', 'water', 'mines', 'forestry', 'employment', 'information',
])

const isDomestic = (tree: SentenceTree, token: number): boolean =>
  [token - 1, token + 2].some(at => DOMESTIC.has(tree.tokens[at]?.form.toLowerCase() ?? ''))

/** Written with a capital, or before a name: "Trade Minister", "former finance minister ⟨Ann Lee⟩", not "the club's secretary". */
const isOffice = (tree: SentenceTree, token: number): boolean =>
  (/^\p{Lu}/u.test(tree.tokens[token]?.form ?? '') || (isDomestic(tree, token) && tree.upos(tree.lemma(token + 1) === ',' ? token + 2 : token + 1) === 'PROPN'))
  && (isHead(tree, token) || (OFFICES.has(tree.lemma(token)) && !NO_OFFICES.has(tree.lemma(token - 1))))

/** "Prime Minister ⟨Ann Lee⟩", "President ⟨Ann Lee⟩": who heads a state, right before the name. */
const isHead = (tree: SentenceTree, token: number): boolean =>
  (HEADS.has(tree.lemma(token)) || (tree.lemma(token) === 'minister' && tree.lemma(token - 1) === 'prime'))
  && !(tree.lemma(token - 1) === 'of' && REGIMES.has(tree.lemma(token - 2)))
  && tree.upos(token + 1) === 'PROPN' && /^\p{Lu}/u.test(tree.tokens[token]?.form ?? '') && !DEPUTIES.has(tree.tokens[token - 1]?.form.toLowerCase() ?? '')

/** "President ⟨Ann Lee⟩'s invasion of ⟨Zarovia⟩": what somebody does to a land is not done by its own. */
function isTargeted(context: Context, { index, tree, mentions }: SentenceContext, holder: Entity, state: Entity): boolean {
  return mentions.some(m => context.entities[m.entity] === holder && tree.is(m.head, 'nmod:poss') && HOSTILE.has(tree.lemma(tree.head(m.head)))
    && tree.kidsBy(tree.head(m.head), 'nmod').some(kid => context.entityAt(index, kid) === state))
}

const HOSTILE: ReadonlySet<string> = new Set(['invasion', 'attack', 'war', 'aggression', 'occupation', 'annexation', 'assault', 'bombing', 'bombardment', 'blockade'])

/** The named person that the title stands in, before or beside. */
function holderOf(context: Context, sentence: SentenceContext, token: number): Entity | undefined {
  const mention = sentence.mentions.find(m => m.form === 'name' && token >= m.first && token < m.last)
    ?? sentence.mentions.find(m => m.form === 'name' && (m.first === token + 1
      || (m.first === token + 2 && sentence.tree.tokens[token + 1]?.form === ',')))
    ?? beforeComma(sentence, token)
  const entity = mention && context.entities[mention.entity]
  return entity !== undefined && entity.named === true && context.isA(entity, 'Person') ? entity : undefined
}

/** "⟨Ann Lee⟩, Minister for Trade": the name right before the comma that opens the apposition. */
function beforeComma(sentence: SentenceContext, token: number): SentenceContext['mentions'][number] | undefined {
  const { tokens } = sentence.tree
  const comma = tokens.findLastIndex((t, i) => i < token && i >= token - 4 && t.form === ',')
  return comma < 1 ? undefined : sentence.mentions.find(m => m.form === 'name' && m.last === comma - 1)
}

/** Whether the title says whose office it is, or stands in the name of something else. */
function isOwned(context: Context, sentence: SentenceContext, token: number): boolean {
  const { tree } = sentence
  const around = [token, ...tree.ancestors(token).slice(0, 1).filter(at => tree.upos(at) === 'PROPN')]
  return around.some(at => ['poss', 'compound', 'amod', 'prep:of'].some(name => [...slotsOf(tree, at)]
    .filter(([slot]) => slot === name).flatMap(([, fillers]) => fillers)
    .some(filler => isState(context, context.entityAt(sentence.index, filler)))))
}

/** "Republic of Peru ⟨Minister⟩": a state whose name the tree does not hang on the office. */
const isBehindState = (context: Context, { mentions }: SentenceContext, token: number): boolean =>
  mentions.some(m => m.form === 'name' && m.last === token - 1 && isState(context, context.entities[m.entity]))

const isState = (context: Context, entity: Entity | undefined): boolean =>
  entity !== undefined && context.isA(entity, 'Country', 'Region', 'City', 'Organization') && !context.isA(entity, 'PoliticalParty')

/** The ministry of the portfolio, by name or not: "Defence Secretary" and "Department of Defence", "Health Minister" and "the health ministry". */
function departmentOf(context: Context, tree: SentenceTree, token: number): Entity | undefined {
  const words = [token - 1, ...(tree.lemma(token + 1) === 'of' || tree.lemma(token + 1) === 'for' ? [token + 2, token + 3] : [])]
    .map(at => tree.tokens[at]?.form.toLowerCase() ?? '').filter(form => /^\p{L}{4,}$/u.test(form))
  const department = tree.lemma(token) === 'minister' ? MINISTRY : DEPARTMENT
  return words.length === 0 ? undefined : context.entities.find(e => context.isA(e, 'Government') && e.names.some(name => {
    const lower = name.toLowerCase()
    return department.test(lower) && words.some(word => lower.split(' ').includes(word))
  }))
}

/** The title as written: from the first capital before the word to its portfolio. */
function titleOf(context: Context, sentence: SentenceContext, token: number): string {
  const { tree } = sentence
  let first = token
  while (first > 0 && token - first < 3 && /^\p{Lu}/u.test(tree.tokens[first - 1]?.form ?? '') && tree.tokens[first - 1]?.upos !== 'DET'
    && !isState(context, context.entityAt(sentence.index, first - 1))) first--
  const span = tree.span([first, token])
  return context.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
