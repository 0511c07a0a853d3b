import { describe, expect, it } from 'vitest'
import { readNews } from '../../src/index.js'

const types = (text: string): string[] => readNews(text, { published: '2024-07-17', minConfidence: 0 }).events.map(e => e.class)

describe('words of events that tell of none', () => {
  it('what people of a kind do', () => {
    expect(types('Those who sell weapons must answer for it.')).not.toContain('TransferGoods')
    expect(types('Traders who sold weapons to rebels were arrested.')).toContain('TransferGoods')
  })

  it('what should have been done', () => {
    expect(types('The bridge should have been closed, the report said.')).not.toContain('CloseOrganization')
    expect(types('The school has been closed, the report said.')).toContain('CloseOrganization')
  })

  it('figures that show something only say so', () => {
    expect(types('Official results showed that turnout fell.')).not.toContain('Discover')
  })

  it('prisoners of war fight none', () => {
    expect(types('The two sides exchanged 100 prisoners of war on Friday.')).not.toContain('War')
    expect(types('The war in Tarvia began in May.')).toContain('War')
  })

  it('those who are backed by somebody', () => {
    expect(types('Iranian-backed gunmen attacked Marib.')).not.toContain('Support')
    expect(types('The bill was backed by Norway.')).toContain('Support')
  })
})

describe('losses', () => {
  it('of a home and of kin', () => {
    expect(types('Some 300 families lost their homes in the storm.')).toContain('Displace')
    expect(types('Ann Lee lost her youngest daughter on Friday.')).toContain('Death')
    expect(types('Ann Lee lost to her brother on Friday.')).not.toContain('Death')
  })

  it('what is burnt down', () => {
    expect(types('Rebels have set fire to a school in Marib.')).toEqual(['BuildOrDestroy'])
  })
})

describe('what is meant and what is suffered', () => {
  it('what something is for is no support', () => {
    expect(types('Norway sent $3 million to support the families of Marib.')).not.toContain('Support')
    expect(types('Norway supports the families of Marib.')).toContain('Support')
  })

  it('who is taken to hospital does not travel', () => {
    expect(types('Ann Lee was taken to hospital in Oslo with a broken arm.')).not.toContain('Travel')
  })

  it('days of fighting are a battle, and a war goes on', () => {
    expect(types('Five soldiers died after two days of fighting.')).toContain('Attack')
    expect(types('Rebels fought against the Tarvian army for years.')).toContain('War')
  })
})
