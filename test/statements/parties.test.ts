import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, relationsIn } from './told.js'

/** Who is told to belong to which party, or to lead it. */
const members = (text: string): string[] => relationsIn(text, ALL).filter(told => / (?:memberOf|leads) /.test(told))

const classOf = (text: string, name: string): string | undefined =>
  readNews(text, ALL).entities.find(e => e.names.includes(name))?.class

describe('whose party it is', () => {
  it.each([
    ['In Harwick, Lena Voss (Liberal) met Carl Brandt (Conservative) on Monday.', ['Lena Voss memberOf Liberal Party', 'Carl Brandt memberOf Conservative Party']],
    ['The law was backed by Republican Senator Lena Voss on Monday.', ['Lena Voss memberOf Republican Party']],
    ['The plan was drawn up by Democrat Carl Brandt in May.', ['Carl Brandt memberOf Democratic Party']],
    ['Sen. Lena Voss (R-Ohio) praised the soldiers.', ['Lena Voss memberOf Republican Party']],
    ['Sen. Lena Voss, D-Ohio, praised the soldiers.', ['Lena Voss memberOf Democratic Party']],
    ['Gov. Carl Brandt, a Democrat, signed the law.', ['Carl Brandt memberOf Democratic Party']],
    ['Carl Brandt is a Republican who has represented Ohio since 2010.', ['Carl Brandt memberOf Republican Party']],
    ['Former Liberal leader Lena Voss said the party had done well.', ['Lena Voss leads Liberal Party']],
    ['Green candidate Lena Voss took less than two percent.', ['Lena Voss memberOf Green Party']],
    ['Social Democrat Lena Voss will meet the king on Friday.', ['Lena Voss memberOf Social Democrats']],
  ])('%s', (text, expected) => {
    expect(members(text)).toEqual(expect.arrayContaining(expected))
  })

  it('reads lists of an election, whatever the parties are called', () => {
    const list = (lines: string): string => `Voters choose a mayor in Kaldor\n\nVoters went to the polls in the mayoral election on Sunday. The candidates were:\n\n${lines}`
    expect(members(list('Lena Voss (Kaldor First): 4,231 votes\nCarl Brandt (KDU): 310 votes'))).toEqual(expect.arrayContaining(['Lena Voss memberOf Kaldor First', 'Carl Brandt memberOf KDU']))
    expect(classOf(list('Lena Voss (Kaldor First): 4,231 votes\nCarl Brandt (KDU): 310 votes'), 'Kaldor First')).toBe('PoliticalParty')
    expect(members(list('Lena Voss (Independent): 4,231 votes')).filter(told => told.includes('memberOf'))).toEqual([])
  })

  it('takes ordinary words for ordinary words', () => {
    expect(classOf('Liberal laws were passed. Green leaves fell. Conservative estimates say so.', 'Liberal Party')).toBeUndefined()
    expect(classOf('Rep. Anna Green praised the soldiers. Green said they were brave.', 'Green Party')).toBeUndefined()
    expect(classOf('The Socialist Republic of Vietnam held talks.', 'Socialist Party')).toBeUndefined()
  })

  it('makes one party of its names', () => {
    const { entities } = readNews('Conservative MP Lena Voss left the Conservative Party. The Tories were furious.', { minConfidence: 0 })
    expect(entities.filter(e => e.class === 'PoliticalParty').map(e => e.label)).toEqual(['Conservative Party'])
  })
})
