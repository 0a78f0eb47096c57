// A form: what a platform asks for in a window before a command can run.

export interface FormField {
  /** The name of one of the command's options. */
  readonly option: string;
  /** What stands in it when it opens, as it would be typed. */
  readonly value?: string;
  /** More than one line. */
  readonly long?: boolean;
}

/** At most five fields (Discord's limit); what was typed already is kept beside them. */
export interface Form {
  /** At most 24 characters (Slack's limit). */
  readonly title: string;
  readonly fields: readonly FormField[];
}
