import type { ItemFields } from './items.ts'

/** A second set of lists in the form of `ITEM_LISTS`, written after the reader and used to check it, not to build it. */
export const MORE_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'en dashes, cloud',
    text: `Certifications & Licenses
Google Professional Cloud Architect – Google Cloud – Dec 2023
HashiCorp Certified: Terraform Associate (003) – HashiCorp – Jul 2024 – Jul 2026
Certified Kubernetes Administrator (CKA) – CNCF – 2022
Databricks Certified Data Engineer Associate – Databricks – 2023-11`,
    items: [
      ['Google Professional Cloud Architect', 'Google Cloud', '2023-12'],
      ['HashiCorp Certified: Terraform Associate (003)', 'HashiCorp', '2024-07', '2026-07'],
      ['Certified Kubernetes Administrator (CKA)', 'CNCF', '2022'],
      ['Databricks Certified Data Engineer Associate', 'Databricks', '2023-11'],
    ],
  },
  {
    id: 'nursing, commas',
    text: `LICENSES AND CERTIFICATIONS
Registered Nurse (RN), Texas Board of Nursing, License #845210, Exp. 08/2027
Basic Life Support, American Heart Association, 05/2025
Certified Emergency Nurse (CEN), BCEN, 2021
Trauma Nursing Core Course (TNCC), Emergency Nurses Association, 2022`,
    items: [
      ['Registered Nurse (RN)', 'Texas Board of Nursing', null, '2027-08', '845210'],
      ['Basic Life Support', 'American Heart Association', '2025-05'],
      ['Certified Emergency Nurse (CEN)', 'BCEN', '2021'],
      ['Trauma Nursing Core Course (TNCC)', 'Emergency Nurses Association', '2022'],
    ],
  },
  {
    id: 'courses of a platform',
    text: `Courses & Certificates
The Complete Web Developer Bootcamp, Udemy, 2021
SQL for Data Science | Coursera (UC Pennhollow) | Aug 2020
Introduction to Python – DataCamp
IBM Data Science Professional Certificate, Coursera, 2022`,
    items: [
      ['The Complete Web Developer Bootcamp', 'Udemy', '2021'],
      ['SQL for Data Science', 'Coursera (UC Pennhollow)', '2020-08'],
      ['Introduction to Python', 'DataCamp'],
      ['IBM Data Science Professional Certificate', 'Coursera', '2022'],
    ],
  },
  {
    id: 'bullets with hyphens',
    text: `Certifications
- Project Management Professional (PMP) - Project Management Institute - 2018
- Lean Six Sigma Black Belt - ASQ - Valid through 2026
- Certified Supply Chain Professional - APICS - ID 88123907
- Forklift Operator - Brackwater Depot`,
    items: [
      ['Project Management Professional (PMP)', 'Project Management Institute', '2018'],
      ['Lean Six Sigma Black Belt', 'ASQ', null, '2026'],
      ['Certified Supply Chain Professional', 'APICS', null, null, '88123907'],
      ['Forklift Operator', 'Brackwater Depot'],
    ],
  },
  {
    id: 'years first',
    text: `Certificates
2024 Salesforce Certified Administrator, Salesforce
2022 Salesforce Certified Platform App Builder, Salesforce
2019 Google Analytics Individual Qualification, Google`,
    items: [
      ['Salesforce Certified Administrator', 'Salesforce', '2024'],
      ['Salesforce Certified Platform App Builder', 'Salesforce', '2022'],
      ['Google Analytics Individual Qualification', 'Google', '2019'],
    ],
  },
  {
    id: 'dates in brackets',
    text: `Certifications
CISSP (2019)
Certified Information Security Manager (CISM), ISACA (Feb 2021)
OSCP, Offensive Security (2022)
Splunk Core Certified User (Splunk, 2020)`,
    items: [
      ['CISSP', null, '2019'],
      ['Certified Information Security Manager (CISM)', 'ISACA', '2021-02'],
      ['OSCP', 'Offensive Security', '2022'],
      ['Splunk Core Certified User', 'Splunk', '2020'],
    ],
  },
  {
    id: 'teaching',
    text: `Certifications
Elementary Teaching License, K-6, State of Minnesota, 2014
TEFL Certificate, 120 hours, Lanternway Academy, 2017
First Aid, CPR and AED, Brightwater Safety, 2023`,
    items: [
      ['Elementary Teaching License, K-6', 'State of Minnesota', '2014'],
      ['TEFL Certificate', 'Lanternway Academy', '2017'],
      ['First Aid, CPR and AED', 'Brightwater Safety', '2023'],
    ],
  },
  {
    id: 'labels and links',
    text: `Certifications
AWS Certified Developer - Associate, AWS, Issued: Feb 2023, Expires: Feb 2026, Credential ID: AWS-33K1-Q
Certified Data Steward, Foliant Council, Issued March 2020, https://verify.example/c/77A
Scrum Fundamentals Certified – SCRUMstudy – Certificate No. 917733`,
    items: [
      ['AWS Certified Developer - Associate', 'AWS', '2023-02', '2026-02', 'AWS-33K1-Q'],
      ['Certified Data Steward', 'Foliant Council', '2020-03', null, null, 'https://verify.example/c/77A'],
      ['Scrum Fundamentals Certified', 'SCRUMstudy', null, null, '917733'],
    ],
  },
  {
    id: 'German, more',
    text: `Weiterbildungen und Zertifikate
Projektmanagement-Fachmann (IPMA Level D), GPM, 11/2019
Ersthelfer – Rotes Kreuz Tannwald – gültig bis 2027
2020: SAP Certified Application Associate, SAP
Fachkraft für Arbeitssicherheit, BG Nordhang, 2016`,
    items: [
      ['Projektmanagement-Fachmann (IPMA Level D)', 'GPM', '2019-11'],
      ['Ersthelfer', 'Rotes Kreuz Tannwald', null, '2027'],
      ['SAP Certified Application Associate', 'SAP', '2020'],
      ['Fachkraft für Arbeitssicherheit', 'BG Nordhang', '2016'],
    ],
  },
  {
    id: 'French and Spanish, more',
    text: `Certifications
Habilitation électrique B1V, Apave, 2022
Certification Voltaire – Projet Voltaire – score 890 – mai 2021
CACES R489 catégorie 3, délivré par Formaplus, valable jusqu'au 09/2028
Carretillero, Prevenza Formación, 2020`,
    items: [
      ['Habilitation électrique B1V', 'Apave', '2022'],
      ['Certification Voltaire', 'Projet Voltaire', '2021-05'],
      ['CACES R489 catégorie 3', 'Formaplus', null, '2028-09'],
      ['Carretillero', 'Prevenza Formación', '2020'],
    ],
  },
  {
    id: 'finance',
    text: `Licenses & Certifications
Series 7, FINRA, 2016
Series 66, FINRA, 2017
Chartered Financial Analyst (CFA), Level II, CFA Institute, 2020
Certified Public Accountant, New York, 2015
Certified Treasury Professional · Association for Financial Professionals · 2019`,
    items: [
      ['Series 7', 'FINRA', '2016'],
      ['Series 66', 'FINRA', '2017'],
      ['Chartered Financial Analyst (CFA), Level II', 'CFA Institute', '2020'],
      ['Certified Public Accountant', 'New York', '2015'],
      ['Certified Treasury Professional', 'Association for Financial Professionals', '2019'],
    ],
  },
  {
    id: 'trades, two columns by tabs',
    text: `Certifications
Certified Welder\tAWS\t2021
OSHA 30-Hour Construction\tOSHA\t2019
Confined Space Entry\tHallow Ridge Safety\t2022`,
    items: [
      ['Certified Welder', 'AWS', '2021'],
      ['OSHA 30-Hour Construction', 'OSHA', '2019'],
      ['Confined Space Entry', 'Hallow Ridge Safety', '2022'],
    ],
  },
  {
    id: 'several with dates on one line',
    text: `Certifications: PMP (PMI, 2017); CSM (Scrum Alliance, 2019); SAFe 5 Agilist (Scaled Agile, 2021)`,
    items: [
      ['PMP', 'PMI', '2017'],
      ['CSM', 'Scrum Alliance', '2019'],
      ['SAFe 5 Agilist', 'Scaled Agile', '2021'],
    ],
  },
  {
    id: 'issuer first with a colon or dash',
    text: `Certifications
Microsoft – Azure Fundamentals (AZ-900) – 2021
Microsoft – Azure Data Fundamentals (DP-900) – 2022
Ironquill Training – Log Reading in Practice – 2023
Ironquill Training – Packet Analysis – 2024`,
    items: [
      ['Azure Fundamentals (AZ-900)', 'Microsoft', '2021'],
      ['Azure Data Fundamentals (DP-900)', 'Microsoft', '2022'],
      ['Log Reading in Practice', 'Ironquill Training', '2023'],
      ['Packet Analysis', 'Ironquill Training', '2024'],
    ],
  },
  {
    id: 'a number and no year, a year and no issuer',
    text: `Licenses
Real Estate Broker License, No. BK-339120
Commercial Driver License Class A, 2012
Notary Public, Commission #44120-N, expires 2028`,
    items: [
      ['Real Estate Broker License', null, null, null, 'BK-339120'],
      ['Commercial Driver License Class A', null, '2012'],
      ['Notary Public', null, null, '2028', '44120-N'],
    ],
  },
]
