// NULL columns become absent properties, as the model has them.

type NullKeys<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];

/** A row without its NULLs. */
export type Present<T> = Omit<T, NullKeys<T>> & {
  [K in NullKeys<T>]?: NonNullable<T[K]>;
};

/** Drops the properties that are null. */
export function present<T extends object>(row: T): Present<T> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== null),
  ) as Present<T>;
}
