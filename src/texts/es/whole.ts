/** What selecting, comparing and exporting say. */
export const whole = {}
