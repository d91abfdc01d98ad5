/** How an optimizer prints itself: its class and its settings, for example `SGD { learningRate: 0.01, momentum: 0 }`. */
export function optimizerText(className: string, config: Readonly<Record<string, number>>): string {
  const settings = Object.entries(config).map(([name, value]) => `${name}: ${value}`);
  return `${className} { ${settings.join(", ")} }`;
}
