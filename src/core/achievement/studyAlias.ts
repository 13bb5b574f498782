/** What exports call a study without a public alias. */
export const aStudy = 'a study';
