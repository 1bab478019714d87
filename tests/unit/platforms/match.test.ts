import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { platformProfileSchema } from '../../../utils/model/platform.ts'
import { matchPlatform } from '../../../utils/registry/platforms/match.ts'

const ask = (name: string, issuer: string | null = null, url: string | null = null) =>
  matchPlatform({ name, issuer, url })

describe('the platform is not the issuer', () => {
  test.each([
    ['Foundations of Data Science', 'Google via Coursera', 'Google'],
    ['Foundations of Data Science', 'Coursera (Google)', 'Google'],
    ['Programming in Python', 'Meta (Coursera)', 'Meta'],
    ['Advertising and Society', 'Duke University, Coursera', 'Duke University'],
    [
      'Machine Learning',
      'University of Illinois at Urbana-Champaign on Coursera',
      'University of Illinois at Urbana-Champaign',
    ],
    ['IBM Data Analyst Professional Certificate', 'Coursera', 'IBM'],
    ['Foundations of Cybersecurity by Google', 'Coursera', 'Google'],
    ['Machine Learning', 'Coursera', null],
    ['Python for Research', 'HarvardX', 'Harvard University'],
    ['Python for Research', 'edX / HarvardX', 'Harvard University'],
    ['Intermediate Git', 'DataCamp', 'DataCamp'],
  ])('%s | %s', (name, issuer, giver) => {
    expect(ask(name, issuer)?.issuer).toBe(giver)
  })

  test('whoever is named beside a link to the platform', () => {
    expect(ask('Programming in Python', 'Meta', 'https://www.coursera.org/verify/ABC123')).toMatchObject({
      id: 'coursera',
      issuer: 'Meta',
    })
  })
})

describe('kinds are told apart', () => {
  const coursera = 'https://www.coursera.org/account/accomplishments'
  test.each([
    ['Data Science', `${coursera}/specialization/certificate/ABCDEF`, 'specialization'],
    ['Data Science', `${coursera}/professional-cert/ABCDEF`, 'professional-certificate'],
    ['Data Science', `${coursera}/verify/ABCDEF`, 'course'],
    ['Data Analyst', 'https://www.datacamp.com/certificate/DA0010000000001', 'certification'],
    ['Data Analyst', 'https://www.datacamp.com/statement-of-accomplishment/track/0123', 'track'],
    ['Data Analyst Associate', 'https://www.datacamp.com/statement-of-accomplishment/course/0123', 'course'],
    ['Statistics', 'https://credentials.edx.org/credentials/0123/', 'program'],
    ['Web Apps', 'https://learn.microsoft.com/en-us/users/someone/achievements/abc', 'module'],
  ])('%s by its link %s', (name, url, kind) => {
    expect(ask(name, null, url)?.kind).toBe(kind)
  })

  test('and it is said where they are not', () => {
    expect(ask('Machine Learning', 'Coursera')?.toldApart).toBe(false)
    expect(ask('Machine Learning Specialization', 'Coursera')?.toldApart).toBe(true)
  })
})

describe('an examination with a record of its own is no platform certificate', () => {
  test.each([
    ['AWS Certified Solutions Architect – Associate', 'Amazon Web Services Training and Certification', null],
    ['Microsoft Certified: Azure Fundamentals', 'Microsoft Learn', null],
    ['Azure Administrator Associate', 'Microsoft', 'learn.microsoft.com'],
    ['AZ-900', 'Microsoft', 'learn.microsoft.com'],
    ['Salesforce Certified Administrator', 'Trailhead', null],
    ['HTB Certified Penetration Testing Specialist', 'HackTheBox', null],
    ['Certified Kubernetes Administrator', 'Linux Foundation Training', null],
    ['Oracle Certified Associate', 'Oracle MyLearn', null],
    ['SnowPro Core', 'Snowflake', null],
  ])('%s | %s', (name, issuer, url) => {
    expect(ask(name, issuer, url)).toBeNull()
  })

  test.each([
    ['CISSP Exam Prep', 'Udemy', 'udemy'],
    ['Become a Project Management Professional (PMP)', 'LinkedIn Learning', 'linkedin-learning'],
    ['AWS Certified Solutions Architect Exam Prep Course', 'AWS Skill Builder', 'aws-training'],
    ['Become a Six Sigma Black Belt', 'LinkedIn', 'linkedin-learning'],
  ])('but a course for one is the course: %s | %s', (name, issuer, id) => {
    expect(ask(name, issuer)?.id).toBe(id)
  })
})

