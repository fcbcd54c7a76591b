/** The list that the search field controls. */
export const LIST_ID = 'members';

/** The element of a person's row, which the search field names as its active descendant. */
export function rowId(member: string): string {
  return `member-${member}`;
}
