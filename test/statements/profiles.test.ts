import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { relationsIn as related } from './told.js'


describe('profiles of places', () => {
  it('takes what a name is said to be for its kind, and its name in other languages for the same', () => {
    const text = 'Dravica (Italian: Dravi) is a town in northern Croatia. It lies on the Lonja River, 40 km south of the capital, Zagreb.'
    const found = related(text)
    expect(found).toContain('Dravica locatedIn Croatia')
    expect(found).toContain('Dravica near Zagreb')
  })

  it('joins what a pronoun is said to be with what it stands for', () => {
    const reading = readNews('The Tornel Dam was finished in 1962. It is the largest dam in Portugal. Rebels captured the dam in 1975.')
    expect(reading.entities.filter(e => e.class === 'Facility')).toHaveLength(1)
  })

  it('puts what a town is home to in the town', () => {
    expect(related('Dravica is a town in Croatia. The town is home to the Museum of Glass.')).toContain('Museum of Glass locatedIn Dravica')
  })

  it('spreads a plural over the places that it goes with', () => {
    const found = related('The Harvest Front is a rebel group active in the Nampula and Zambezia provinces of Mozambique.')
    expect(found).toEqual(expect.arrayContaining(['Harvest Front operatesIn Nampula', 'Harvest Front operatesIn Zambezia']))
  })

  it('is near a place at whose border it stands', () => {
    const found = related('The town of Kamisar lies on the border with Mali.')
    expect(found).not.toContain('Kamisar locatedIn Mali')
    expect(found).toContain('Kamisar near Mali')
  })
})

describe('profiles of people and bodies', () => {
  it('gives an apposition to the firm before the comma, with those who founded it together', () => {
    const found = related('In 2004 Ann Lee co-founded Harbour Gate, a security firm headquartered in Oslo, with Jon Berg.')
    expect(found).toEqual(expect.arrayContaining(['Harbour Gate basedIn Oslo', 'Ann Lee founded Harbour Gate', 'Jon Berg founded Harbour Gate']))
  })

  it('follows one apposition to the next, over years in brackets', () => {
    expect(related('Maria Stone (1911–1989), opera singer, wife of the conductor Jon Berg')).toContain('Maria Stone spouseOf Jon Berg')
  })

  it('knows kinship by marriage and chief editors as one word', () => {
    expect(related('He met his brother-in-law Jon Berg. Ann Lee is the editor-in-chief of The Guardian.')).toContain('Ann Lee leads The Guardian')
    expect(related('Ann Lee sold the house to her brother-in-law Jon Berg.').some(r => r.includes('siblingOf'))).toBe(false)
  })

  it('lets a deputy director work for the body, not lead it', () => {
    const found = related('Ann Lee, deputy director of the World Bank, resigned.')
    expect(found).toContain('Ann Lee worksFor World Bank')
    expect(found).not.toContain('Ann Lee leads World Bank')
  })

  it('finds the school beyond the field of study', () => {
    expect(related('Ann Lee is a professor of economics at the University of Oslo.')).toContain('Ann Lee worksFor University of Oslo')
  })

  it('gives troops to the commander under whom they stand', () => {
    const reading = readNews('The town was burned down by irregular troops under Jon Berg.')
    expect(reading.relations.some(r => r.predicate === 'commands' && r.subject === 'person/jon-berg')).toBe(true)
  })

  it('takes the description that a sentence opens with for whom the pronoun after it means', () => {
    const found = related('Ann Lee was a Norwegian painter. The daughter of the architect Jon Berg, she lived in Oslo.')
    expect(found).toEqual(expect.arrayContaining(['Jon Berg parentOf Ann Lee', 'Ann Lee livesIn Oslo']))
  })

  it('takes a nickname and a saint into the name', () => {
    const labels = readNews('John “Jack” Stone was treated at St. Anna Hospital in Oslo.').entities.map(e => e.label)
    expect(labels).toEqual(expect.arrayContaining(['John “Jack” Stone', 'St. Anna Hospital']))
  })
})

