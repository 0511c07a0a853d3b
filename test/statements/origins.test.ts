import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { relationsIn as related } from './told.js'


describe('where a name is from', () => {
  it('reads the land or town that opens the phrase of a body', () => {
    expect(related('Swedish regional airline Nordvik Air halted all flights on Monday.')).toContain('Nordvik Air basedIn Sweden')
    expect(related('The turbines were delivered by the Hamburg engineering company Kessler & Roth.')).toContain('Kessler & Roth basedIn Hamburg')
  })

  it('takes somebody’s country before or after the name for the nationality', () => {
    expect(related('Ireland’s Sean Doyle won the race ahead of Anna Weber of Austria.')).toEqual(expect.arrayContaining(['Sean Doyle citizenOf Ireland', 'Anna Weber citizenOf Austria']))
  })

  it('does not read past the noun phrase', () => {
    expect(related('After the talks in Sweden chairman Ann Lee left.')).not.toContain('Ann Lee basedIn Sweden')
  })

  it('puts a site in the town of which only the kind stands before the name', () => {
    expect(related('A bomb went off at a fish market in the southern Indian city of Madurai on Friday.')).toContain('fish market locatedIn Madurai')
  })

  it('takes soldiers in the plural for a part of the armed forces of their country', () => {
    expect(related('Kenyan troops crossed the border and attacked a camp of the rebels.')).toContain('Kenyan troops partOf Kenya')
  })
})

describe('posts that do not say where', () => {
  it('gives them to the one body of their kind that the article is about', () => {
    const text = 'Nordvik Air halted all flights. Nordvik Air had debts. Passengers of Nordvik Air waited for hours. Chief executive Ann Lee apologised.'
    expect(related(text)).toContain('Ann Lee leads Nordvik Air')
  })

  it('gives a minister at home to the country that was spoken of last', () => {
    expect(related('Norway will send aid, as will Peru. Floods hit the coast of Chile on Sunday. Health Minister Ann Lee visited the region.')).toContain('Ann Lee worksFor Chile')
  })

  it('leaves those who say where', () => {
    const text = 'Nordvik Air halted all flights. Nordvik Air had debts. Passengers of Nordvik Air waited for hours. Odd Berg, chief executive of Fjordbank, sold shares.'
    expect(related(text)).not.toContain('Odd Berg leads Nordvik Air')
  })
})

describe('what is hardly said', () => {
  it('makes nobody the ally of people without a name', () => {
    expect(related('Ann Lee thanked her partners for their help.').filter(r => r.includes('alliedWith'))).toEqual([])
  })

  it('counts what is only had', () => {
    expect(related('Nordvik Air has 400 employees and its pilots are on strike.').filter(r => r.includes('worksFor'))).toEqual([])
  })
})

describe('lives and kin', () => {
  it('reads where somebody was born and died in brackets behind the name, and goes on with the sentence', () => {
    const found = related('Ida Marie Holm (3 May 1902, Bergen – 11 November 1978, Lima) was a Norwegian painter.')
    expect(found).toEqual(expect.arrayContaining(['Ida Marie Holm bornIn Bergen', 'Ida Marie Holm diedIn Lima', 'Ida Marie Holm citizenOf Norway']))
  })

  it('still sets a dateline apart', () => {
    expect(readNews('OSLO, May 3 (Newsline) — Two people were hurt.').annotation.sentences).toHaveLength(2)
  })

  it('makes siblings of those whom a plural names', () => {
    expect(related('The firm was founded in 1887 by the brothers Anders and Lars Berg.')).toContain('Anders siblingOf Lars Berg')
    expect(related('Anna Holm and Ida Lee, sisters from Oslo, won the prize.')).toContain('Anna Holm siblingOf Ida Lee')
  })

  it('takes where somebody is from and a hometown for the home', () => {
    expect(related('Ann Lee is from Bergen in Norway.')).toContain('Ann Lee livesIn Bergen')
    expect(related('Ann Lee was last seen near her hometown of Bergen.')).toContain('Ann Lee livesIn Bergen')
  })

  it('tells a trade before a given name and a surname from a firm', () => {
    const classOf = (text: string, label: string): string | undefined => readNews(text).entities.find(e => e.label === label)?.class
    expect(classOf('She wrote it with the film-maker Anna Holm, who lives in Oslo.', 'Anna Holm')).toBe('Person')
    expect(classOf('The drugmaker Holm Laboratories cut 200 jobs.', 'Holm Laboratories')).toBe('Company')
    expect(classOf('The pumps were imported by Larsen Corp. of Chicago.', 'Larsen Corp.')).toBe('Company')
  })
})

