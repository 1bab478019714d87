import type { ItemFields } from './items.ts'

/**
 * Lists in further habits of writing, professions and countries. Written from the labelling rules, tried on the reader
 * afterwards.
 */
export const HABIT_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'aviation and sea',
    text: `Certificates and Licences
FAA Commercial Pilot Certificate, Single-Engine Land, No. 3448812
Airframe & Powerplant (A&P) License, FAA, 2011
STCW Basic Safety Training – Harbour Maritime Academy – valid to 05/2027
GMDSS General Operator's Certificate, MCA, 2018
Radiotelephone Operator Permit, FCC`,
    items: [
      ['FAA Commercial Pilot Certificate, Single-Engine Land', null, null, null, '3448812'],
      ['Airframe & Powerplant (A&P) License', 'FAA', '2011'],
      ['STCW Basic Safety Training', 'Harbour Maritime Academy', null, '2027-05'],
      ["GMDSS General Operator's Certificate", 'MCA', '2018'],
      ['Radiotelephone Operator Permit', 'FCC'],
    ],
  },
  {
    id: 'health, with boards',
    text: `Licenses & Certifications
American Board of Internal Medicine, Board Certified, 2015
Registered Dental Hygienist, California Dental Hygiene Board, RDH 20417
Certified Diabetes Educator (CDE), NCBDE, exp. 12/31/2026
Medical License, Commonwealth of Massachusetts, active
NPI 1447120033
DEA License, exp 2026`,
    items: [
      ['Board Certified', 'American Board of Internal Medicine', '2015'],
      ['Registered Dental Hygienist', 'California Dental Hygiene Board', null, null, 'RDH 20417'],
      ['Certified Diabetes Educator (CDE)', 'NCBDE', null, '2026-12-31'],
      ['Medical License', 'Commonwealth of Massachusetts'],
      ['NPI', null, null, null, '1447120033'],
      ['DEA License', null, null, '2026'],
    ],
  },
  {
    id: 'school',
    text: `Certifications
Standard Professional Teaching License, Colorado, Elementary K-6, 2016-2026
Reading Specialist K-12, Pennsylvania Department of Education
TESOL Certificate (120 hours), International Teacher Training Institute, Prague, 2013
Google Certified Educator Level 1 (2020)
AP Summer Institute, College Board, July 2017`,
    items: [
      ['Standard Professional Teaching License', 'Colorado', '2016', '2026'],
      ['Reading Specialist K-12', 'Pennsylvania Department of Education'],
      ['TESOL Certificate (120 hours)', 'International Teacher Training Institute', '2013'],
      ['Google Certified Educator Level 1', null, '2020'],
      ['AP Summer Institute', 'College Board', '2017-07'],
    ],
  },
  {
    id: 'India',
    text: `Certifications
NISM Series VIII: Equity Derivatives Certification, NISM, valid till Mar 2025
AMFI Registered Mutual Fund Advisor, ARN-118822
Oracle Certified Java Programmer (OCJP) – Oracle – 87% – 2014
NPTEL Online Certification: Programming in Java, IIT Kharagpur, Oct 2021`,
    items: [
      ['NISM Series VIII: Equity Derivatives Certification', 'NISM', null, '2025-03'],
      ['AMFI Registered Mutual Fund Advisor', null, null, null, 'ARN-118822'],
      ['Oracle Certified Java Programmer (OCJP)', 'Oracle', '2014'],
      ['NPTEL Online Certification: Programming in Java', 'IIT Kharagpur', '2021-10'],
    ],
  },
  {
    id: 'months in words and apostrophes',
    text: `Certifications
Certified Welding Inspector, AWS, Sept. '19
Rigging Level I – NCCER – Fall 2018
Crane Operator (NCCCO) – 4/2020 to 4/2025
Confined Space Entry, Hoistmark Safety, 12 Mar 2021
Scaffold Competent Person, Hoistmark Safety, March 2nd, 2020`,
    items: [
      ['Certified Welding Inspector', 'AWS', '2019-09'],
      ['Rigging Level I', 'NCCER', '2018'],
      ['Crane Operator (NCCCO)', null, '2020-04', '2025-04'],
      ['Confined Space Entry', 'Hoistmark Safety', '2021-03-12'],
      ['Scaffold Competent Person', 'Hoistmark Safety', '2020-03-02'],
    ],
  },
  {
    id: 'brackets with several things',
    text: `Certifications
Certified Ethical Hacker (EC-Council, ECC118822, 2020 – 2023)
Certified Data Professional (ICCP; 2018)
Azure Fundamentals (AZ-900) [Microsoft, 2021]
Professional Cloud Architect (Google, exp. 2025)
Snowflake SnowPro Core (ID 448812, 2022)`,
    items: [
      ['Certified Ethical Hacker', 'EC-Council', '2020', '2023', 'ECC118822'],
      ['Certified Data Professional', 'ICCP', '2018'],
      ['Azure Fundamentals (AZ-900)', 'Microsoft', '2021'],
      ['Professional Cloud Architect', 'Google', null, '2025'],
      ['Snowflake SnowPro Core', null, '2022', null, '448812'],
    ],
  },
  {
    id: 'words of issue behind the name',
    text: `Certifications
Project Management Certificate, completed at Umberfield College in 2014
Certified Grant Writer, earned June 2016 from the Ledgerholm Society
Six Sigma Green Belt, awarded 2012 by Hoistmark University
Train the Trainer certificate received 2011
Certified Meeting Professional since 2009`,
    items: [
      ['Project Management Certificate', 'Umberfield College', '2014'],
      ['Certified Grant Writer', 'Ledgerholm Society', '2016-06'],
      ['Six Sigma Green Belt', 'Hoistmark University', '2012'],
      ['Train the Trainer certificate', null, '2011'],
      ['Certified Meeting Professional', null, '2009'],
    ],
  },
  {
    id: 'capitals',
    text: `CERTIFICATIONS
CERTIFIED FORKLIFT OPERATOR, HOISTMARK SAFETY, 2019
OSHA 30 HOUR – GENERAL INDUSTRY – 2020
CPR/FIRST AID – AMERICAN RED CROSS – EXP. 06/2026
COMMERCIAL DRIVER'S LICENSE CLASS A – OHIO`,
    items: [
      ['CERTIFIED FORKLIFT OPERATOR', 'HOISTMARK SAFETY', '2019'],
      ['OSHA 30 HOUR – GENERAL INDUSTRY', null, '2020'],
      ['CPR/FIRST AID', 'AMERICAN RED CROSS', null, '2026-06'],
      ["COMMERCIAL DRIVER'S LICENSE CLASS A", 'OHIO'],
    ],
  },
  {
    id: 'Spanish, Portuguese and French, further',
    text: `Certificados
Curso de Prevención de Riesgos Laborales (60 horas), Fundación Roblealto, 2020
Técnico en Cuidados Auxiliares de Enfermería, 2015
Certificats
Premiers secours civiques (PSC1) – Protection civile de Valmont – 04/2021
Permis cariste (CACES 3), valable jusqu'au 31/12/2026
Certificados e cursos
Inglês avançado, Wizard, 2017
Excel Avançado – SENAC – 40 horas – 2019`,
    items: [
      ['Curso de Prevención de Riesgos Laborales (60 horas)', 'Fundación Roblealto', '2020'],
      ['Técnico en Cuidados Auxiliares de Enfermería', null, '2015'],
      ['Premiers secours civiques (PSC1)', 'Protection civile de Valmont', '2021-04'],
      ['Permis cariste (CACES 3)', null, null, '2026-12-31'],
      ['Inglês avançado', 'Wizard', '2017'],
      ['Excel Avançado', 'SENAC', '2019'],
    ],
  },
  {
    id: 'German, further',
    text: `Weiterbildungen & Zertifikate
03/2021 Zertifizierter ScrumMaster (CSM), Scrum Alliance
2019 Ausbilder der Ausbilder (AdA-Schein), IHK Nordkamm
Fachwirt für Außenwirtschaft (IHK), 2016
Schweißschein MAG 135, gültig bis 04/2026
Sicherheitsbeauftragter – BG Bau Tannwald – seit 2018`,
    items: [
      ['Zertifizierter ScrumMaster (CSM)', 'Scrum Alliance', '2021-03'],
      ['Ausbilder der Ausbilder (AdA-Schein)', 'IHK Nordkamm', '2019'],
      ['Fachwirt für Außenwirtschaft', 'IHK', '2016'],
      ['Schweißschein MAG 135', null, null, '2026-04'],
      ['Sicherheitsbeauftragter', 'BG Bau Tannwald', '2018'],
    ],
  },
  {
    id: 'licences with their state in other places',
    text: `Licenses
Registered Nurse, California, RN204417
LPN – GA – #2044171
RN, Ohio – License #2044718
Practical Nurse License, TX License # 448812
RN License: Texas #448813, compact
Licensed Clinical Psychologist (PSY 20417), California
Notary Public – State of Ohio – Commission #2019-RE-448812 – Expires 2029
PE License, Texas #118822
Commercial Driver License, Class A, State of Ohio, endorsements T, N, H`,
    items: [
      ['Registered Nurse', 'California', null, null, 'RN204417'],
      ['LPN', 'GA', null, null, '2044171'],
      ['RN', 'Ohio', null, null, '2044718'],
      ['Practical Nurse License', 'TX', null, null, '448812'],
      ['RN License', 'Texas', null, null, '448813'],
      ['Licensed Clinical Psychologist', 'California', null, null, 'PSY 20417'],
      ['Notary Public', 'State of Ohio', null, '2029', '2019-RE-448812'],
      ['PE License', 'Texas', null, null, '118822'],
      ['Commercial Driver License, Class A', 'State of Ohio'],
    ],
  },
]
