/** Version of the framework that the domain numbers of skills refer to. */
export const jtfVersion = '3.1';

/** How the framework asks to be cited; shown wherever domain numbers or names are. */
export const jtfCitation =
  'Multi-Regional Clinical Trials Center of Brigham and Women’s Hospital and Harvard (MRCT Center); Joint Task Force for Clinical Trial Competency. Leveled Core Competency Framework for the Clinical Research Professional, Version 3.1 [Internet]. Boston, MA: MRCT Center; 2020. Available from: https://mrctcenter.org/clinical-trial-competency/framework/domains/';

/**
 * Names of the eight domains of the JTF Core Competency Framework 3.1; domain n stands at n - 1.
 *
 * Numbers and short titles only, as references: the competency statements are CC BY-NC-SA 4.0 and not here.
 */
export const jtfDomains = [
  'Scientific Concepts and Research Design',
  'Ethical and Participant Safety Considerations',
  'Investigational Products Development and Regulation',
  'Clinical Study Operations (Good Clinical Practice)',
  'Study and Site Management',
  'Data Management and Informatics',
  'Leadership and Professionalism',
  'Communications and Teamwork',
] as const;
