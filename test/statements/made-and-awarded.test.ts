import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, relationsIn, tells } from './told.js'

const labels = (text: string): string[] => readNews(text, ALL).entities.map(e => e.label)
const classes = (text: string): string[] => eventsIn(text).map(event => event.split(' | ')[0] ?? '')

describe('who is made something', () => {
  it('has the post in the body that fills it', () => {
    expect(relationsIn('Norvik Corp appointed Ann Lee as CEO on Monday.', ALL)).toContain('Ann Lee leads Norvik Corp')
    expect(relationsIn('Norvik named Ann Lee chief executive.', ALL)).toContain('Ann Lee leads Norvik')
    expect(relationsIn('The Unity Party elected Rita Lund as leader.', ALL)).toContain('Rita Lund leads Unity Party')
    expect(relationsIn('The Unity Party named Rita Lund as prime minister.', ALL)).not.toContain('Rita Lund leads Unity Party')
    expect(relationsIn('Norvik Corp appointed Ann Lee as head of the Velm Institute.', ALL)).not.toContain('Ann Lee leads Norvik Corp')
  })

  it('may be one of several', () => {
    const three = 'Appoint | target=Tom Hale | target=Ruth Sand | target=Peter Moll'
    expect(tells('She named Tom Hale finance minister, Ruth Sand interior minister and General Peter Moll defence minister.', three)).toBe(true)
    expect(tells('Milo Danek appointed Tom Hale as finance minister, Ruth Sand as interior minister and Peter Moll as defence minister.', three)).toBe(true)
    expect(tells('Milo Danek appointed Tom Hale as finance minister, and Ruth Sand resigned.', 'Appoint | target=Ruth Sand')).toBe(false)
  })

  it('has the post that the other had', () => {
    const { relations, entities } = readNews('Paul Heit replaces Ines Kova as head of the Velm Institute.', ALL)
    const leads = (label: string) => relations.find(r => r.predicate === 'leads' && r.subject === entities.find(e => e.label === label)?.key)
    expect(leads('Paul Heit')?.temporal).toBe('current')
    expect(leads('Ines Kova')?.temporal).toBe('former')
    expect(relationsIn('Ines Kova was replaced as head of the Velm Institute.', ALL)).toContain('Ines Kova leads Velm Institute')
  })

  it('comes with "with"', () => {
    const told = relationsIn('Norvik Corp replaced Karl Moss with museum head Ann Lee as its CEO.', ALL)
    expect(told).toEqual(expect.arrayContaining(['Ann Lee succeeds Karl Moss', 'Ann Lee leads Norvik Corp']))
    expect(relationsIn('Norvik Corp in May replaced Karl Moss, who led the company for years, with Ann Lee.', ALL)).not.toContain('Ann Lee leads Norvik Corp')
  })

  it('goes by name between commas', () => {
    expect(relationsIn("The chief executive of Norvik's mobile division, Ann Lee, said sales rose.", ALL)).toContain("Ann Lee leads Norvik's mobile division")
  })

  it('may be ousted between commas', () => {
    const told = eventsIn('Former premier Milo Danek, ousted from office in April, was arrested.')
    expect(told).toEqual(expect.arrayContaining(['Arrest | target=Milo Danek', 'EndPosition | target=Milo Danek']))
    expect(tells('The court convicted Karl Moss, jailed two aides, and fined the firm.', 'Convict | agent=court | target=firm')).toBe(true)
  })

  it('may only want to be', () => {
    expect(labels('Tom Reed is running for governor of Ohio.').sort()).toEqual(['Ohio', 'Tom Reed'])
    expect(labels('Tom Reed met the governor of Ohio.')).toHaveLength(3)
  })

  it('hands over to somebody, who is given nothing', () => {
    expect(classes('He will hand over to Ann Lee in May.')).not.toContain('TransferGoods')
    expect(classes('He will hand over the keys to Ann Lee in May.')).toContain('TransferGoods')
  })
})

describe('awards, titles and matches', () => {
  it('prizes go to somebody', () => {
    expect(tells('The Grand Jury Prize went to Milo Danek.', 'Compete | target=Milo Danek')).toBe(true)
    expect(labels('The award for Best Actress went to Ines Kova.')).toEqual(['Ines Kova'])
  })

  it('what stands in quotation marks behind its kind is a title', () => {
    expect(relationsIn('Milo Danek won a prize for his film "Into the Long Sun."', ALL)).toContain('Milo Danek created Into the Long Sun')
    expect(readNews('He read the novel “The Sun of Velm”.', ALL).entities.map(e => `${e.class} ${e.label}`)).toContain('Work Sun of Velm')
  })

  it('"as" joins no names', () => {
    const text = 'Tolden rattle Velm as Marwick beat Rovers\n\nTolden Town beat Velm United 3-1 in the cup on Tuesday.'
    expect(labels(text).filter(label => / as /.test(label))).toEqual([])
  })

  it('strikers strike in no protest', () => {
    const text = 'Striker Ivo Tan scored as Velm United beat Tolden Rovers 3-1 in the cup final.\n\nTan struck again in the 63rd minute of the match and fired the team into the lead.'
    expect(classes(text)).not.toContain('Protest')
    expect(classes(text)).not.toContain('Attack')
    expect(classes('Miners struck again on Monday over pay.')).toContain('Protest')
  })

  it('a deal brings nobody together with brands', () => {
    expect(classes('The takeover brings together ten brands.')).not.toContain('Meet')
    expect(classes('The forum brings together ministers from ten states.')).toContain('Meet')
  })
})
