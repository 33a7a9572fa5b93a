/** The actions an article may hold, as its directives spell them. */
export const stepActionNames = ['find-user', 'confirm-user', 'reset-password'] as const;
export type StepActionName = (typeof stepActionNames)[number];
