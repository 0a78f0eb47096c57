// What servers are told about who reads them.

/** `contact`: where feed owners reach whoever runs this Sitrep; may be empty. */
export function userAgent(contact: string): string {
  return `Sitrep/0.1 (news briefing bot; RSS reader${contact === '' ? '' : `; ${contact}`})`;
}
