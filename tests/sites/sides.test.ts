import { describe, expect, it } from 'vitest'
import { ALL_SITES } from '../../utils/detect/sites/all.ts'
import { siteFor } from '../../utils/detect/sites/hosts.ts'
import { pagesFor } from '../../utils/detect/sites/paths.ts'

/** The form that an adapter sees at an address; null where nothing is read there. */
function formAt(address: string): string | null {
  const url = new URL(address)
  const site = siteFor(url, ALL_SITES)
  const [page] = site === null ? [] : pagesFor(url, site)
  if (site === null || (page === undefined && site.otherPages === 'nothing')) return null
  return page?.form ?? 'general'
}

describe('pages of applicant-tracking systems', () => {
  it.each([
    ['https://app.bullhornstaffing.com/content/record/Candidate/10482/overview', 'record'],
    ['https://cls42.bullhornstaffing.com/BullhornSTAFFING/OpenWindow.cfm?Entity=Candidate&id=3310', 'open-window'],
    ['https://app.greenhouse.io/guides/77/people/88401', 'profile'],
    ['https://fjordmouth.bamboohr.com/hiring/candidates/418?list_type=jobs#ats-comments', 'candidate'],
    ['https://app.manatal.com/candidates/55120918?tab=more', 'candidate'],
    ['https://app.jazz.co/app/v2/job/90031/candidate/240182/profile', 'profile'],
    ['https://recruit.zoho.eu/recruit/org7001/EntityInfo.do?module=Candidates&id=31', 'record'],
    ['https://recruit.zoho.in/recruit/org7001/tab/Candidates/31', 'record-tab'],
    ['https://halden.taleo.net/enterprise/fluid?isNavigationCompleted=true', 'fluid'],
    ['https://hcm41.sapsf.com/acme?recruiting_ns=candidate+profile&candidateId=9', 'candidate'],
    [
      'https://eabq.fa.em2.oraclecloud.com/hcmUI/faces/FndOverview?fndGlobalItemNodeId=itemNode_Recruiting_Hiring',
      'hiring',
    ],
    ['https://hire.lever.co/candidates/4f1d0c52-7a3e-4c11-9b65-2f0e8d7a1c90', 'flyover'],
    ['https://hire.sandbox.lever.co/candidates/4f1d0c52/profile', 'flyover'],
    ['https://app.ashbyhq.com/candidate-searches/new/right-side/candidates/0b2f1d34', 'right-side'],
    [
      'https://app.ashbyhq.com/candidates/pipeline/application-review/right-side/candidates/1/applications/2/feed',
      'right-side',
    ],
    ['https://app.ashbyhq.com/candidates/0b2f1d34', 'candidate'],
    ['https://wd5.myworkday.com/halden/d/task/2998$13021.htmld', 'task'],
    ['https://wd103.myworkday.com/halden/d/inst/1$2/3$4.htmld', 'task'],
    ['https://halden.icims.com/icims2/servlet/icims2?module=Root&action=main', 'profile'],
    ['https://halden.icims.com/icims2/?r=3f81', 'profile'],
    ['https://www.smartrecruiters.com/app/people/candidates/6a0c2f7e', 'profile'],
    ['https://www.smartrecruiters.com/app/people/6a0c2f7e/messages', 'profile'],
    ['https://www.smartrecruiters.com/app/people/applications/44556677', 'profile'],
    ['https://jobs.smartrecruiters.com/app/people/profile/6a0c2f7e', 'profile'],
    ['https://halden.workable.com/backend/jobs/3107741/candidates/9920113', 'candidate'],
    ['https://halden.workable.com/backend/jobs/128446/browser/interview/candidate/7604850', 'candidate'],
    ['https://app.teamtailor.com/companies/k2xq81@eu/candidates/segment/all/candidate/565', 'candidate'],
    ['https://app.teamtailor.com/companies/k2xq81/candidates/565', 'candidate'],
    ['https://app.recruitee.com/#/candidates?candidate=12345601', 'candidate'],
    ['https://app.recruitee.com/#/dashboard/overview?candidate=1&company=2', 'candidate'],
  ])('%s is read as %s', (address, form) => expect(formAt(address)).toBe(form))

  it.each([
    // applicants' side
    'https://job-boards.greenhouse.io/halden/jobs/1',
    'https://halden.bamboohr.com/careers/31',
    'https://halden.taleo.net/careersection/ex/jobdetail.ftl?job=1',
    'https://phe.tbe.taleo.net/phe02/ats/careers/v2/viewRequisition?org=HALDEN&rid=1',
    'https://career41.sapsf.com/career?company=halden',
    'https://career5.successfactors.eu/acme?recruiting_ns=candidate+profile',
    'https://eabq.fa.em2.oraclecloud.com/hcmUI/CandidateExperience/en/sites/CX/job/1',
    'https://jobs.lever.co/halden/1',
    'https://jobs.ashbyhq.com/halden/1',
    'https://halden.wd5.myworkdayjobs.com/halden/d/job/1.htmld',
    'https://careers-halden.icims.com/icims2/?r=1',
    'https://halden.icims.com/jobs/123/nurse/login',
    'https://jobs.smartrecruiters.com/Halden/743999-nurse',
    'https://apply.workable.com/halden/j/1',
    'https://jobs.workable.com/view/1',
    'https://halden.teamtailor.com/jobs/1',
    'https://halden.recruitee.com/o/nurse',
    // adverts, jobs and other applications of the same host
    'https://hire.lever.co/postings/1',
    'https://app.ashbyhq.com/candidate-searches/new',
    'https://app.ashbyhq.com/jobs/1/pipeline',
    'https://www.smartrecruiters.com/app/jobs/1',
    'https://halden.workable.com/backend/jobs/3107741',
    'https://app.teamtailor.com/companies/k2xq81/candidates/segment/all',
    'https://app.teamtailor.com/companies/k2xq81/jobs/1',
    'https://app.recruitee.com/#/candidates',
    'https://app.recruitee.com/candidates?candidate=1',
    'https://app.bullhornstaffing.com/content/record/JobOrder/5521/overview',
    'https://cls42.bullhornstaffing.com/BullhornSTAFFING/OpenWindow.cfm?Entity=JobOrder&id=1',
    'https://hcm41.sapsf.com/acme?fbacme_o=recruiting&recruiting_ns=jobreqDetail',
    'https://hcm41.sapsf.com/xi/ui/rcmcommon/pages/jobReqPrintPreview.xhtml',
    'https://recruit.zoho.com/recruit/org7001/EntityInfo.do?module=JobOpenings&id=31',
    'https://app.manatal.com/jobs/12',
    'https://app.jazz.co/app/v2/job/90031',
    'https://halden.bamboohr.com/hiring/jobs/31',
    'https://eabq.fa.em2.oraclecloud.com/fscmUI/faces/FndOverview?fndGlobalItemNodeId=itemNode_payables',
    // programs' addresses
    'https://public-rest42.bullhornstaffing.com/rest-services/x',
    'https://api41.sapsf.com/odata/v2/Candidate',
  ])('%s is left alone', (address) => expect(formAt(address)).toBeNull())
})
