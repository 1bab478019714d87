import type { ItemFields } from './items.ts'

/**
 * Lists in the forms that résumés of nurses, trades, administrators and learners have, written from the labelling rules
 * before the reader was tried on them. Small issuers, numbers and people are invented.
 */
export const LINE_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'licences with state and number',
    text: `Licenses
RN License #123456, State of Texas, exp. 05/2026
Registered Nurse (RN) | Ohio Board of Nursing | License No. RN.448812 | Expires 10/31/2027
Licensed Clinical Social Worker, Ohio, License I.1200345
Certified Public Accountant, State of Illinois, License 065.012345
Professional Engineer – Texas – No. 118822 – 2016
Real Estate Salesperson License, Florida, SL3344556, 2019
Journeyman Plumber, State of Oregon, Lic. #JP-20417, valid through 2028
Licensed Practical Nurse – Georgia – LPN-90812 – active`,
    items: [
      ['RN License', 'State of Texas', null, '2026-05', '123456'],
      ['Registered Nurse (RN)', 'Ohio Board of Nursing', null, '2027-10-31', 'RN.448812'],
      ['Licensed Clinical Social Worker', 'Ohio', null, null, 'I.1200345'],
      ['Certified Public Accountant', 'State of Illinois', null, null, '065.012345'],
      ['Professional Engineer', 'Texas', '2016', null, '118822'],
      ['Real Estate Salesperson License', 'Florida', '2019', null, 'SL3344556'],
      ['Journeyman Plumber', 'State of Oregon', null, '2028', 'JP-20417'],
      ['Licensed Practical Nurse', 'Georgia', null, null, 'LPN-90812'],
    ],
  },
  {
    id: 'registrations',
    text: `Licensure
Registered Nurse, RN, State of Texas
Registered Dietitian (RD), Commission on Dietetic Registration, 2014
Registered Pharmacist, New York State
Registered Architect, Commonwealth of Pennsylvania, 2011
Chartered Accountant (ACA), ICAEW, 2015`,
    items: [
      ['Registered Nurse, RN', 'State of Texas'],
      ['Registered Dietitian (RD)', 'Commission on Dietetic Registration', '2014'],
      ['Registered Pharmacist', 'New York State'],
      ['Registered Architect', 'Commonwealth of Pennsylvania', '2011'],
      ['Chartered Accountant (ACA)', 'ICAEW', '2015'],
    ],
  },
  {
    id: 'joined names',
    text: `Certifications
RHCSA/RHCE
CSM, CSPO & PMP
CISSP / CISM
CCNA and CCNP (2021)`,
    items: [
      ['RHCSA'],
      ['RHCE'],
      ['CSM'],
      ['CSPO'],
      ['PMP'],
      ['CISSP'],
      ['CISM'],
      ['CCNA', null, '2021'],
      ['CCNP', null, '2021'],
    ],
  },
  {
    id: 'joined names of one vendor',
    text: `Certifications
CompTIA A+/Network+/Security+
A+, Network+, Security+, CySA+`,
    items: [
      ['CompTIA A+', 'CompTIA'],
      ['Network+', 'CompTIA'],
      ['Security+', 'CompTIA'],
      ['A+'],
      ['Network+'],
      ['Security+'],
      ['CySA+'],
    ],
  },
  {
    id: 'issuer and date in any order',
    text: `Certifications
Certified Tide Pilot (2021), Skerry Maritime
2020, Skerry Maritime: Certified Ferry Master
Fenland Waterways Institute – Certified Lock Keeper – March 2019
Certified Buoy Inspector; Fenland Waterways Institute; 2018
Skerry Maritime Academy | Certified Deck Officer | issued 02/2017 | expires 02/2027
[2016] Certified Net Mender, Skerry Maritime Academy`,
    items: [
      ['Certified Tide Pilot', 'Skerry Maritime', '2021'],
      ['Certified Ferry Master', 'Skerry Maritime', '2020'],
      ['Certified Lock Keeper', 'Fenland Waterways Institute', '2019-03'],
      ['Certified Buoy Inspector', 'Fenland Waterways Institute', '2018'],
      ['Certified Deck Officer', 'Skerry Maritime Academy', '2017-02', '2027-02'],
      ['Certified Net Mender', 'Skerry Maritime Academy', '2016'],
    ],
  },
  {
    id: 'two dates',
    text: `Certifications
Certified Arborist, Canopy Guild, 03/2021 – 03/2024
Tree Risk Qualification – Canopy Guild – issued May 2022, renews May 2027
Chainsaw Licence, Canopy Guild, Jan 2020 (valid until Jan 2025)
Aerial Rescue, Canopy Guild, obtained 2019; recertification due 2026
Pesticide Applicator License #PA-7781, State of Oregon, 06/01/2021 - 06/01/2026`,
    items: [
      ['Certified Arborist', 'Canopy Guild', '2021-03', '2024-03'],
      ['Tree Risk Qualification', 'Canopy Guild', '2022-05', '2027-05'],
      ['Chainsaw Licence', 'Canopy Guild', '2020-01', '2025-01'],
      ['Aerial Rescue', 'Canopy Guild', '2019', '2026'],
      // nothing says whether the day or the month stands first
      ['Pesticide Applicator License', 'State of Oregon', '2021', '2026', 'PA-7781'],
    ],
  },
  {
    id: 'tests of languages',
    text: `Certificates
IELTS Academic 7.5, British Council, 2019
TOEFL iBT: 108/120, ETS, 2018
TOEIC 945 (2017)
DELF B2, France Éducation international, 2016
Goethe-Zertifikat B2, Goethe-Institut, 06/2015
JLPT N2 (December 2014)
DELE C1 – Instituto Cervantes – 2013
Cambridge English: C1 Advanced (CAE), Grade A, 2012`,
    items: [
      ['IELTS Academic', 'British Council', '2019'],
      ['TOEFL iBT', 'ETS', '2018'],
      ['TOEIC', null, '2017'],
      ['DELF B2', 'France Éducation international', '2016'],
      ['Goethe-Zertifikat B2', 'Goethe-Institut', '2015-06'],
      ['JLPT N2', null, '2014-12'],
      ['DELE C1', 'Instituto Cervantes', '2013'],
      ['Cambridge English: C1 Advanced (CAE)', null, '2012'],
    ],
  },
  {
    id: 'first aid and trades',
    text: `Licences and tickets
First Aid at Work, St John Ambulance, 2022
CPR/AED, American Red Cross, exp. 08/2026
BLS for Healthcare Providers – American Heart Association – 01/2025
CSCS Gold Card, valid until 11/2027
Forklift Licence (counterbalance), RTITB, 2020
HGV Class 1, 2014
SIA Door Supervisor Licence 1013-4471-9087-2210, expires 06/2026
IPAF 3a and 3b, 2021
Gas Safe Registered Engineer, No. 558812
18th Edition Wiring Regulations (BS 7671), City & Guilds, 2021
TWIC Card, exp 09/2027
EPA 608 Universal`,
    items: [
      ['First Aid at Work', 'St John Ambulance', '2022'],
      ['CPR/AED', 'American Red Cross', null, '2026-08'],
      ['BLS for Healthcare Providers', 'American Heart Association', '2025-01'],
      ['CSCS Gold Card', null, null, '2027-11'],
      ['Forklift Licence (counterbalance)', 'RTITB', '2020'],
      ['HGV Class 1', null, '2014'],
      ['SIA Door Supervisor Licence', null, null, '2026-06', '1013-4471-9087-2210'],
      ['IPAF 3a and 3b', null, '2021'],
      ['Gas Safe Registered Engineer', null, null, null, '558812'],
      ['18th Edition Wiring Regulations (BS 7671)', 'City & Guilds', '2021'],
      ['TWIC Card', null, null, '2027-09'],
      ['EPA 608 Universal'],
    ],
  },
  {
    id: 'courses from platforms',
    text: `Certificates
Machine Learning, Stanford/Coursera, 2019
Deep Learning Specialization (Coursera, DeepLearning.AI) – 2020
CS50x – Harvard / edX – 2018
The Complete Web Developer Bootcamp | Udemy | Aug 2021
Google Data Analytics Professional Certificate, Coursera, credential ID 8XK2QW9
Responsive Web Design (freeCodeCamp)
LinkedIn Learning: Excel Essential Training, 2022`,
    items: [
      ['Machine Learning', 'Stanford/Coursera', '2019'],
      ['Deep Learning Specialization', 'Coursera, DeepLearning.AI', '2020'],
      ['CS50x', 'Harvard / edX', '2018'],
      ['The Complete Web Developer Bootcamp', 'Udemy', '2021-08'],
      ['Google Data Analytics Professional Certificate', 'Coursera', null, null, '8XK2QW9'],
      ['Responsive Web Design', 'freeCodeCamp'],
      ['Excel Essential Training', 'LinkedIn Learning', '2022'],
    ],
  },
  {
    id: 'cloud and security, as people write them',
    text: `Professional Certifications
AWS Certified Solutions Architect - Associate (SAA-C03), Amazon Web Services, Mar 2023 - Mar 2026
AZ-104: Microsoft Azure Administrator, Microsoft, 2022
Certified Kubernetes Administrator (CKA), CNCF, LF-7a2b9c, 2022
Terraform Associate (003) – HashiCorp – valid through Dec 2025
OSCP, Offensive Security, 2021
Certified Information Systems Auditor® (CISA®), ISACA, since 2015
Splunk Core Certified User
ITIL® 4 Foundation Certificate in IT Service Management | AXELOS | GR671234567XY | Feb 2020`,
    items: [
      ['AWS Certified Solutions Architect - Associate (SAA-C03)', 'Amazon Web Services', '2023-03', '2026-03'],
      ['AZ-104: Microsoft Azure Administrator', 'Microsoft', '2022'],
      ['Certified Kubernetes Administrator (CKA)', 'CNCF', '2022', null, 'LF-7a2b9c'],
      ['Terraform Associate (003)', 'HashiCorp', null, '2025-12'],
      ['OSCP', 'Offensive Security', '2021'],
      ['Certified Information Systems Auditor® (CISA®)', 'ISACA', '2015'],
      ['Splunk Core Certified User'],
      ['ITIL® 4 Foundation Certificate in IT Service Management', 'AXELOS', '2020-02', null, 'GR671234567XY'],
    ],
  },
  {
    id: 'finance and people',
    text: `Certifications and Licenses
Series 7 and 63, FINRA, 2018
CFA Charterholder, CFA Institute, 2016
SHRM-SCP, Society for Human Resource Management, 2019, recertified 2022
Life & Health Insurance License (Arizona), No. 1188220, exp. 2026
Enrolled Agent, IRS, 2017
Notary Public, State of Georgia, commission expires 04/2027`,
    items: [
      ['Series 7 and 63', 'FINRA', '2018'],
      ['CFA Charterholder', 'CFA Institute', '2016'],
      ['SHRM-SCP', 'Society for Human Resource Management', '2019'],
      ['Life & Health Insurance License', 'Arizona', null, '2026', '1188220'],
      ['Enrolled Agent', 'IRS', '2017'],
      ['Notary Public', 'State of Georgia', null, '2027-04'],
    ],
  },
]

/** Lines that stand in certification sections and name nothing that is held. */
export const NOT_ITEMS: string[] = [
  'Systems Engineer, Quillfeather Ltd, 2016 – 2023',
  'Senior Rigger at Hoistmark, Jan 2018 – Present',
  'Warehouse Supervisor | Tollhouse Logistics Inc | 03/2019 to 05/2021',
  'Maintained the certification records of forty drivers.',
  'Member of the Canopy Guild since 2015',
  'Top Secret clearance (SCI)',
  'Certified Scrum Professional – planned for 2027',
  'Studying for the CISSP exam',
  'Master of Business Administration, University of Halden Bay, 2012',
  'References available upon request',
  'Phone: 555 0137, Halden Bay, OH',
  'Trained fifteen colleagues to become certified welders',
]
