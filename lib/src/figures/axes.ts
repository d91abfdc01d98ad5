/** An axis that makes room for its own label. */
export function axis(label: string, log = false): Record<string, unknown> {
  return {
    title: { text: label, standoff: 8 },
    automargin: true,
    zeroline: false,
    ...(log && { type: "log", exponentformat: "power", dtick: 1 }),
  };
}
