import type { MarkedResume } from './resumes.ts'

/**
 * Invented résumés whose credentials stand in sentences, job lines and behind names: ⟦held⟧, ⟪arguable⟫. Written from the
 * labelling rules before the reader was tried on them.
 */
export const PROSE_RESUMES: MarkedResume[] = [
  {
    id: 'several in two sentences',
    marked: `Summary
Network engineer ⟦certified in CCNA⟧ and ⟦CompTIA Security+⟧. I hold the ⟦CISSP⟧ and have ten years of field work.
Experience
Network Engineer, Quillfeather Ltd, 2014 - 2023
Replaced certificates on 40 VPN gateways and renewed software licenses.`,
  },
  {
    id: 'letters after a name, degrees among them',
    marked: `John Roe, MBA, ⟦CPA⟧, Esq.
Halden Bay, OH | 555 0137
Summary
Tax counsel for family firms. Member of the American Bar Association.
Experience
Senior Tax Manager, Ledgerholm LLP
Prepared clients for audits by Certified Public Accountants.`,
  },
  {
    id: 'letters after a name with bars',
    marked: `JANE DOE, ⟦PMP⟧, ⟦CISSP⟧
Security Program Manager | Boston
Profile
Runs large programs; mentors candidates for the CISSP exam.`,
  },
  {
    id: 'letters after a name that follows a dash',
    marked: `Maribel Ostrander, ⟦RN⟧, BSN, ⟦CCRN⟧
Objective
To work in a unit where nurses are certified.
Clinical Experience
ICU Nurse, Lakeview General 2015 - 2022
Precepted newly licensed nurses.`,
  },
  {
    id: 'a licence inside a job line',
    marked: `Work History
⟦Licensed Practical Nurse⟧, 06/2012 to 08/2018
Port Ellery Care Home, City, State
Gave medication to 30 residents and kept records of staff licenses.
⟦Certified Nursing Assistant⟧ 2009 to 2012
Harrow Hospital`,
  },
  {
    id: 'summary with adjectives',
    marked: `Professional Summary
⟦Board-certified family physician⟧ with fifteen years in rural clinics. ⟦Licensed in Ohio and Indiana⟧.
Experience
Family Physician, Calder Clinic
Referred patients to board certified surgeons.`,
  },
  {
    id: 'licensed agent',
    marked: `Summary
Outgoing sales manager and ⟦licensed insurance agent⟧ in three states.
Accomplishments
Obtained ⟦Series 7⟧ and ⟦Series 66⟧ licenses in 2019.
Increased sales of licensed products by 40 %.`,
  },
  {
    id: 'earned while working',
    marked: `Experience
Help Desk Technician 2018 to 2020
Earned ⟦CompTIA A+ certification⟧ within the first six months.
Completed ⟦Lean Six Sigma Green Belt certification⟧ in 2019 and led two projects.
Supported 300 users and certified hardware before shipment.`,
  },
  {
    id: 'what others hold',
    marked: `Experience
Recruiter, Quillfeather Ltd
Recruited nurses holding an active RN license and engineers with a PE license.
Verified that all candidates possess valid driver's licenses.
Coordinated with certified public accountants and licensed contractors.
Tracked certifications of 120 employees in a database.
Helped clients obtain ISO 9001 certification.`,
  },
  {
    id: 'products and firms',
    marked: `Experience
Buyer
Purchased USDA certified organic produce from licensed growers.
Company was certified as a minority-owned business in 2012.
Sold gift certificates and certified pre-owned cars.
Handled certificates of insurance and export licenses.
Our laboratory is accredited under ISO 17025.`,
  },
  {
    id: 'in progress',
    marked: `Summary
Junior accountant, ⟪CPA candidate⟫, expected to sit for the exam in May.
Currently pursuing ⟪PMP certification⟫.
Education
Bachelor of Science in Accounting, 2021
Enrolled in ⟪Certified Internal Auditor program⟫`,
  },
  {
    id: 'memberships and clearances',
    marked: `Affiliations
Member, Association of Certified Fraud Examiners
American Institute of Certified Public Accountants
National Society of Professional Engineers
Security Clearance
Active Secret clearance
Skills
Budgeting, ⟪Six Sigma⟫, payroll, reporting, ⟪CPR⟫, filing`,
  },
  {
    id: 'teacher in the summary',
    marked: `Teacher
Professional Profile
⟦State certified elementary teacher⟧ with a gift for reading.
I am ⟦certified to teach K-6⟧ and ⟦certified in ESL⟧.
Experience
Third Grade Teacher
Prepared students for state tests and issued reading certificates to them.`,
  },
  {
    id: 'a pilot',
    marked: `Summary
Pilot with 2,400 hours. ⟦Airline Transport Pilot License⟧, ⟦FAA First Class Medical Certificate⟧.
Holder of a ⟦Certified Flight Instructor (CFI) certificate⟧ since 2016.
Experience
Flew FAA-certified aircraft and checked airworthiness certificates before departure.`,
  },
  {
    id: 'driving and warehouse',
    marked: `Objective
Driver with a clean record and a ⟦Class A CDL⟧.
Qualifications
⟦Valid driver's license⟧
⟦Forklift certified⟧
Able to lift 50 lbs
Experience
Truck Driver
Checked drivers' licenses at the gate.`,
  },
  {
    id: 'fitness',
    marked: `Summary
⟦NASM Certified Personal Trainer⟧ and ⟦CPR/AED certified⟧ coach.
Experience
Personal Trainer
Trained clients for races; hired certified instructors.
Taught CPR classes to staff.`,
  },
  {
    id: 'kitchen',
    marked: `Chef
Highlights
⟦ServSafe certified⟧
Menu design
⟦Food Handler's Permit⟧
Experience
Sous Chef
Kept liquor license and health certificates up to date.
Worked with certified Angus beef and organic certified farms.`,
  },
  {
    id: 'a mix behind the cue',
    marked: `Profile
IT manager; ⟦ITIL v3 Foundation⟧, ⟦PRINCE2 Practitioner⟧ and ⟦Certified ScrumMaster⟧.
Experience
Service Manager
Introduced ITIL processes and Scrum teams. Managed Microsoft certified partners.`,
  },
  {
    id: 'social work',
    marked: `Summary of Qualifications
⟦Licensed Clinical Social Worker (LCSW)⟧, State of Maine, License #LC-4471
⟦Certified Alcohol and Drug Counselor⟧ (2014)
Experience
Clinical Supervisor
Supervised licensed social workers toward their clinical license.`,
  },
  {
    id: 'nothing but cue words',
    marked: `Experience
Clerk, Department of Motor Vehicles
Issued driver licenses and registration certificates.
Processed license applications; answered questions about licensing.
Certified payroll and certified mail.
Certified that all records were complete.
Education
High School Diploma; Certificate of Attendance
Registered voter. References and transcripts on request.`,
  },
]