describe('what a construction alone does not say', () => {
  it('makes no citizen of a body, nor of whoever commands one that a land is named in', () => {
    expect(related('Norwegian firms protested.').filter(r => r.includes('citizenOf'))).toEqual([])
    expect(related('U.S. Central Command commander Ann Lee spoke.').filter(r => r.includes('citizenOf'))).toEqual([])
  })

  it('relates no kin of people without a name', () => {
    expect(related('The family of the victim was told. The family of Ann Lee was told.')).toHaveLength(1)
  })

  it('puts no edge of a place in it', () => {
    expect(related('A boat sank off the coast of Peru.').filter(r => r.includes('locatedIn'))).toEqual([])
  })

  it('reads "deputy director" once', () => {
    expect(related('Ann Lee, deputy director of the World Bank, resigned.').filter(r => r.includes('memberOf'))).toEqual([])
  })
})

describe('posts that are over, and offices of two words', () => {
  const posts = (text: string): string[] => readNews(text, { published: '2024-05-15' }).relations.filter(r => r.predicate === 'worksFor' || r.predicate === 'leads')
    .map(r => `${r.predicate} ${r.role ?? ''} ${r.temporal}`)

  it.each([
    ['Jon Berg, who served as Deputy Secretary-General of the African Union from 1998 to 2003, died on Monday.', ['worksFor Deputy Secretary-General former']],
    ['After working at the World Bank, Berg lived in Oslo.', ['worksFor  former']],
    ['Ann Lee taught at Yale University.', ['worksFor  former']],
    ['The following year Jon Berg was elected Deputy Secretary-General of the African Union.', ['worksFor Deputy Secretary-General current']],
  ])('%s', (text, expected) => expect(posts(text)).toEqual(expected))

  it('what somebody said of a post is not over', () => {
    expect(posts('Ann Lee told police that she worked for the World Bank.')).toEqual(['worksFor  current'])
  })

  it('whoever was elected is who the sentence tells of', () => {
    const reading = readNews('The following year Jon Berg was elected Deputy Secretary-General of the African Union.')
    expect(reading.entities.filter(e => e.class === 'Person').map(e => e.label)).toEqual(['Jon Berg'])
    expect(reading.events.map(e => e.class)).toContain('Elect')
  })
})

describe('families, boards and founders', () => {
  it.each([
    ['Ada Moyo sits on the board of Standard Bank.', 'Ada Moyo memberOf Standard Bank'],
    ['Ada Moyo was born in Leeds, the daughter of the miner Jon Moyo.', 'Jon Moyo parentOf Ada Moyo'],
    ['Ada Moyo was born in Leeds, the second of four children of the miner Jon Moyo.', 'Jon Moyo parentOf Ada Moyo'],
    ['Ada Moyo helped found the Liberal Party in 1984.', 'Ada Moyo founded Liberal Party'],
    ['Norwell Energy is based in Oslo. Its subsidiary, Norwell Energy Consulting, is based in Lima.', 'Norwell Energy Consulting partOf Norwell Energy'],
  ])('%s', (text, expected) => expect(related(text)).toContain(expected))

  it.each([
    ['Three others, including Munda\'s brother Sunil and the businessman Rakesh Jain, were convicted last year.', 'Rakesh Jain siblingOf Munda'],
    ['Norwell Energy is based in Oslo. Its subsidiary, Norwell Energy Consulting, is based in Lima.', 'Norwell Energy basedIn Lima'],
  ])('%s, not %s', (text, wrong) => expect(related(text)).not.toContain(wrong))

  it('dates a birth by the brackets behind the name, and by no day told before', () => {
    const born = (text: string): string | undefined => readNews(text, { published: '2024-05-15' }).events.find(e => e.class === 'Born')?.time?.value
    expect(born('Jon Berg (3 May 1921 – 17 November 1994) was a composer. Berg was born in Oslo.')).toBe('1921-05-03')
    expect(born('The mayor resigned on Monday. Jon Berg was born in Oslo.')).toBeUndefined()
  })
})
