import type { MarkedResume } from './resumes.ts'

/**
 * Invented parts of résumés as text that lost its layout: statements run into each other, entries of education and lists
 * of skills hold credentials: ⟦held⟧, ⟪arguable⟫. Written from the labelling rules, tried on the reader afterwards.
 */
export const RUN_RESUMES: MarkedResume[] = [
  {
    id: 'education with licences',
    marked: `Education and Training
⟦License : Cosmetology⟧ 2010 Harrow Beauty School City , State
⟦Certificate , Medical Assistant⟧ 2011 Calder College City , State
⟦Certification : Phlebotomy⟧ May 2013 Calder College
⟦Certified Nursing Assistant⟧ : Nursing 2012 Port Ellery School of Health City , State
High School Diploma : General Studies 2005 Valmont High School
Diploma in Computer Applications`,
  },
  {
    id: 'school lines that run on',
    marked: `Education
High School Diploma 2005 Valmont High School City , State ⟦Certified Pharmacy Technician (CPhT)⟧ 2008 Associate of Arts 2010 Calder College City , State
GED 2001 City , State ⟦Welding Certificate⟧ 2003 Harrow Vocational Center`,
  },
  {
    id: 'highlights of a server',
    marked: `Highlights
⟦TABC & Food Handlers Certified⟧
Point of sale systems
⟦Bonded Notary Public⟧
Fluent in Spanish
⟦Licensed forklift operator⟧
Certified in excellence of service every day`,
  },
  {
    id: 'a banker with series',
    marked: `Professional Licenses
⟦FINRA Series 7, 63, 65 and 24 Licenses⟧; ⟦Life & Health Insurance License⟧
⟦Registered Representative⟧
Experience
Financial Advisor
Supervised six registered representatives and reviewed licensing files.`,
  },
  {
    id: 'a nurse with providers',
    marked: `Licenses and Certifications
⟦RN - Texas, compact license⟧
⟦Basic Life Support (BLS) for Healthcare Providers⟧ by American Heart Association, expires 2017
⟦NIHSS⟧
⟦Chemotherapy Provider Card⟧
Nursing Experience
Staff Nurse 2011 to Current Company Name City , State`,
  },
  {
    id: 'microsoft papers',
    marked: `Certifications
⟦Microsoft Certified Solutions Associate (MCSA)⟧ | Windows Server 2012
⟦Microsoft Certified Professional⟧ (ID 448812)
⟦MCITP⟧, ⟦MCTS⟧
Skills Used
Certified code reviews, licensing, Windows`,
  },
  {
    id: 'quality',
    marked: `Summary
⟦ISO 9001 Lead Auditor certified⟧ quality manager. ⟦Certified Lean Six Sigma Yellow Belt⟧.
Accomplishments
Led the plant to ISO 9001:2008 certification.
Trained 30 employees as certified internal auditors.
Kept vendors certified.`,
  },
  {
    id: 'trainer with brands',
    marked: `Certifications & Licenses
⟦NASM-CPT⟧
⟦CrossFit Level 1⟧
⟦Les Mills BodyPump certified⟧
⟦Pilates Mat Instructor⟧
⟦PADI Open Water Diver⟧
Volunteer
Coached certified athletes of the Special Games.`,
  },
  {
    id: 'care',
    marked: `Skills
⟦CPI certified⟧, ⟦Mandt certified⟧, ⟦CPR certified⟧, behavior plans, charting
Qualifications
⟦Child Development Associate (CDA) credential⟧
⟦Medication Aide Certification⟧
Clean driving record
⟦Current driver's license⟧`,
  },
  {
    id: 'driver with endorsements',
    marked: `Qualifications
⟦CDL Class A License⟧ with ⟦Hazmat and Tanker endorsements⟧
⟦TWIC Card⟧
⟦DOT medical card⟧
No accidents in ten years
Experience
Checked licenses of the yard's drivers and registered trucks.`,
  },
  {
    id: 'security with permits',
    marked: `Core Skills
⟦California Guard Card⟧
⟦Concealed Carry Permit⟧
⟦Baton and pepper spray certified⟧
Report writing
Clearances
Active Top Secret Clearance`,
  },
  {
    id: 'teacher with endorsements',
    marked: `Certifications
⟦ESL Endorsement⟧
⟦Reading Endorsement K-12⟧
⟦National Board Certified Teacher⟧
Highly Qualified
Experience
Teacher
Endorsed by the principal for a grant.`,
  },
  {
    id: 'design software',
    marked: `Technical Skills
AutoCAD, ⟦Certified SolidWorks Associate (CSWA)⟧, Revit, ⟦Adobe Certified Expert⟧, SketchUp
Education
⟦Autodesk Certificate of Completion : Revit Architecture⟧ 2014`,
  },
  {
    id: 'cooling',
    marked: `Summary of Skills
⟦HVAC Certified⟧
⟦EPA Universal Certification⟧
⟦NATE Certified⟧
Boilers, chillers, ducts
Employment
HVAC Technician
Installed certified equipment and kept refrigerant licenses on file for the shop.`,
  },
  {
    id: 'captain',
    marked: `Licenses
⟦US Coast Guard Captain's License⟧, 100 Ton Master
⟦Chauffeur's License⟧
⟦Insurance Adjuster License⟧ - State of Florida - W448812
Interests
Sailing, fishing license, boats`,
  },
  {
    id: 'a paragraph about oneself',
    marked: `Professional Summary
I am a ⟦licensed cosmetologist⟧ in the State of Maine with ten years behind the chair. I have also earned my ⟦esthetics license⟧ and I keep my clients happy. I have never been asked to show a certificate. I enjoy helping others become licensed.`,
  },
  {
    id: 'accomplishments',
    marked: `Accomplishments
Received the Certificate of Excellence from the mayor in 2010
Obtained my ⟦real estate license⟧ while working full time
Became a ⟦certified trainer⟧ for new hires
Achieved ⟦Microsoft Office Specialist certification⟧ in Excel
Ranked first in certification sales`,
  },
  {
    id: 'achievements of a firm',
    marked: `Selected Achievements
Secured LEED Gold certification for the new campus
Won accreditation for the residency program
Oversaw licensing of three clinics and recertification of the laboratory
Maintained 100% certification of staff in CPR
Developed a certificate program in data science for adults`,
  },
  {
    id: 'attorney',
    marked: `Bar Admissions
⟦New York State Bar⟧, 2009
⟦U.S. District Court, Southern District of New York⟧, 2010
Experience
Associate, Roe & Doe LLP
Counseled licensed brokers and drafted software licenses and license agreements.`,
  },
  {
    id: 'admitted in a sentence',
    marked: `Summary
Litigator ⟦admitted to practice law in Ohio⟧ and Kentucky with a focus on licensing disputes.
Experience
Reviewed certificates of incorporation and stock certificates.`,
  },
  {
    id: 'keyword soup',
    marked: `Skills
accounting, ads, agency, benefits, ⟦CPR certified⟧, cash register, certification, client, clients, credit, customer service, drivers, ⟪First Aid⟫, forklift, insurance, license, Director, licensing, managing, notary, ⟪OSHA⟫, policies, Real Estate, registered, sales, teacher, trainer`,
  },
  {
    id: 'courses in a row',
    marked: `Additional Training
⟪Dale Carnegie Course⟫, ⟪Franklin Covey Time Management⟫, ⟪OSHA 10 hour training⟫
⟦Certificate in Project Management⟧, Umberfield Extension, 2012
⟦Six Sigma White Belt Certificate⟧
Attended seminars on certification of suppliers`,
  },
]
