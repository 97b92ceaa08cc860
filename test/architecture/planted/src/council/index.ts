export const council = 'Schwarzenberg';
