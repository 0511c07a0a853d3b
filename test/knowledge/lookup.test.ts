import { describe, expect, it } from 'vitest'
import { defaultKnowledge } from '../../src/knowledge/index.js'

const known = defaultKnowledge()

describe('countries', () => {
  it.each([
    ['U.S.', 'US'], ['US', 'US'], ['USA', 'US'], ['the United States', 'US'], ['UK', 'GB'], ['Britain', 'GB'], ['DPRK', 'KP'],
    ['North Korea', 'KP'], ['UAE', 'AE'], ['IRAQ', 'IQ'], ['Côte d’Ivoire', 'CI'], ['The Gambia', 'GM'], ['Burma', 'MM'],
    ['St. Lucia', 'LC'], ['Kosovo', 'XK'], ['Türkiye', 'TR'], ['Democratic Republic of the Congo', 'CD'],
  ])('%s is %s', (name, code) => expect(known.country(name)?.country).toBe(code))

  it.each(['us', 'Us', 'polish', 'who', '', ' ', 'Atlantis', '__proto__', 'constructor'])('%j is no country', name => {
    expect(known.country(name)).toBeUndefined()
  })

  it.each([
    ['Iraqi', 'IQ'], ['British', 'GB'], ['Britons', 'GB'], ['Saudi', 'SA'], ['Dutch', 'NL'], ['Polish', 'PL'], ['Nigerien', 'NE'],
    ['Nigerian', 'NG'], ['South Korean', 'KR'], ['Irishwoman', 'IE'], ['Scottish', 'GB'],
  ])('%s tells %s', (word, code) => expect(known.countryOfAdjective(word)?.country).toBe(code))

  it.each(['polish', 'Us', 'Kurdish', 'Iraq'])('%s tells no country', word => expect(known.countryOfAdjective(word)).toBeUndefined())

  it('knows ids, coordinates and capitals', () => {
    expect(known.countryByCode('IQ')).toMatchObject({
      id: 'https://sws.geonames.org/99237/', iso3: 'IRQ',
      sameAs: ['http://www.wikidata.org/entity/Q796', 'https://sws.geonames.org/99237/'],
    })
    expect(known.capitalOf('PE')?.name).toBe('Lima')
    expect(known.countryByCode('XX')).toBeUndefined()
  })
})

describe('places', () => {
  it('gives every place of a name, the likeliest first', () => {
    const [first, ...others] = known.places('Hyderabad')
    expect(first).toMatchObject({ class: 'City', country: 'IN' })
    expect(others.some(place => place.country === 'PK')).toBe(true)
  })

  it.each([
    ['Kiev', 'Kyiv'], ['Bombay', 'Mumbai'], ['Saint Petersburg', 'Saint Petersburg'], ['al-Fallujah', 'Fallujah'], ['Zürich', 'Zurich'],
  ])('%s is also a name of %s', (name, shown) => {
    expect(known.places(name)[0]?.name.normalize('NFKD').replace(/\p{M}/gu, '')).toBe(shown)
  })

  it('knows divisions by their name alone and with the word for what they are', () => {
    for (const name of ['Anbar', 'Anbar province', 'Anbar Governorate']) {
      expect(known.places(name)[0]).toMatchObject({ class: 'Region', country: 'IQ' })
    }
    expect(known.places('Calif.')[0]).toMatchObject({ name: 'California', class: 'Region' })
  })

  it('takes no word in lower case for a place', () => {
    for (const word of ['reading', 'nice', 'of', 'mobile']) expect(known.places(word)).toEqual([])
  })
})

