/** One of a few answers: its code, what it is called and a word of explanation. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}
