/** Who fights for bands under arms and for no state. */
export const irregulars: readonly string[] = ['militant', 'rebel', 'insurgent', 'jihadist', 'jihadi', 'guerrilla', 'fighter', 'militiaman']
