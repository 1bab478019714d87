/** What one line of a certification section says, field by field; `[name, issuer, issued, expires, id, url]`. */
export type ItemFields = readonly [
  name: string,
  issuer?: string | null,
  issued?: string | null,
  expires?: string | null,
  id?: string | null,
  url?: string | null,
]

/**
 * Certification sections in many orders, separators and languages, with the fields of each item. Written by us: people,
 * numbers, addresses and most small issuers are invented, names of credentials are real or invented.
 */
export const ITEM_LISTS: { id: string; text: string; items: ItemFields[] }[] = [
  {
    id: 'dashes, issuer repeats the vendor',
    text: `Certifications
CompTIA Security+ – CompTIA – March 2021, expires March 2024
CompTIA Network+ – CompTIA – issued 03/2022, valid until 03/2025
CEH Master Class – Ironquill Training – 2023
Harbour Safety Card – Tarnmouth Harbour Authority – 2024`,
    items: [
      ['CompTIA Security+', 'CompTIA', '2021-03', '2024-03'],
      ['CompTIA Network+', 'CompTIA', '2022-03', '2025-03'],
      ['CEH Master Class', 'Ironquill Training', '2023'],
      ['Harbour Safety Card', 'Tarnmouth Harbour Authority', '2024'],
    ],
  },
  {
    id: 'commas, issuers not known',
    text: `Certifications
GIAC Certified Intrusion Analyst (GCIA), GIAC, 2024
Python for Everybody, Coursera, 2020
Blue Team Foundations badge, Castle Lane Labs, 2022
Machine Learning, Coursera, 2019
Rail Cyber Drill 2025, Vestermark Rail, 2025`,
    items: [
      ['GIAC Certified Intrusion Analyst (GCIA)', 'GIAC', '2024'],
      ['Python for Everybody', 'Coursera', '2020'],
      ['Blue Team Foundations badge', 'Castle Lane Labs', '2022'],
      ['Machine Learning', 'Coursera', '2019'],
      ['Rail Cyber Drill 2025', 'Vestermark Rail', '2025'],
    ],
  },
  {
    id: 'mixed separators between issuer and year',
    text: `Professional Certifications
Certified Tide Pilot - Skerry Maritime, 2023
Certified Lock Keeper | Fenland Waterways | 2022
Certified Ferry Master · Skerry Maritime · Apr 2021
Certified Buoy Inspector (CBI), Fenland Waterways (2020)`,
    items: [
      ['Certified Tide Pilot', 'Skerry Maritime', '2023'],
      ['Certified Lock Keeper', 'Fenland Waterways', '2022'],
      ['Certified Ferry Master', 'Skerry Maritime', '2021-04'],
      ['Certified Buoy Inspector (CBI)', 'Fenland Waterways', '2020'],
    ],
  },
  {
    id: 'levels after a dash or a comma',
    text: `Certifications
AWS Certified Security - Specialty, Amazon Web Services, issued 04/2025, expires 04/2028
AWS Certified Solutions Architect – Professional – Amazon Web Services – 2024
Microsoft Certified: Azure Administrator Associate, Microsoft, 2023
PRINCE2 Agile, Practitioner, PeopleCert, June 2022
Welding Inspector, Level 2, Brackwater Welding Guild, 2019`,
    items: [
      ['AWS Certified Security - Specialty', 'Amazon Web Services', '2025-04', '2028-04'],
      ['AWS Certified Solutions Architect – Professional', 'Amazon Web Services', '2024'],
      ['Microsoft Certified: Azure Administrator Associate', 'Microsoft', '2023'],
      ['PRINCE2 Agile, Practitioner', 'PeopleCert', '2022-06'],
      ['Welding Inspector, Level 2', 'Brackwater Welding Guild', '2019'],
    ],
  },
  {
    id: 'names with commas inside',
    text: `Certifications
Certified in Governance, Risk and Compliance (CGRC), ISC2, 2024
Governance, Risk and Compliance, Ledgerholm Academy, 2021
Life, Accident and Health Insurance License, State of Ohio, 2018
Health, Safety and Environment Certificate – NEBOSH – 2020`,
    items: [
      ['Certified in Governance, Risk and Compliance (CGRC)', 'ISC2', '2024'],
      ['Governance, Risk and Compliance', 'Ledgerholm Academy', '2021'],
      ['Life, Accident and Health Insurance License', 'State of Ohio', '2018'],
      ['Health, Safety and Environment Certificate', 'NEBOSH', '2020'],
    ],
  },
  {
    id: 'states as issuers, places that are none',
    text: `Licenses
Registered Nurse, State of New Jersey
Professional Engineer, State of Oregon, License No. 88231PE, expires 12/2026
Journeyman Electrician License, Commonwealth of Virginia, 2015
CPR Certification, American Red Cross, Dayton, OH, 2024`,
    items: [
      ['Registered Nurse', 'State of New Jersey'],
      ['Professional Engineer', 'State of Oregon', null, '2026-12', '88231PE'],
      ['Journeyman Electrician License', 'Commonwealth of Virginia', '2015'],
      ['CPR Certification', 'American Red Cross', '2024'],
    ],
  },
  {
    id: 'unbulleted list, each with its own year',
    text: `Certifications
Certified Management Accountant (CMA) - Institute of Management Accountants, 2016
Certified Internal Auditor - Institute of Internal Auditors, 2018
Certified Fraud Examiner - Association of Certified Fraud Examiners, 2020`,
    items: [
      ['Certified Management Accountant (CMA)', 'Institute of Management Accountants', '2016'],
      ['Certified Internal Auditor', 'Institute of Internal Auditors', '2018'],
      ['Certified Fraud Examiner', 'Association of Certified Fraud Examiners', '2020'],
    ],
  },
  {
    id: 'a line wrapped before its last piece',
    text: `Certifications
Certified Information Systems Security Professional (CISSP), ISC2, 2022
AWS Certified Security - Specialty, Amazon Web Services, issued 04/2025, expires
04/2028
Certified Kubernetes Security Specialist (CKS), The Linux Foundation, 2025
Cisco Certified Network Associate (CCNA), Cisco,
issued 06/2018, expired 06/2021`,
    items: [
      ['Certified Information Systems Security Professional (CISSP)', 'ISC2', '2022'],
      ['AWS Certified Security - Specialty', 'Amazon Web Services', '2025-04', '2028-04'],
      ['Certified Kubernetes Security Specialist (CKS)', 'The Linux Foundation', '2025'],
      ['Cisco Certified Network Associate (CCNA)', 'Cisco', '2018-06', '2021-06'],
    ],
  },
  {
    id: 'dates in front',
    text: `Certifications
2023 – Certified Glazier – Panewright Guild
05/2021: Certified Roofer, Slateholm Trades
2019 Certified Mason from Panewright Guild
March 2018 | Scaffold Erector | Slateholm Trades`,
    items: [
      ['Certified Glazier', 'Panewright Guild', '2023'],
      ['Certified Roofer', 'Slateholm Trades', '2021-05'],
      ['Certified Mason', 'Panewright Guild', '2019'],
      ['Scaffold Erector', 'Slateholm Trades', '2018-03'],
    ],
  },
  {
    id: 'words between name and issuer',
    text: `Certificates
Digital Marketing Certificate from Umberfield College, 2021
Data Analytics Certificate issued by Google, May 2022
Certified Barista, awarded by the Roastery Guild in 2019
Food Hygiene Certificate by Larderwell Training, valid until 2026-09-30`,
    items: [
      ['Digital Marketing Certificate', 'Umberfield College', '2021'],
      ['Data Analytics Certificate', 'Google', '2022-05'],
      ['Certified Barista', 'Roastery Guild', '2019'],
      ['Food Hygiene Certificate', 'Larderwell Training', null, '2026-09-30'],
    ],
  },
  {
    id: 'ids and addresses',
    text: `Certifications
Certified Drone Pilot, Skylark Institute, Credential ID SK-20417, 2023
Certified Cloud Gardener – Nimbus Works – ID: NW-88-1029 – Issued Jan 2022
Project Management Professional (PMP)® – PMI, #2938471, 2020, expires 2026
Certified Beekeeper, Apiary Board, 2024, https://badges.example/b/417
Kiln Certificate No. 55812, Glaze Board, 2017`,
    items: [
      ['Certified Drone Pilot', 'Skylark Institute', '2023', null, 'SK-20417'],
      ['Certified Cloud Gardener', 'Nimbus Works', '2022-01', null, 'NW-88-1029'],
      ['Project Management Professional (PMP)®', 'PMI', '2020', '2026', '2938471'],
      ['Certified Beekeeper', 'Apiary Board', '2024', null, null, 'https://badges.example/b/417'],
      ['Kiln Certificate', 'Glaze Board', '2017', null, '55812'],
    ],
  },
  {
    id: 'validity in brackets',
    text: `Certifications
• Basic Life Support (BLS) - American Heart Association (exp. 06/2026)
• Advanced Cardiac Life Support (ACLS) - American Heart Association (issued 2024, expires 2026)
• Pediatric Advanced Life Support, AHA (valid through May 2027)`,
    items: [
      ['Basic Life Support (BLS)', 'American Heart Association', null, '2026-06'],
      ['Advanced Cardiac Life Support (ACLS)', 'American Heart Association', '2024', '2026'],
      ['Pediatric Advanced Life Support', 'AHA', null, '2027-05'],
    ],
  },
  {
    id: 'a table with tabs',
    text: `Certifications
Certification\tIssuer\tIssued\tExpires
Certified Crane Operator\tLiftwell Commission\tJune 2022\tJune 2027
Rigging Level 1\tLiftwell Commission\t2021\t
Signal Person\tHoistmark\t03/2020\t03/2025`,
    items: [
      ['Certified Crane Operator', 'Liftwell Commission', '2022-06', '2027-06'],
      ['Rigging Level 1', 'Liftwell Commission', '2021'],
      ['Signal Person', 'Hoistmark', '2020-03', '2025-03'],
    ],
  },
  {
    id: 'issuer first',
    text: `Certifications
Coursera – Deep Learning Specialization – 2021
Coursera – Machine Learning – 2020
Google: Google Project Management Certificate, 2022`,
    items: [
      ['Deep Learning Specialization', 'Coursera', '2021'],
      ['Machine Learning', 'Coursera', '2020'],
      ['Google Project Management Certificate', 'Google', '2022'],
    ],
  },
  {
    id: 'names alone',
    text: `Certifications
Certified Public Accountant (CPA)
ITIL 4 Foundation
Lean Six Sigma Green Belt
Certified ScrumMaster, 2019`,
    items: [
      ['Certified Public Accountant (CPA)'],
      ['ITIL 4 Foundation'],
      ['Lean Six Sigma Green Belt'],
      ['Certified ScrumMaster', null, '2019'],
    ],
  },
  {
    id: 'grades and scores',
    text: `Certifications
Financial Modelling, Ledgerholm Academy, Distinction, 2021
Business English Certificate, Cambridge English, Grade B, 2016
Database Foundations, Oracle, 92%, 2020`,
    items: [
      ['Financial Modelling', 'Ledgerholm Academy', '2021'],
      ['Business English Certificate', 'Cambridge English', '2016'],
      ['Database Foundations', 'Oracle', '2020'],
    ],
  },
  {
    id: 'German',
    text: `Zertifikate
Certified ScrumMaster – Scrum Alliance – Mai 2021
Ausbildereignung nach AEVO, IHK Tannwald, 2018
ITIL 4 Foundation, PeopleCert, ausgestellt am 12.03.2022, gültig bis 12.03.2025
Schweißerprüfung DIN EN ISO 9606-1 | TÜV Nordkamm | 2020`,
    items: [
      ['Certified ScrumMaster', 'Scrum Alliance', '2021-05'],
      ['Ausbildereignung nach AEVO', 'IHK Tannwald', '2018'],
      ['ITIL 4 Foundation', 'PeopleCert', '2022-03-12', '2025-03-12'],
      ['Schweißerprüfung DIN EN ISO 9606-1', 'TÜV Nordkamm', '2020'],
    ],
  },
  {
    id: 'French',
    text: `Certifications
Certificat de gestion de projet – Université de Valmont – juin 2021
TOEIC Listening and Reading, ETS, délivré en mars 2020, valable jusqu'au 03/2022
Sauveteur secouriste du travail, INRS, 2023`,
    items: [
      ['Certificat de gestion de projet', 'Université de Valmont', '2021-06'],
      ['TOEIC Listening and Reading', 'ETS', '2020-03', '2022-03'],
      ['Sauveteur secouriste du travail', 'INRS', '2023'],
    ],
  },
  {
    id: 'Spanish and Portuguese',
    text: `Licencias y certificaciones
Certificado en Marketing Digital - Academia Roblealto - abril de 2022
Gestión de Proyectos, expedido por Instituto Peñaclara, 2019
Certificação em Análise de Dados – Escola Vale Verde – emitido em 05/2023, válido até 05/2026`,
    items: [
      ['Certificado en Marketing Digital', 'Academia Roblealto', '2022-04'],
      ['Gestión de Proyectos', 'Instituto Peñaclara', '2019'],
      ['Certificação em Análise de Dados', 'Escola Vale Verde', '2023-05', '2026-05'],
    ],
  },
  {
    id: 'Italian, Dutch, Swedish, Polish',
    text: `Certificazioni
Certificazione HACCP – Ente Colleverde – rilasciato il 10/2021
VCA Basis, Stichting Veldhoek, geldig tot 06/2029
Heta arbeten, Brandskyddsförbundet, giltigt till 2027
Certyfikat SEP do 1 kV – Stowarzyszenie Iskra – ważny do 2028`,
    items: [
      ['Certificazione HACCP', 'Ente Colleverde', '2021-10'],
      ['VCA Basis', 'Stichting Veldhoek', null, '2029-06'],
      ['Heta arbeten', 'Brandskyddsförbundet', null, '2027'],
      ['Certyfikat SEP do 1 kV', 'Stowarzyszenie Iskra', null, '2028'],
    ],
  },
  {
    id: 'labels of fields on the line',
    text: `Certifications
Certified Archivist, Issuer: Papermoor Council, Issued: 2020, Expires: 2025
Certified Records Manager | Issued by: Papermoor Council | Date: 05/2019
Records Foundations, Issuing organization: Foliant, Completed 2018`,
    items: [
      ['Certified Archivist', 'Papermoor Council', '2020', '2025'],
      ['Certified Records Manager', 'Papermoor Council', '2019-05'],
      ['Records Foundations', 'Foliant', '2018'],
    ],
  },
  {
    id: 'fields on lines of their own',
    text: `Certifications
Kiln Master (KM)
Quillworks
Issued Jan 2021 · Expires Jan 2024
Glaze Certificate
Pot Board
2019`,
    items: [
      ['Kiln Master (KM)', 'Quillworks', '2021-01', '2024-01'],
      ['Glaze Certificate', 'Pot Board', '2019'],
    ],
  },
  {
    id: 'several on one labelled line',
    text: `Certifications: CompTIA A+ (2019), CompTIA Network+ (2020), CCNA (2022)`,
    items: [
      ['CompTIA A+', null, '2019'],
      ['CompTIA Network+', null, '2020'],
      ['CCNA', null, '2022'],
    ],
  },
  {
    id: 'brackets around issuer and date',
    text: `Certifications
Certified Locksmith (Boltwright Guild, 2020)
Safe Technician (Boltwright Guild, March 2022)
Alarm Installer (2023)`,
    items: [
      ['Certified Locksmith', 'Boltwright Guild', '2020'],
      ['Safe Technician', 'Boltwright Guild', '2022-03'],
      ['Alarm Installer', null, '2023'],
    ],
  },
  {
    id: 'issuers in brackets, bars that lean, ids behind dots',
    text: `Certifications
HubSpot Inbound Marketing (HubSpot Academy), 2022
AI Ethics Practitioner / Tarn AI Guild / 2024
PRINCE2 (Foundation), 2019
Kotlin for Java Developers by JetBrains on Coursera (May 2020)
Generative AI with Large Language Models · DeepLearning.AI · Issued Jul 2023 · Credential ID 5XYZ8`,
    items: [
      ['HubSpot Inbound Marketing', 'HubSpot Academy', '2022'],
      ['AI Ethics Practitioner', 'Tarn AI Guild', '2024'],
      ['PRINCE2 (Foundation)', null, '2019'],
      ['Kotlin for Java Developers', 'JetBrains on Coursera', '2020-05'],
      ['Generative AI with Large Language Models', 'DeepLearning.AI', '2023-07', null, '5XYZ8'],
    ],
  },
  {
    id: 'issuer and year on one line below the name',
    text: `Certifications
AWS Certified Solutions Architect
Amazon Web Services, 2021
CKA: Certified Kubernetes Administrator
The Linux Foundation, 2022`,
    items: [
      ['AWS Certified Solutions Architect', 'Amazon Web Services', '2021'],
      ['CKA: Certified Kubernetes Administrator', 'The Linux Foundation', '2022'],
    ],
  },
]
