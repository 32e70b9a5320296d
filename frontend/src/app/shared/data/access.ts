/** What an e-mailed code opens, for a short while. */
export interface Access {
  readonly access: string;
  readonly until: string;
}
