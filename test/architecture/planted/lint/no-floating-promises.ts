const later = async (): Promise<number> => Promise.resolve(1);
export const forgotten = (): void => {
  later();
};
