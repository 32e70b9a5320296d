/** The public body that was chosen; one that is not listed has a name and no SIREN. */
export interface ChosenBody {
  readonly siren: string | null;
  readonly name: string;
}