describe('linking of places', () => {
  const country = (name: string, countries: readonly string[], others: readonly string[] = []): string | undefined =>
    known.linkPlace(name, { countries, others })?.country

  it('takes what is overwhelmingly the biggest', () => expect(country('Paris', ['US'])).toBe('FR'))
  it('takes the place in a country that the article names', () => {
    expect(country('Birmingham', ['US'])).toBe('US')
    expect(country('Birmingham', ['GB'])).toBe('GB')
  })
  it('takes the place in a division that the article names', () => {
    expect(known.linkPlace('Springfield', { countries: ['US'], others: ['Illinois'] })?.id).toBe('https://sws.geonames.org/4250542/')
  })
  it('leaves open what is not sure', () => {
    expect(country('Springfield', ['US'])).toBeUndefined()
    expect(country('London', ['CA'])).toBeUndefined()
  })
  it('says what it may be where that is not sure, and nothing where it is', () => {
    const inIllinois = { countries: ['US'], others: ['Illinois'] }
    const springfields = known.candidates('Springfield', { countries: ['US'], others: [] })
    expect(springfields.map(({ iri }) => iri)).toContain('https://sws.geonames.org/4250542/')
    expect(springfields.length).toBeGreaterThan(2)
    expect(springfields.every(({ score }, i) => score > 0 && score < 1 && score <= (springfields[i - 1]?.score ?? 1))).toBe(true)
    expect(known.candidates('Springfield', inIllinois)).toEqual([])
    expect(known.candidates('Qwertton', inIllinois)).toEqual([])
  })
  it('puts what lies in a country that the article names higher', () => {
    const inCanada = (countries: readonly string[]): number => known.candidates('London', { countries, others: [] })
      .find(({ iri }) => iri === 'https://sws.geonames.org/6058560/')?.score ?? 0
    expect(known.linkPlace('London', { countries: [], others: [] })?.country).toBe('GB')
    expect(inCanada([])).toBe(0)
    expect(inCanada(['CA'])).toBeGreaterThan(0)
  })
  it('tells a country from the division that is called the same', () => {
    expect(known.linkPlace('Georgia', { countries: ['RU'], others: ['Tbilisi'] })?.class).toBe('Country')
    expect(known.linkPlace('Georgia', { countries: ['US'], others: ['Savannah', 'Macon'] })).toMatchObject({ class: 'Region', country: 'US' })
  })
  it('takes a city before the division around it', () => {
    expect(known.linkPlace('Aleppo', { countries: [], others: [] })?.class).toBe('City')
  })
})

describe('organizations', () => {
  it('are found by name, other name and acronym', () => {
    for (const name of ['World Health Organization', 'World Health Organisation', 'WHO', 'W.H.O.']) {
      expect(known.organization(name)?.sameAs).toEqual(['http://www.wikidata.org/entity/Q7817'])
    }
  })
  it('are composed of a nationality and what every state has', () => {
    expect(known.organization('Peruvian Navy')).toMatchObject({ class: 'Military', country: 'PE', source: 'composed', name: 'Peruvian Navy' })
    expect(known.organization('South Korean Foreign Ministry')).toMatchObject({ class: 'Government', country: 'KR' })
    for (const name of ['Peruvian', 'Navy', 'Peruvian Bakery', 'peruvian navy', 'Atlantean Navy']) expect(known.organization(name)).toBeUndefined()
  })
  it('are not found by words that only look like acronyms', () => {
    for (const word of ['Who', 'who', 'Is', 'It', 'Us', 'us']) expect(known.organization(word)).toBeUndefined()
  })
})

describe('given names', () => {
  it.each([['Maria', 'Fem'], ['Narendra', 'Masc'], ['Ursula', 'Fem'], ['VLADIMIR', 'Masc'], ['Anne-Marie', 'Fem'], ['Hans-Peter', 'Masc'], ['Andrea', undefined], ['Xyzzy', undefined], ['constructor', undefined]])(
    '%s is %s', (name, gender) => expect(known.genderOfGivenName(name)).toBe(gender))
})

describe('odd names', () => {
  it.each(['\ud800', 'A\udfff', '\u0000', '‮Qwxzt', '<script>', '"', 'https://', 'x'.repeat(1_000_000), `${'St. '.repeat(100_000)}`])('%# is looked up without an error', name => {
    expect(known.country(name)).toBeUndefined()
    expect(known.organization(name)).toBeUndefined()
    expect(known.facts({ subject: name })).toEqual([])
    expect(() => [known.places(name), known.byName(name), known.genderOfGivenName(name), known.byIri(name), known.linkPlace(name, { countries: [name], others: [name] })]).not.toThrow()
  })
})