describe('posts and their holders', () => {
  it('gives a post to who follows in it, and to who went before', () => {
    const found = related('Odd Berg, the chairman of Nordvik Air, was succeeded by Ann Lee. Col. Ida Holm, commander of the 12th Wing, took over from Col. Jon Weir in May.')
    expect(found).toEqual(expect.arrayContaining(['Ann Lee leads Nordvik Air', 'Jon Weir commands 12th Wing']))
  })

  it('finds whose "whose" is, in a clause or beside the name', () => {
    expect(related('The news was confirmed by Harbour Watch, whose director, Anna Holm, spoke on Monday.')).toContain('Anna Holm leads Harbour Watch')
  })

  it('takes an ex-minister for a former one', () => {
    const relation = readNews('Chilean ex-minister Ana Ruiz was arrested.').relations.find(r => r.predicate === 'worksFor' || r.predicate === 'leads')
    expect(relation?.temporal).toBe('former')
  })

  it('takes who opens a sentence by a description for who is named after the comma', () => {
    const found = related('Ann Lee is a lawyer. The daughter of a railway clerk, Lee studied at Harvard University.')
    expect(found).toContain('Ann Lee studiedAt Harvard University')
  })

  it('reads a birth before the name of who was born', () => {
    expect(related('Born in Bergen in 1930 to an engineer and a teacher, Lars Dahl studied geology.')).toContain('Lars Dahl bornIn Bergen')
  })

  it('keeps a number of a unit with its name', () => {
    expect(readNews('The brigade forms part of the 2nd Territorial Division and is old.').annotation.sentences).toHaveLength(1)
  })

  it('finds the bank of a country, parts of firms and who is listed', () => {
    const label = (text: string): string[] => readNews(text).entities.map(e => `${e.class} ${e.label}`)
    expect(related('Her brother, Aaron Holm, was governor of the Bank of Zambia.')).toContain('Aaron Holm leads Bank of Zambia')
    expect(label('They took money from Ductora Sur, a unit of the Madrid-listed builder Obranova, in 2016.')).toEqual(expect.arrayContaining(['Organization Ductora Sur']))
    expect(label('He ran its Latin American division for years.').some(l => l.startsWith('Country'))).toBe(false)
  })
})

describe('who it is said of', () => {
  it('is one of several', () => {
    expect(related('Lena Voss is one of the founders of Telcor Bank.')).toContain('Lena Voss founded Telcor Bank')
  })

  it('belongs to a body that the finder saw elsewhere only', () => {
    expect(related('The Red Tide is an armed group in Yemen. Police arrested Red Tide commander Carl Brandt. Red Tide fighter Omar Said was arrested.'))
      .toContain('Omar Said memberOf Red Tide')
  })

  it('opens a sentence', () => {
    expect(readNews('Airmen from the Ohio Air National Guard deployed to Spain.', { minConfidence: 0 }).events.map(e => e.roles.map(r => r.role))).toEqual([['agent', 'destination']])
  })

  it('is no enemy for having fought on the same side', () => {
    expect(related('Local forces are fighting alongside the Omani army against the Red Tide, an armed group.').filter(told => /forces opposes.*army|army opposes.*forces/i.test(told))).toEqual([])
  })
})

