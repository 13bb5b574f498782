/** How the log can be grouped, in the order in which menus offer it; the first is the default. */
export const logTreeGroupings = ['week', 'skill', 'type', 'study', 'person', 'phase'] as const;
export type LogTreeGrouping = (typeof logTreeGroupings)[number];

/** How people can be grouped, likewise. */
export const peopleGroupings = ['standing', 'role'] as const;
export type PeopleGrouping = (typeof peopleGroupings)[number];
