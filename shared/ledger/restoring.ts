/** Attribute that an item bears while it is put back from a backup: that backup's id. */
export const RESTORING = 'restoring';

/** Setting of the relay of a county that waits for a backup: its id. */
export const RESTORING_SETTING = 'RESTORING';

type Images = {
  readonly NewImage?: Readonly<Record<string, { readonly S?: string }>> | undefined;
  readonly OldImage?: Readonly<Record<string, { readonly S?: string }>> | undefined;
};

/**
 * Whether a change of the table only puts back what a backup holds: the log has it already, and it was told and screened then.
 * An item is put back twice, marked and then as it was, and neither is news. Without a backup that is waited for (empty) nothing
 * is left out, whatever marks an item bears: whoever can only write the table cannot keep a change from the log.
 */
export const isPutBack = ({ NewImage, OldImage }: Images, backup: string): boolean =>
  backup !== '' && (NewImage?.[RESTORING]?.S === backup || OldImage?.[RESTORING]?.S === backup);