describe('bodies without a name, parties of somebody, firms', () => {
  it('takes the body before a rank or post for that of its holder, and for its country’s', () => {
    expect(related('“Two died,” army spokesman Col. Eric Kip said.')).toContain('Eric Kip worksFor army')
    expect(related('“Two died,” Kenyan army spokesman Col. Eric Kip said.').filter(r => r.startsWith('Eric Kip'))).toEqual(['Eric Kip worksFor Kenya Defence Forces'])
  })

  it('leaves who leads a militia in a country at home there', () => {
    const found = related('Omar Ali is a Libyan militia leader.')
    expect(found).toContain('Omar Ali citizenOf Libya')
    expect(found).not.toContain('Omar Ali leads Libya')
  })

  it('makes somebody whose party it is its member', () => {
    expect(related('Ann Lee’s Harbour Party lost the vote.')).toContain('Ann Lee memberOf Harbour Party')
  })

  it('does not let a president command those who served under her', () => {
    expect(related('He served in the Presidential Guard under President Ann Lee before he fled.').filter(r => r.includes('commands'))).toEqual([])
  })

  it('lets whom a measure is laid on do what it is for', () => {
    const event = readNews('The council imposed sanctions on Omar Ali for recruiting child soldiers.').events.find(e => e.class === 'Appoint')
    expect(event?.roles.filter(r => r.role === 'agent').map(r => r.filler) ?? ['person/omar-ali']).toEqual(['person/omar-ali'])
  })

  it('tells firms by their ticker', () => {
    const classOf = (text: string, label: string): string | undefined => readNews(text).entities.find(e => e.label === label)?.class
    expect(classOf('Canadian miner Hargate Copper (HGC.TO) sold a pit.', 'Hargate Copper')).toMatch(/^(?:Company|Organization)$/)
  })
})

describe('what a sentence is set in', () => {
  it('is no description of who acts there', () => {
    expect(readNews('In Marib, a court on Monday sentenced a man to six years in prison.', { minConfidence: 0 }).entities.find(e => e.names.includes('Marib'))?.class).toBe('City')
  })

  it('has the mayor of whom it tells', () => {
    expect(related('Thousands marched through Lima on Wednesday. In Arequipa, a court sentenced a former mayor, Carl Brandt, to six years in prison.')).toContain('Carl Brandt leads Arequipa')
  })

  it('makes one attack of "it was the worst attack"', () => {
    const attacks = readNews('Rebels attacked a mosque in Lima on Monday, killing 14 people. It was the worst attack in years.', { published: '2024-05-15', minConfidence: 0 }).events.filter(e => e.class === 'Attack')
    expect(attacks).toHaveLength(1)
  })

  it('names a body without the office that it gives', () => {
    const { entities } = readNews('The UN Special Envoy, Lena Voss, chaired talks in Geneva. Air Force Col. Carl Brandt spoke.', { minConfidence: 0 })
    expect(entities.map(e => e.label)).toEqual(['Lena Voss', 'United Nations', 'Geneva', 'Carl Brandt', 'Air Force'])
  })
})

describe('second offices, agencies, sites of a town', () => {
  it('gives a second office to who holds the first', () => {
    const found = related('Ann Lee is rich. She is the president of football club Harbour Sport and honorary consul of Peru in Bergen.')
    expect(found).toContain('Ann Lee worksFor Peru')
    expect(found).not.toContain('Peru locatedIn Bergen')
  })

  it('puts a hotel in the town that it is told by', () => {
    expect(related('Two guests were hurt in a fire at a Chicago hotel on Monday.')).toContain('Chicago hotel locatedIn Chicago')
  })

  it('takes the nationality of a priest for no employer', () => {
    const found = related('Italian priest Paolo Riva was freed on Monday.')
    expect(found).toContain('Paolo Riva citizenOf Italy')
    expect(found).not.toContain('Paolo Riva worksFor Italy')
  })

  it('knows no agency of a dateline for a person or place', () => {
    expect(readNews('LIMA, Feb 17 (Danube Press) - Two people were freed on Monday.').entities.map(e => e.label)).not.toContain('Danube')
  })

  it('takes the field of a minister for no body', () => {
    expect(related('Lena Voss met the Minister of Foreign Affairs of Oman, Omar Said, in Lima on Monday.')).toContain('Omar Said worksFor Oman')
  })

  it('holds the towns that are named for others', () => {
    expect(related('Aid reached Palmyra and other towns and areas in Syria.')).toContain('Palmyra locatedIn Syria')
  })
})
