export const reminders = null as never;
