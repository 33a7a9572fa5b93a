/** The id of a step's action on the page, for links that take the focus there. */
export const stepActionId = (stepId: string): string => `${stepId}-action`;

/** The id of the search field of the step that finds a user. */
export const searchFieldId = (stepId: string): string => `${stepId}-search`;
