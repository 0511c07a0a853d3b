import type { GraphAttributes } from '../model/index.js'
import type { Contribution } from './records.js'

/**
 * The attributes of a whole graph: of its one article, if it has one; the language is `mul` (several languages) or
 * `und` (undetermined; ISO 639-2) where there is not one.
 *
 * @param contributions sorted by article
 */
export function graphAttributes(contributions: readonly Contribution[], generator: string): GraphAttributes {
  const articles = contributions.map(({ article }) => article)
  const [article, ...others] = articles
  const { title, url, published } = article !== undefined && others.length === 0 ? article : NOTHING
  const languages = new Set(articles.map(({ language }) => language))
  const [language = 'und'] = languages
  return {
    ...title === undefined ? {} : { title }, ...url === undefined ? {} : { url },
    ...published === undefined ? {} : { published },
    language: languages.size > 1 ? 'mul' : language,
    generator,
    articles,
  }
}

const NOTHING: { readonly title?: string; readonly url?: string; readonly published?: string } = {}
