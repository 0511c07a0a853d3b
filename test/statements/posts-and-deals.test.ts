import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { ALL, eventsIn, relationsIn, someHas, tells } from './told.js'

const labels = (text: string): string[] => readNews(text, ALL).entities.map(e => e.label)
const classes = (text: string): string[] => eventsIn(text).map(event => event.split(' | ')[0] ?? '')

describe('posts', () => {
  it('terms of office are served in no prison', () => {
    expect(classes('Bill Hargrove served three terms as governor of Ohio.')).not.toContain('Convict')
    expect(tells('Bill Hargrove served nine years in prison for fraud.', 'Convict | target=Bill Hargrove')).toBe(true)
    expect(tells('Bill Hargrove served a prison sentence.', 'Convict | target=Bill Hargrove')).toBe(true)
  })

  it('what somebody has yet to do has not been done', () => {
    expect(eventsIn('Milo Danek has yet to name a finance minister.', true).join()).toMatch(/Appoint \| negated/)
    expect(eventsIn('Milo Danek has named a finance minister.', true).join()).toMatch(/Appoint \| asserted/)
  })

  it('a vote of confidence elects nobody', () => {
    expect(eventsIn('The cabinet lost a confidence vote on Monday.')).toEqual(['Vote | topic=cabinet'])
    expect(tells('Milo Danek won the vote on Monday.', 'Elect | target=Milo Danek')).toBe(true)
  })

  it('seats that are won are counted', () => {
    expect(tells('The Unity Party won 81 of the 149 seats in parliament.', 'Elect | target=Unity Party')).toBe(true)
  })

  it('a share of the vote is no vote', () => {
    expect(classes('Milo Danek took 53 percent of the vote.')).not.toContain('Vote')
  })

  it('a resignation that is accepted is that of who hands it in', () => {
    expect(tells('The king accepted the resignation of Karl Moss.', 'EndPosition | target=Karl Moss')).toBe(true)
  })

  it('pressure comes from somebody and nobody works there', () => {
    expect(relationsIn('Milan Roke quit under pressure from the army last week.', ALL)).toEqual([])
    expect(tells('Milan Roke came under criticism from the army last week.', 'Criticize | agent=army | target=Milan Roke')).toBe(true)
  })

  it('a day behind a name is a day', () => {
    expect(labels('Zarovian President Milo Danek Thursday dismissed his interior minister.')).toContain('Milo Danek')
    expect(readNews('Zarovian President Milo Danek Thursday dismissed his minister.', ALL).events[0]?.time?.value).toBe('2024-05-09')
  })

  it('one holds two offices', () => {
    for (const text of ['Tarvel CEO and Chairman Ada Stone said sales were up.', 'Tarvel Chairman and CEO Ada Stone resigned.']) {
      expect(relationsIn(text, ALL)).toContain('Ada Stone leads Tarvel')
      expect(labels(text)).toEqual(expect.arrayContaining(['Ada Stone', 'Tarvel']))
    }
    expect(labels('The minister and Chairman Ada Stone met Tarvel.')).toContain('Ada Stone')
  })
})

describe('deals', () => {
  it('a stake is had in what is dealt with', () => {
    expect(tells('Norvik bought a stake in Oxlon Inc for 3 million euros.', 'TransferGoods | thing=Oxlon Inc')).toBe(true)
    expect(tells('Norvik sold its stake in Oxlon Inc to Harl Group.', 'TransferGoods | recipient=Harl Group | thing=Oxlon Inc')).toBe(true)
  })

  it('who joins others in doing something belongs to none of them', () => {
    expect(relationsIn('Nortel joined Vanta Air and Delmo Airlines in raising fares.', ALL)).toEqual([])
    expect(relationsIn('Ann Lee joined Vanta Air in 2019.', ALL)).toContain('Ann Lee worksFor Vanta Air')
  })

  it('staff that is cut loses its posts', () => {
    expect(tells('Norvik Corp said it would cut 5,000 workers.', 'EndPosition | agent=Norvik Corp')).toBe(true)
  })

  it('money is nothing that is paid in', () => {
    expect(labels('The fine will be paid in RM and Dh.')).toEqual([])
  })
})

describe('sport, science and obituaries', () => {
  it('who is beaten falls to the winner', () => {
    expect(tells('Ivo Tan fell to Karl Moss 6-3, 6-4 in the semi-final.', 'Compete | agent=Karl Moss | target=Ivo Tan')).toBe(true)
    expect(tells('Ivo Tan nipped Karl Moss 6-3, 6-4 in the semi-final.', 'Compete | agent=Ivo Tan | target=Karl Moss')).toBe(true)
    expect(classes('The power to appoint judges fell to Karl Moss.')).not.toContain('Compete')
  })

  it('one loses to a person and to no land', () => {
    expect(tells('Ivo Tan lost to Frenchman Karl Moss in the semi-final.', 'Compete | agent=Karl Moss | target=Ivo Tan')).toBe(true)
    expect(relationsIn('Ivo Tan lost to Frenchman Karl Moss in the semi-final.', ALL)).toContain('Karl Moss citizenOf France')
  })

  it('a defending champion supports nobody', () => {
    expect(classes('Ivo Tan shut out two-time defending champion and captain Karl Moss in the semi-final.')).not.toContain('Support')
  })

  it('a clash of teams is no fight', () => {
    expect(classes('He will miss the Premier League clash against Tolden Rovers.')).toEqual(['Compete'])
    expect(classes('The army said the clash with rebels killed two soldiers.')).toContain('Attack')
  })

  it('clubs do what they do in the plural', () => {
    const text = 'Marwick sack Jan Novak, appoint Luis Ortega\n\nMarwick City have sacked Jan Novak and appointed Luis Ortega as manager.'
    expect(someHas(eventsIn(text), 'EndPosition | target=Jan Novak')).toBe(true)
    expect(someHas(eventsIn(text), 'Appoint | target=Luis Ortega')).toBe(true)
    expect(labels(text)).toEqual(expect.arrayContaining(['Jan Novak', 'Luis Ortega']))
  })

  it('the length of a contract is no deal besides', () => {
    expect(classes('Luis Ortega joined the club on a three-year deal.')).not.toContain('Agree')
  })

  it('a prize has a winner', () => {
    expect(tells('Maria Velt has been announced as the winner of the Korda Prize for literature.', 'Compete | agent=Maria Velt')).toBe(true)
  })

  it('books are for children and not by them', () => {
    expect(relationsIn("Jan Moor has written 12 children's books.", ALL)).toHaveLength(1)
  })

  it('craft are fired into orbit and at nobody', () => {
    expect(tells('The space agency fired two satellites into orbit on Monday.', 'ReleaseProduct | agent=space agency')).toBe(true)
    expect(classes('The army fired two rockets into the town on Monday.')).toContain('Attack')
  })

  it('what is found to be old is not discovered by that', () => {
    expect(classes('The bone was found to be at least 40,000 years old.')).toEqual([])
  })

  it('parliaments adjourn and try nobody', () => {
    expect(classes('The parliament adjourned until Monday.')).toEqual([])
    expect(classes('The judge adjourned the hearing until Monday.')).toContain('Trial')
  })

  it('the death of somebody with a name is told for sure', () => {
    for (const text of ['The actor Paul Heit, who starred in many films, has died aged 84, his agent said.', 'The novelist Ann Lee has died at the age of 72, her publisher said.']) {
      expect(readNews(text, { published: '2024-05-15' }).events.map(e => e.class)).toContain('Death')
    }
  })
})
