import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/errors.js'
import { hash64, readArticle } from '../../src/text/index.js'

/** The paragraphs as "kind: words". */
const read = (text: string, title?: string): string[] =>
  readArticle(text, { title }).paragraphs.map(p => `${p.kind}: ${text.slice(p.start, p.end)}`)

const BODY = 'The council of Norwick met for two hours. It will meet again.'

describe('paragraphs', () => {
  it('are divided by blank lines, with offsets into the text as given', () => {
    const text = '\uFEFFRain stops harvest\r\n\r\n  Farmers waited.  \r\n \t\r\nThen it cleared.\r\n'
    expect(read(text)).toEqual(['title: Rain stops harvest', 'body: Farmers waited.', 'body: Then it cleared.'])
  })

  it('are single lines where each ends a sentence', () => {
    expect(read('Farmers waited for days.\nThen it cleared.[2]\nThe mayor said:\n"We are glad."')).toEqual([
      'body: Farmers waited for days.', 'body: Then it cleared.[2]', 'body: The mayor said:', 'body: "We are glad."',
    ])
  })

  it('join lines that were broken inside a sentence', () => {
    expect(read('The jets of the \ncoalition\n flew home.\nThe crews rested.')).toEqual([
      'body: The jets of the \ncoalition\n flew home.', 'body: The crews rested.',
    ])
  })

  it('join the lines of text that was wrapped at a width', () => {
    const wrapped = 'The council of Norwick met for two hours. It heard\nmany a complaint about the road to the old harbour.\nThe Mayor of Norwick said that work would begin on\nMonday.'
    expect(read(wrapped)).toEqual([`body: ${wrapped}`])
  })

  it('end at line and paragraph separators too', () => {
    expect(read('One came.\u2028Two came.\u2029Three came.\u0085Four came.')).toHaveLength(4)
  })

  it('cover every visible character once, in order, whatever the text', () => {
    const unit = fc.oneof(
      fc.constantFrom('\n', '\r', '\u2028', ' ', '.', '…', '• ', 'Related\n', 'Image: X.', 'Check Also\n', 'A', 'a', '\uD800', '\uDC00', '\0', '\uFEFF'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    )
    fc.assert(fc.property(fc.array(unit, { maxLength: 60 }), parts => {
      const text = parts.join('')
      let at = 0
      for (const p of readArticle(text, {}).paragraphs) {
        expect(p.start).toBeGreaterThanOrEqual(at)
        expect(p.end).toBeGreaterThanOrEqual(p.start)
        expect(text.slice(at, p.start)).toMatch(/^[\s\p{Cc}\u2000-\u200f\u2028-\u202f]*$/u)
        at = p.end
      }
      expect(text.slice(at)).toMatch(/^[\s\p{Cc}\u2000-\u200f\u2028-\u202f]*$/u)
    }))
  })

  it.each([
    ['nothing', '', 0], ['white space', ' \n\t\r\n', 0], ['a lone surrogate', '\uD83D', 1], ['control characters', '\u0001\u0002', 0],
  ])('of %s', (_, text, count) => expect(readArticle(text, {}).paragraphs).toHaveLength(count))

  it.each([
    ['one line', 'a'.repeat(5_000_000)], ['line ends', '\n'.repeat(5_000_000)], ['short lines', 'a\n'.repeat(2_500_000)],
    ['closing marks', ')'.repeat(5_000_000)], ['headings', 'Related\n\nA\n\n'.repeat(400_000)], ['list marks', '• '.repeat(2_500_000)],
  ])('of 5 MB of %s take seconds', (_, text) => {
    const before = performance.now()
    readArticle(text, {})
    expect(performance.now() - before).toBeLessThan(15_000)
  })
})

describe('title, date lines and bylines', () => {
  it('are told from the body', () => {
    expect(read(`Council plans new harbour road\n\nBy Ada Marlow and Joe van Stone, Staff Writer\n\nPublished 3 May 2021 at 10:30 GMT\n\n${BODY}`)).toEqual([
      'title: Council plans new harbour road', 'dateline: By Ada Marlow and Joe van Stone, Staff Writer',
      'dateline: Published 3 May 2021 at 10:30 GMT', `body: ${BODY}`,
    ])
  })

  it('do not take sentences', () => {
    const lines = ['By Monday the road was open', 'By the end of May 2021 the road was open.', 'On May 3, 2021 it rained.', 'March 2021 was wet.', 'May 3, 2021 will be remembered', 'Two days ago it rained', 'May 3, 2021: a day to remember']
    for (const line of lines) expect(read(`${BODY}\n\n${line}`).at(-1)).toBe(`body: ${line}`)
  })

  it('leave a place line with the sentence that it opens', () => {
    expect(read('NORWICK (NW) — The council met on Monday.')).toEqual(['body: NORWICK (NW) — The council met on Monday.'])
  })

  it('no title where the text opens with a sentence, or is one line', () => {
    expect(read(`The council met.\n\n${BODY}`)[0]).toBe('body: The council met.')
    expect(read('Council plans new harbour road')).toEqual(['body: Council plans new harbour road'])
  })

  it('the title may ask', () => {
    expect(read(`Who will pay for the road?\n\n${BODY}`)[0]).toBe('title: Who will pay for the road?')
  })

  it('a title that the user gives is found', () => {
    expect(read(`Local\n\nThe road opens today.\n\n${BODY}`, 'The road opens  today')[1]).toBe('body: The road opens today.')
    expect(read(`Local\n\nThe road opens today\n\n${BODY}`, 'The Road Opens Today')[1]).toBe('title: The road opens today')
    expect(readArticle(BODY, { title: ' Road news ' }).article.title).toBe('Road news')
  })

  it.each([
    ['Friday, July 21, 2017', '2017-07-21'], ['21st of July 2017', '2017-07-21'], ['Updated: Sept. 3, 2020 4:05 p.m. ET', '2020-09-03'],
    ['2019-02-28', '2019-02-28'], ['Mon 5 Feb 2018', '2018-02-05'], ['February 30, 2018', undefined], ['Updated 2 hours ago', undefined],
    ['May 3, 2021 / 10:30 AM / Northern Wire', '2021-05-03'], ['May 3, 2021 | Norwick', '2021-05-03'], ['Friday, July 21', undefined],
  ])('%s gives %s', (line, published) => {
    const { article, paragraphs } = readArticle(`Road opens\n\n${line}\n\n${BODY}`, {})
    expect([article.published, paragraphs[1]?.kind]).toEqual([published, 'dateline'])
  })

  it('what the user gives goes before the date line', () => {
    expect(readArticle(`Road opens\n\nFriday, July 21, 2017\n\n${BODY}`, { published: '2017-07-22T09:00:00Z' }).article.published).toBe('2017-07-22')
  })
})

describe('furniture', () => {
  it.each([
    'Advertisement', 'Share this on Facebook', 'Facebook Twitter Email', 'SHARE', '12 comments', 'Comments (3)', '1.2K shares', '4 min read',
    'Sign up for our daily newsletter', 'Subscribe to our channel', 'Photo: Ada Marlow/Northern Wire', 'Image: Norwick Navy.', '© 2021 Northern Wire',
    'Copyright 2021 Northern Wire. All rights reserved.', 'Read more: Mayor resigns over road', 'Related: Who paid for the bridge?', 'Read more »',
    'Leave a Reply', 'Image source, Northern Pictures', 'MORE: The road to nowhere', 'Read the full story »', 'Follow us on Telegram', 'Click here to subscribe.', '(Reporting by Ada Marlow; Editing by Joe Stone)', 'Article continues below',
  ])('%s', line => expect(read(`Road opens\n\n${BODY}\n\n${line}\n\n${BODY}`)[2]).toBe(`furniture: ${line}`))

  it.each([
    'Share prices fell on Monday.', 'Copyright law changed in Zarovia.', 'Reading more is good for children, a study shows.', 'Advertisement spending rose by a tenth.',
    'Related groups were banned too.', 'Twelve comments were struck from the record.', 'Photo: a word that he could not spell, and that cost him the prize. It was late.',
    'Subscribers of the paper protested.', 'Follow the money, she said.', 'The source: an old well.', 'Watch and wait, the mayor advised.', 'More: that was all he asked for. He got less.', 'Join our fight, he said.',
    'Originally published in 1911, the book was lost.', 'Reporting by the paper showed that the road was never paid for.', 'Sources said the road would open.',
  ])('not: %s', line => expect(read(`Road opens\n\n${BODY}\n\n${line}\n\n${BODY}`)[2]).toBe(`body: ${line}`))

  it('takes a teaser with its headline and its cut-off lead-in', () => {
    expect(read(`Road opens\n\n${BODY}\n\nCheck Also\n\nBridge of Tarn falls: what now\n\nThe bridge had stood for ages and …`).slice(2)).toEqual([
      'furniture: Check Also', 'furniture: Bridge of Tarn falls: what now', 'furniture: The bridge had stood for ages and …',
    ])
  })

  it('ends a teaser where the article resumes', () => {
    expect(read(`Road opens\n\n${BODY}\n\nRead more\n\n• Bridge of Tarn falls\n\n• Harbour to close\n\n${BODY}\n\n${BODY}`).slice(2)).toEqual([
      'furniture: Read more', 'furniture: •', 'furniture: Bridge of Tarn falls', 'furniture: •', 'furniture: Harbour to close', `body: ${BODY}`, `body: ${BODY}`,
    ])
    expect(read(`Road opens\n\nRelated Stories\n\n${BODY}\n\n${BODY}`).slice(1)).toEqual(['furniture: Related Stories', `body: ${BODY}`, `body: ${BODY}`])
  })

  it('takes a list of sources, and no section that is called so', () => {
    expect(read(`Road opens\n\n${BODY}\n\nSources\n\nAda Marlow. "Road opens". Northern Wire, May 3, 2021.\n\nhttps://example.org/road`).slice(2).map(p => p.split(':')[0]))
      .toEqual(['furniture', 'furniture', 'furniture'])
    expect(read(`Road opens\n\n${BODY}\n\nSources\n\n${BODY}`).slice(2)).toEqual(['body: Sources', `body: ${BODY}`])
  })

  it.each([
    ['The harbour at dawn. Image: Ada Marlow.', 'The harbour at dawn.', 'Image: Ada Marlow.'],
    ['The mayor speaks Image: Wire / A. Marlow.', 'The mayor speaks', 'Image: Wire / A. Marlow.'],
    ['The mayor speaks in Norwick on Monday. (WP Photo/Ada Marlow)', 'The mayor speaks in Norwick on Monday.', '(WP Photo/Ada Marlow)'],
  ])('cuts the credit off a caption: %s', (line, caption, credit) => {
    expect(read(`Road opens\n\n${BODY}\n\n${line}`).slice(2)).toEqual([`body: ${caption}`, `furniture: ${credit}`])
  })

  it('keeps list items, and their marks aside', () => {
    expect(read(`Road opens\n\nThe council decided:\n- to build the road\n- to close the harbour\n1. Then lunch.\n2. Then home.`).slice(2)).toEqual([
      'furniture: -', 'item: to build the road', 'furniture: -', 'item: to close the harbour', 'furniture: 1.', 'item: Then lunch.', 'furniture: 2.', 'item: Then home.',
    ])
    expect(read(`Road opens\n\n${BODY}\n\n7. Norwick Regiment marched.`).at(-1)).toBe('body: 7. Norwick Regiment marched.')
  })
})

describe('the article', () => {
  it('has an id from title, text, URL and date', () => {
    const text = `Élan of the new road\n\n${BODY}`
    const { id } = readArticle(text, {}).article
    expect(id).toMatch(/^elan-of-the-new-road-[0-9a-z]{14}$/)
    expect(readArticle(text, {}).article.id).toBe(id)
    const others = [{ url: 'https://example.org/1' }, { published: '2021-05-03' }].map(meta => readArticle(text, meta).article.id)
    expect(new Set([id, readArticle(`${text} `, {}).article.id, ...others]).size).toBe(4)
    expect(readArticle('', {}).article.id).toMatch(/^article-/)
    expect(readArticle('北京', {}).article.id).toMatch(/^article-/)
  })

  it.each([
    [{ published: '17.07.2024' }, 'published: expected an ISO date YYYY-MM-DD that exists, such as 2024-07-17, got "17.07.2024"'],
    [{ published: '2023-02-29' }, 'got "2023-02-29"'], [{ published: '2024-07-17T' }, 'published: expected'],
    [{ url: 'example.org' }, 'url: expected an absolute http or https URL'], [{ url: 'javascript:alert(1)' }, 'got "javascript:alert(1)"'],
    [{ language: 'english please' }, 'language: expected a BCP 47 tag'],
  ])('refuses %j', (meta, message) => {
    expect(() => readArticle(BODY, meta)).toThrow(InputError)
    expect(() => readArticle(BODY, meta)).toThrow(message)
  })

  it('keeps what it was given', () => {
    const meta = { url: 'https://example.org/a b', language: 'en-GB', published: '2024-02-29' }
    expect(readArticle(BODY, meta).article).toMatchObject({ url: 'https://example.org/a%20b', language: 'en-GB', published: '2024-02-29', text: BODY })
  })
})

describe('hash64', () => {
  it('keeps many near strings apart', () => {
    const seen = new Set<string>()
    for (let i = 0; i < 200_000; i++) seen.add(hash64(`article ${i}`))
    expect(seen.size).toBe(200_000)
    expect(seen).not.toContain(hash64('article'))
  })

  it('is the same on every machine', () => expect(hash64('Norwick')).toBe('0134kvd0ud1z7s'))
})
