import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'
import { relationsIn as related } from './told.js'

const classes = (text: string): string[] => readNews(text).entities.map(e => `${e.label} ${e.class}`)

describe('offices and units in releases', () => {
  it('gives offices that only Britain has to Britain, or to its Foreign Office', () => {
    const text = 'The UK will send aid to Peru. Foreign Secretary Ann Lee spoke to Foreign Minister Ana Ruiz.'
    expect(related(text)).toEqual(expect.arrayContaining(['Ann Lee worksFor United Kingdom', 'Ana Ruiz worksFor Peru']))
    expect(related('The UK condemned the attack in Mali. Minister for Africa Ann Lee spoke.')).toContain('Ann Lee worksFor United Kingdom')
    expect(related('The UK condemned it. The Foreign Office will help. Minister for Africa Ann Lee spoke.')).toContain('Ann Lee worksFor Foreign, Commonwealth and Development Office')
  })

  it('gives no president to a kingdom', () => {
    expect(related('Norway and Peru agreed. Norway will send tents to Peru, as Norway did before. President Ana Ruiz thanked them.')).not.toContain('Ana Ruiz leads Norway')
  })

  it('tells the director of a field from the director of the body', () => {
    const found = related('Ann Lee, the Red Cross medical director, and Odd Berg, the Red Cross’s director of operations, met Olu Okoro, director of the Red Cross.')
    expect(found).toContain('Ann Lee worksFor International Committee of the Red Cross')
    expect(found).toContain('Olu Okoro leads International Committee of the Red Cross')
    expect(found).not.toContain('Ann Lee leads International Committee of the Red Cross')
    expect(found).not.toContain('Odd Berg leads International Committee of the Red Cross')
  })

  it('finds units by their numbers, and who serves there', () => {
    expect(related('Tech. Sgt. Ann Lee, 388th Expeditionary Maintenance Squadron munitions specialist, loaded the jets.')).toContain('Ann Lee worksFor 388th Expeditionary Maintenance Squadron')
    expect(related('He served in the 5th Battalion, 61st Infantry Regiment.')).toEqual(['5th Battalion partOf 61st Infantry Regiment'])
    expect(related('The 19th Brigade is part of the 4th Division.')).toEqual(['19th Brigade partOf 4th Division'])
  })

  it('takes all fields of a ministry for its name, but not what is joined to it', () => {
    expect(classes('The Department of Foreign Affairs and Trade will help.')).toEqual(['Department of Foreign Affairs and Trade Government'])
    expect(classes('The Bureau of Salt, Tobacco and Spirits raided a shop.')).toContain('Bureau of Salt, Tobacco and Spirits Government')
    expect(classes('The Ministry of Defence and Interpol agreed.')).toContain('Ministry of Defence Government')
  })

  it('knows whom the Secretary-General sends', () => {
    expect(related('The United Nations said the Special Representative of the Secretary-General for Mali, Mr. Jan Kubis, would go.'))
      .toEqual(['Jan Kubis worksFor United Nations'])
  })

  it('allies troops with those who back them, also where these are people', () => {
    expect(related('Chadian government troops backed by Kenyan peacekeepers retook Gao.').some(r => /^Kenyan peacekeepers alliedWith Chadian government troops/.test(r))).toBe(true)
    expect(related('Warplanes from a Peruvian-led coalition bombed Lima.').some(r => /^Peruvian-led coalition owns Warplanes/.test(r))).toBe(true)
  })
})

describe('places in entries and releases', () => {
  it('puts each of several things where the last one is said to be', () => {
    expect(related('A bomb hit a fuel depot and a school in Lima.')).toContain('fuel depot locatedIn Lima')
    expect(related('A bomb hit a petrol station and a restaurant at Lima.')).toContain('petrol station locatedIn Lima')
  })

  it('goes behind sides and borders', () => {
    expect(related('Clashes broke out in the town of Tacna near the Chilean border.')).toContain('Tacna near Chile')
    expect(related('Lake Orta is a lake on the border between Zambia and Malawi.')).toEqual(expect.arrayContaining(['Lake Orta near Zambia', 'Lake Orta near Malawi']))
    expect(related('Shells hit the town of Gao, in the north of Mali.')).toContain('Gao locatedIn Mali')
  })

  it('takes a land for what it is called', () => {
    expect(classes('They were found off Malaysia’s Sabah state.')).toContain('Sabah Region')
    expect(classes('Jets struck a camp in Idlib province, Syria.')).toContain('Idlib Region')
    expect(related('Jets struck a camp in Idlib province, Syria.')).not.toContain('Syria locatedIn Idlib')
    expect(classes('The village lies on the left bank of the Drova.')).toEqual(['village City', expect.stringMatching(/^Drova (?:Region|NaturalFeature)$/)])
  })
})
