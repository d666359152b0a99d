/** Whether the keyboard of an Apple device is under the hands. */
export const isApple = () => /Mac|iP/.test(navigator.platform)
