import type { ItemFields } from './items.ts'

/**
 * Lists as résumés of office, software and health professions set them today: marks of Markdown, dates at the right edge,
 * numbers in many wordings. Written from the labelling rules, tried on the reader afterwards.
 */
export const MODERN_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'dates at the right edge',
    text: `CERTIFICATIONS
AWS Certified Developer – Associate\tJan 2021
Google Professional Data Engineer\tMar 2022 – Mar 2024
Certified Information Privacy Professional/Europe (CIPP/E), IAPP\t2020
Lean Six Sigma Black Belt, ASQ\tJune 2017`,
    items: [
      ['AWS Certified Developer – Associate', null, '2021-01'],
      ['Google Professional Data Engineer', null, '2022-03', '2024-03'],
      ['Certified Information Privacy Professional/Europe (CIPP/E)', 'IAPP', '2020'],
      ['Lean Six Sigma Black Belt', 'ASQ', '2017-06'],
    ],
  },
  {
    id: 'numbers in many wordings',
    text: `Licenses & Certifications
Certified Scrum Master, Scrum Alliance, Cert #001188220, 2018
RN, Arizona State Board of Nursing, License No: RN204417, Expires: 04/01/2027
PMP, PMI, ID# 2204417, valid thru 11/2026
NMLS ID: 448812
Six Sigma Green Belt, IASSC, Certification Number GR204417122, Nov 2016
CompTIA Security+ ce, Candidate ID COMP001020304050, expires Dec 31, 2026
Licensed Professional Counselor (LPC) - Georgia - LPC010447`,
    items: [
      ['Certified Scrum Master', 'Scrum Alliance', '2018', null, '001188220'],
      ['RN', 'Arizona State Board of Nursing', null, '2027', 'RN204417'],
      ['PMP', 'PMI', null, '2026-11', '2204417'],
      ['NMLS', null, null, null, '448812'],
      ['Six Sigma Green Belt', 'IASSC', '2016-11', null, 'GR204417122'],
      ['CompTIA Security+ ce', null, null, '2026-12-31', 'COMP001020304050'],
      ['Licensed Professional Counselor (LPC)', 'Georgia', null, null, 'LPC010447'],
    ],
  },
  {
    id: 'marks of Markdown',
    text: `## Certifications
- **Certified Kubernetes Administrator** — The Linux Foundation (2022)
- **HashiCorp Certified: Terraform Associate** — HashiCorp (2021)
- [Professional Scrum Master I](https://www.scrum.org/certificates/448812) — Scrum.org, 2020
- *Data Science Professional Certificate* – IBM via Coursera – 2019`,
    items: [
      ['Certified Kubernetes Administrator', 'The Linux Foundation', '2022'],
      ['HashiCorp Certified: Terraform Associate', 'HashiCorp', '2021'],
      ['Professional Scrum Master I', 'Scrum.org', '2020', null, null, 'https://www.scrum.org/certificates/448812'],
      ['Data Science Professional Certificate', 'IBM via Coursera', '2019'],
    ],
  },
  {
    id: 'status, grades and notes',
    text: `Certifications
Certified Internal Auditor (CIA), The IIA, 2016 – Present
Chartered Financial Analyst, CFA Institute, 2018 (active)
AWS Certified Cloud Practitioner, score 850/1000, Feb 2023
Tableau Desktop Specialist, Tableau, Jun 2021 (No expiration)
Oracle Certified Associate, Java SE 8 Programmer, 2017 (expired 2020)
PRINCE2 Practitioner, AXELOS, passed with distinction, 2015, renewed 2021
NEBOSH National General Certificate, credit, 2014`,
    items: [
      ['Certified Internal Auditor (CIA)', 'The IIA', '2016'],
      ['Chartered Financial Analyst', 'CFA Institute', '2018'],
      ['AWS Certified Cloud Practitioner', null, '2023-02'],
      ['Tableau Desktop Specialist', 'Tableau', '2021-06'],
      ['Oracle Certified Associate, Java SE 8 Programmer', null, '2017', '2020'],
      ['PRINCE2 Practitioner', 'AXELOS', '2015'],
      ['NEBOSH National General Certificate', null, '2014'],
    ],
  },
  {
    id: 'issuer with its town',
    text: `Certifications
Certificate in Culinary Arts, Harrow Culinary Institute, New York, NY, 2012
Paralegal Certificate, Umberfield College – Boston, MA – 2010
Wine and Spirits Level 2, WSET, London, 2018
Certified Medical Assistant, AAMA, Chicago, IL, exp. 2026`,
    items: [
      ['Certificate in Culinary Arts', 'Harrow Culinary Institute', '2012'],
      ['Paralegal Certificate', 'Umberfield College', '2010'],
      ['Wine and Spirits Level 2', 'WSET', '2018'],
      ['Certified Medical Assistant', 'AAMA', null, '2026'],
    ],
  },
  {
    id: 'years first',
    text: `Professional Development & Certifications
2021 — Certified Product Owner, Scrum Alliance
2019–2022 — Azure Developer Associate, Microsoft
05/2018 | SHRM-CP | Society for Human Resource Management
Dec 2015: Certified Payroll Professional (American Payroll Association)`,
    items: [
      ['Certified Product Owner', 'Scrum Alliance', '2021'],
      ['Azure Developer Associate', 'Microsoft', '2019', '2022'],
      ['SHRM-CP', 'Society for Human Resource Management', '2018-05'],
      ['Certified Payroll Professional', 'American Payroll Association', '2015-12'],
    ],
  },
  {
    id: 'two lines each, the date with its place',
    text: `Licenses and Certifications
Google UX Design Professional Certificate
Google / Coursera | Issued Apr 2022
Credential ID 7HB2KQ
AWS Certified Machine Learning – Specialty
Amazon Web Services (AWS) | Issued Jan 2023 – Expires Jan 2026
Certified Nurse Educator
National League for Nursing, 2017`,
    items: [
      ['Google UX Design Professional Certificate', 'Google / Coursera', '2022-04', null, '7HB2KQ'],
      ['AWS Certified Machine Learning – Specialty', 'Amazon Web Services (AWS)', '2023-01', '2026-01'],
      ['Certified Nurse Educator', 'National League for Nursing', '2017'],
    ],
  },
  {
    id: 'one line with bars or dots',
    text: `Certifications: PMP | CSM | ITIL v4 Foundation | Six Sigma Yellow Belt
Licenses: RN (OH) • BLS • ACLS • PALS`,
    items: [
      ['PMP'],
      ['CSM'],
      ['ITIL v4 Foundation'],
      ['Six Sigma Yellow Belt'],
      ['RN', 'OH'],
      ['BLS'],
      ['ACLS'],
      ['PALS'],
    ],
  },
  {
    id: 'courses without a cue',
    text: `Courses & Certifications
Neural Networks and Deep Learning – deeplearning.ai, Coursera – Sep 2020
Introduction to Negotiation, Yale University (Coursera), 2021
The Science of Well-Being | Yale | 2020
SQL for Data Science – University of California, Davis – 2019
Git & GitHub Crash Course, Udemy, 2022`,
    items: [
      ['Neural Networks and Deep Learning', 'deeplearning.ai', '2020-09'],
      ['Introduction to Negotiation', 'Yale University', '2021'],
      ['The Science of Well-Being', 'Yale', '2020'],
      ['SQL for Data Science', 'University of California, Davis', '2019'],
      ['Git & GitHub Crash Course', 'Udemy', '2022'],
    ],
  },
  {
    id: 'British habits',
    text: `Professional Qualifications
ACCA, Association of Chartered Certified Accountants, 2014
CIPD Level 7 Advanced Diploma – 2016
Enhanced DBS, issued 03/2023
Full UK Driving Licence
NVQ Level 3 in Electrotechnical Services, City & Guilds, 2012
Prince2 Foundation and Practitioner (2013)`,
    items: [
      ['ACCA', 'Association of Chartered Certified Accountants', '2014'],
      ['CIPD Level 7 Advanced Diploma', null, '2016'],
      ['Enhanced DBS', null, '2023-03'],
      ['Full UK Driving Licence'],
      ['NVQ Level 3 in Electrotechnical Services', 'City & Guilds', '2012'],
      ['Prince2 Foundation and Practitioner', null, '2013'],
    ],
  },
  {
    id: 'numeric dates',
    text: `Zertifikate
Scrum Master (PSM I), Scrum.org, 12.05.2021
Ersthelfer, Rotes Kreuz, 03/2023 - 03/2025
Certified Tester Foundation Level (CTFL), ISTQB, 15.11.2018
Datenschutzbeauftragter (TÜV), TÜV Süd, 2020-02-14`,
    items: [
      ['Scrum Master (PSM I)', 'Scrum.org', '2021-05-12'],
      ['Ersthelfer', 'Rotes Kreuz', '2023-03', '2025-03'],
      ['Certified Tester Foundation Level (CTFL)', 'ISTQB', '2018-11-15'],
      ['Datenschutzbeauftragter (TÜV)', 'TÜV Süd', '2020-02-14'],
    ],
  },
]