describe('what does not say course or platform gets no answer', () => {
  test.each([
    ['Azure DevOps', 'Microsoft', null],
    ['Certificate', 'Google', null],
    ['Python', 'IBM', null],
    ['Networking', 'Cisco', null],
    ['Security', 'Amazon Web Services', null],
    ['Networking Academy Advisory Board Member', 'Cisco Networking Academy', null],
    ['Student Ambassador', 'Microsoft Learn', null],
    ['CISSP', 'ISC2', 'https://www.credly.com/badges/0123'],
    ['Engineer', null, 'https://www.linkedin.com/in/someone'],
    ['Engineer', 'Microsoft', 'https://learn.microsoft.com/en-us/users/someone/transcript/abc'],
    ['Photo', 'LinkedIn User Group Ellsmouth', 'https://drive.google.com/file/d/1'],
    ['', null, null],
  ])('%s | %s | %s', (name, issuer, url) => {
    expect(ask(name, issuer, url)).toBeNull()
  })

  test('letters of another script stand for nobody', () => {
    expect(ask('Machine Learning', 'Соursera')).toBeNull() // Cyrillic С and о
    expect(ask('Machine Learning', null, 'https://xn--oursera-ohf.org/verify/1')).toBeNull()
  })

  test('a name before @ and another scheme are no host', () => {
    expect(ask('Machine Learning', null, 'https://coursera.org@example.net/verify/1')).toBeNull()
    expect(ask('Machine Learning', null, 'javascript:coursera.org')).toBeNull()
  })
})

describe('another body that speaks of a platform is not on it', () => {
  test.each([
    ['UDEMY Learning Champion July', 'Ellsmouth Foods'],
    ['Speaker on Inbound Marketing with HubSpot for Schools', 'Ellsmouth Academy'],
    ['I ingested data from Kaggle', 'Ellsmouth University'],
  ])('%s | %s', (name, issuer) => {
    expect(ask(name, issuer)).toBeNull()
  })

  test.each([
    ['Machine Learning for Marketing (LinkedIn Learning)', 'Ellsmouth Foods', 'linkedin-learning'],
    ['Bloomberg Market Concepts', 'Ellsmouth University', 'bloomberg-for-education'],
    ['AWS Academy Cloud Foundations', 'Ellsmouth College', 'aws-training'],
    ['Self-Driving Car Nanodegree', 'Ellsmouth Motors', 'udacity'],
  ])('but it may hand on its certificates: %s | %s', (name, issuer, id) => {
    expect(ask(name, issuer)?.id).toBe(id)
  })
})

test('people put the link where the issuer belongs', () => {
  expect(ask('Python', 'https://www.coursera.org/account/accomplishments/records/ABC')).toMatchObject({
    id: 'coursera',
    issuer: null,
  })
})

test('where link and issuer disagree the link decides, less surely', () => {
  expect(ask('Intro', 'DataCamp', 'https://www.coursera.org/verify/1')).toMatchObject({
    id: 'coursera',
    confidence: 0.7,
  })
})

test('a page that only carries certificates gives way to the academy that is named', () => {
  expect(ask('Text Summarizer by Postman', null, 'https://verify.skilljar.com/c/abcd1234')?.id).toBe('postman')
})

test('any question is answered within the schema, the same twice, without a throw', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom('Coursera', 'via', 'Google', '#', '^', '(', 'edX', 'AWS', ',', '🜚', 'x', '—'), {
        maxLength: 30,
      })
      .map((words) => words.join(' ')),
  )
  const url = fc.oneof(fc.constant(null), fc.webUrl(), text)
  fc.assert(
    fc.property(text, fc.option(text), url, (name, issuer, link) => {
      const answer = ask(name, issuer, link)
      if (answer !== null) platformProfileSchema.parse(answer)
      expect(ask(name, issuer, link)).toEqual(answer)
    }),
    { numRuns: 300 },
  )
})
