/** After so many failures a deadline or step waits for the office; the last try comes a quarter of an hour after the first. */
export const MOST_TRIES = 10;
