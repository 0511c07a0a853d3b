import type { Entity } from '../../model/index.js'
import type { Context, SentenceContext } from '../context.js'
import type { Reporting } from '../lexicon/index.js'
import { ClauseSources, isUnsaid } from './clauses.js'
import { Sources } from './sources.js'
import { findSpeeches, type Speeches } from './speeches.js'

export { isClaim, isOwnAct } from './own-acts.js'

/** "Officials said", "according to authorities": words that name no source, and are as good as none. */
const NOBODY = /^(?:(?:the|some|local|several|senior|hospital|health|medical|military|security|defen[cs]e|government|city|county|state|provincial|regional|emergency|rescue|election|court|union) )*(?:authorities|officials|governments|sources|reports)$/i

/** Whether a source is so vague that what it says is told as the article's own. */
export const isNobody = (source: Entity): boolean => source.named !== true && source.names.every(name => NOBODY.test(name))

/**
 * Finds whose claim a clause is: from verbs of saying above it ("CENTCOM announced that …"), beside
 * it ("…, Webber said"), "according to …", and from quotation marks, whose speaker may stand in the
 * sentence before or after. The innermost counts: in “The army claims the town,” the minister said, the
 * town is the army's claim.
 */
export class AttributionFinder {
  readonly #sources: Sources
  readonly #reporting: Reporting
  readonly #clauses: ClauseSources
  readonly #speeches: Speeches

  constructor(context: Context, reporting: Reporting) {
    this.#reporting = reporting
    this.#sources = new Sources(context, reporting)
    this.#clauses = new ClauseSources(context, reporting, this.#sources)
    this.#speeches = findSpeeches(context, {
      among: (sentence, among) => this.#speakerIn(sentence, among),
      outright: sentence => this.#speaksOutright(sentence),
    })
  }

  /**
   * The source of what the token says; undefined when it is the article's own claim.
   *
   * @param except a source that is passed over for the one who reports it
   */
  of(sentence: SentenceContext, token: number, except?: Entity): Entity | undefined {
    const { index } = sentence
    const speaker = this.speakerAt(index, token)
    const quotation = this.#speeches.quotationAt(index, token)
    const same = (other: number): boolean => speaker === undefined || this.#speeches.quotationAt(index, other) === quotation
    const found = this.#clauses.innermost(sentence, token, same, except) ?? (speaker === except ? undefined : speaker)
      ?? this.#clauses.frame(sentence, token)
    return found === except || found === undefined || isNobody(found) ? undefined : found
  }

  /** Whom the speaker there speaks to in an interview: who "you" is. */
  hearerAt(sentence: number, token: number): Entity | undefined {
    return this.#speeches.hearerAt(sentence, token)
  }

  /** The speaker of the quotation or statement that a word stands in: who "I" is. */
  speakerAt(sentence: number, token: number): Entity | undefined {
    return this.#speeches.speakerAt(sentence, token)
  }

  /** Who speaks in a sentence that has a verb of saying among some of its tokens; in a clause that describes something only if nowhere else. */
  #speakerIn(sentence: SentenceContext, among: (token: number) => boolean): Entity | undefined {
    const { tree } = sentence
    let described: Entity | undefined
    for (let i = 0; i < tree.tokens.length; i++) {
      if (!among(i) || tree.upos(i) !== 'VERB' || this.#reporting.word(tree, i) === undefined || isUnsaid(tree, i)) continue
      const speaker = this.#sources.speaker(sentence, i)
      if (speaker !== undefined && !tree.is(i, 'acl') && !tree.is(i, 'advcl')) return speaker
      described ??= speaker
    }
    return described
  }

  /** Who says something in the main clause of a sentence: "The mayor added that …". */
  #speaksOutright(sentence: SentenceContext): Entity | undefined {
    const { tree } = sentence
    const verb = tree.tokens.findIndex((t, i) => t.head < 0 && this.#reporting.word(tree, i)?.kind === 'say')
    if (verb < 0 || tree.upos(verb) !== 'VERB' || tree.kidBy(verb, 'xcomp', 'obj') !== undefined) return undefined
    return this.#sources.speaker(sentence, verb)
  }
}
