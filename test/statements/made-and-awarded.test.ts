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

describe('headlines, votes and times', () => {
  it('the president of the headline is the one whom the lead names', () => {
    const text = "Peru's president nominates a judge\n\nPeruvian President Ana Torv on Monday nominated Karl Moss to the Supreme Court."
    expect(labels(text).filter(label => /president/i.test(label))).toEqual([])
    const two = "Peru's president meets the king\n\nColombian President Ana Torv met King Olav on Monday."
    expect(labels(two).filter(label => /president/i.test(label))).toHaveLength(1)
  })

  it('what is voted is done', () => {
    expect(eventsIn('The board voted on Monday to fire Karl Moss.', true).join()).toMatch(/EndPosition \| asserted/)
    expect(eventsIn('The board will vote on Monday to fire Karl Moss.', true).join()).not.toMatch(/EndPosition \| asserted/)
  })

  it('whoever is sworn in is appointed', () => {
    expect(tells('The king swore in Milo Danek as prime minister.', 'Appoint | agent=king | target=Milo Danek')).toBe(true)
  })

  it('"following" alone looks back', () => {
    const { events } = readNews('The painting will be returned following a decade-long investigation by the ministry.', ALL)
    expect(events.map(e => e.time)).toEqual([undefined])
  })

  it('a span of months is no thing', () => {
    expect(labels('Sales fell in the October-December quarter and rose in the third quarter.')).toEqual([])
    expect(labels('The fire broke out in the old quarter.')).toEqual(['old quarter'])
  })

  it('nobody leads a country that is never named', () => {
    expect(relationsIn('Prime Minister Ana Torv told parliament that the country would not pay.', ALL)).toEqual([])
  })
})

describe('terms, lists and reports', () => {
  it('a term is served in an office', () => {
    expect(relationsIn('Tom Reed served two terms as governor of Ohio.', ALL)).toEqual(['Tom Reed leads Ohio'])
    expect(relationsIn('Ann Lee was elected to a second term as mayor of Velm.', ALL)).toEqual(['Ann Lee leads Velm'])
    expect(labels('Ann Lee was elected to a second term as mayor of Velm.').sort()).toEqual(['Ann Lee', 'Velm'])
  })

  it('as many names as are counted are all of them', () => {
    expect(relationsIn('Two judges, Karl Moss and Ann Lee, dissented.', ALL)).toEqual([])
    expect(relationsIn('Ten judges, including Karl Moss and Ann Lee, dissented.', ALL)).toHaveLength(2)
  })

  it('papers report at the end of a sentence', () => {
    const { entities, events } = readNews('The Unity Party accused the government of fraud, the Velm Press reports.', ALL)
    expect(entities.map(e => e.class)).not.toContain('Work')
    expect(events[0]?.attributedTo).toBe(entities.find(e => e.label === 'Velm Press')?.key)
    expect(readNews('The minister read out the Velm Press reports.', ALL).entities.map(e => e.class)).toContain('Work')
  })

  it('"who" right behind a name is that one', () => {
    expect(tells('The judge rejected the package for Karl Moss who will step down next year.', 'EndPosition | target=Karl Moss')).toBe(true)
  })

  it('who withdraws a petition leaves no court', () => {
    expect(classes('Milo Danek has decided to withdraw his petition from the court.')).not.toContain('EndPosition')
  })
})
