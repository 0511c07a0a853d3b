import { describe, expect, it } from 'vitest'
import { readNews, type ReadOptions } from '../../src/index.js'

const ALL: ReadOptions = { published: '2024-05-15', minConfidence: 0 }

const entitiesOf = (text: string) => readNews(text, ALL).entities
const namesWith = (text: string, name: string): readonly string[] => entitiesOf(text).find(e => e.names.includes(name))?.names ?? []
const classOf = (text: string, name: string): string | undefined => entitiesOf(text).find(e => e.names.includes(name))?.class
const relationsOf = (text: string): string[] => {
  const { entities, relations } = readNews(text, ALL)
  const label = (key: string): string => entities.find(e => e.key === key)?.label ?? key
  return relations.map(r => `${label(r.subject)} ${r.predicate} ${label(r.object)}`)
}

describe('who speaks of somebody', () => {
  it('is not whom the words describe', () => {
    expect(namesWith('Senior police official Ada Stone says the man attacked a clerk outside a school. Stone said that the assailant was then beaten by a crowd.', 'Ada Stone')).not.toContain('man')
    expect(namesWith('A baker was found dead on Monday. The suspect’s brother died in the shop, said Ed Marl, a police spokesman. Marl said the suspect held three clerks for a while.', 'Ed Marl')).not.toContain('suspect')
  })

  it('may be what the words say of the speaker', () => {
    expect(namesWith('The mayor, Ada Stone, said the town was safe. Stone said the mayor of Elmar was ill.', 'Ada Stone')).toContain('mayor')
    expect(namesWith('Ed Marl, 40, was held in Elmar. The baker denied it. Marl said he was the owner of the shop.', 'Ed Marl').join()).toContain('owner')
  })
})

describe('names of places', () => {
  it('the side of a land is not a part of its name', () => {
    expect(namesWith('A bomb went off in central Anhui province. Police in Anhui held a man.', 'Anhui')).toContain('central Anhui province')
    expect(entitiesOf('Bomber Kills Ten in Northwest Pakistan\n\nA bomber killed ten people in Pakistan.').map(e => e.label)).not.toContain('Northwest')
    expect(entitiesOf('She left South Africa for North Carolina.').map(e => e.label)).toEqual(expect.arrayContaining(['South Africa', 'North Carolina']))
  })

  it('a city of a land has another name than the land', () => {
    const text = 'They met in the Crimea city of Yalta.'
    expect(namesWith(text, 'Yalta')).not.toContain('Crimea')
    expect(relationsOf(text)).toContain('Yalta locatedIn Crimea')
  })

  it('what lies south of a town is another place', () => {
    expect(namesWith('The fire began in Anhui province west of Nanjing.', 'Nanjing')).not.toContain('Anhui province')
  })

  it('a settlement has a name', () => {
    expect(namesWith('Troops entered the settlement of Velmora on Monday.', 'Velmora')).toContain('settlement of Velmora')
  })

  it('those who come next are of their land', () => {
    expect(relationsOf('In the northern Orlu Valley, Kenyan medical sources said nine people died.').join()).not.toContain('Orlu Valley locatedIn')
    expect(relationsOf('He lives in Elmar, Kenya.')).toContain('Elmar locatedIn Kenya')
  })
})

describe('people and bodies', () => {
  it('a news agency goes by its name', () => {
    expect(namesWith('He told the Reuters news agency that nine people had died.', 'Reuters')).toContain('Reuters news agency')
  })

  it('so many police are people, and the police are a body', () => {
    expect(classOf('Raiders killed four police in Elmar. The police held a man.', 'four police')).toBe('Group')
    expect(classOf('Raiders killed four police in Elmar. Then the police held a man.', 'police')).toBeDefined()
    expect(entitiesOf('Raiders killed four police in Elmar. Then the police held a man.').map(e => e.class)).toContain('Government')
  })

  it('ages, counts and deputies name nobody else', () => {
    expect(namesWith('A court convicted 71-year-old Tomas Endo of murder.', 'Tomas Endo')).toEqual(['Tomas Endo'])
    expect(entitiesOf('Ada Stone was charged with two counts of murder.').map(e => e.label)).toEqual(['Ada Stone'])
    expect(entitiesOf('He shot two Orlu County sheriff’s deputies.').map(e => e.label).join()).not.toMatch(/sheriff$/)
    expect(entitiesOf('A bus collided head-on with a car.').map(e => e.label)).not.toContain('head')
  })

  it('what is "it" in a sentence is not "they" in it', () => {
    expect(relationsOf('The coast guard said it had rescued 49 migrants after their boat sank off Malta.').join()).not.toContain('coast guard owns')
  })

  it('a list of offices is of as many people', () => {
    expect(namesWith('Vice-Chairman Ben Marl, General Secretary Ada Stone and Jon Carr were injured.', 'Ben Marl')).not.toContain('Ada Stone')
    expect(namesWith('The mayor, Ada Stone, was injured.', 'Ada Stone')).toContain('mayor')
  })

  it('where it was filed is not the city that is told of', () => {
    expect(namesWith('MEXICO CITY (AP) — A clerk was killed in Orlu on Monday.\n\nThe city said it would pay.', 'MEXICO CITY')).not.toContain('city')
  })

  it('a group of rebels and a resort go by their names', () => {
    expect(namesWith('The Red Front rebel group left. The Red Front fought on.', 'Red Front')).toContain('Red Front rebel group')
    expect(namesWith('The Mexican resort of Cancun is calm.', 'Cancun')).toContain('resort')
  })

  it('a train that derailed goes by what it is', () => {
    expect(namesWith('Two freight trains derailed in Kenya on Monday, killing more than 20 people.', 'Two freight trains')).not.toContain('Two freight trains derailed in Kenya')
  })

  it('a state is shortened behind a town', () => {
    expect(namesWith('ELMAR, Calif. (AP) — A man shot two guards in Auburn, California, on Friday.', 'California')).toContain('Calif')
    expect(entitiesOf('Ill winds blew in Elmar, Kan. Mo Farrow ran.').map(e => e.label)).not.toContain('Missouri')
  })

  it('children who are held hostage are children', () => {
    expect(entitiesOf('A gunman held his teenage children hostage.').map(e => e.label)).toContain('teenage children')
  })

  it('the bomber of a headline is not the minister who is named most', () => {
    const text = 'Suicide bomber hits barracks in Kenya\n\nAt least nine people have been killed on Monday.\n\nPrime Minister Omar Diallo condemned the bombing. Diallo called for an inquiry. He said he would speak. Diallo left Elmar.'
    expect(namesWith(text, 'Omar Diallo').join()).not.toContain('bomber')
  })
})
